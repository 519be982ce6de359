// A row of several pairs is found by the address of any of them, also by ids that they had before. Few of them have an
// anchor of their own: there can be hundreds in a row. So the row has all of their anchors in short.

// The place of a pair in a page, by its anchor; it is given the anchor. Null where no row has it.
function placeOfPair(anchor) {
  const found = document.querySelector(`[data-ct-places~="${CSS.escape(inShort(anchor))}"]`);
  if (!found) return null;
  const place = Object.assign(document.createElement("span"), { id: anchor });
  (found.closest("tr").querySelector(".ct-alike") ?? found).before(place);
  return place;
}

// Whether the text of a page has the row of a pair.
function hasPair(text, anchor) {
  return new RegExp(`data-ct-places="(?:[^"]* )?${inShort(anchor)}[ "]`).test(text);
}

// The CRC-32 of an anchor, as in links.py.
function inShort(anchor) {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(anchor)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (~rest >>> 0).toString(16);
}

function showPair() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor || document.getElementById(anchor)) return;
  const place = placeOfPair(anchor);
  if (place) requestAnimationFrame(() => place.scrollIntoView());
}

onPage(showPair);
window.addEventListener("hashchange", showPair);
