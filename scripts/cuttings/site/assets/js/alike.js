// A row of several pairs is found by the address of any pair that was compared, also by ids that the two had before. The
// pairs of a large row have no anchors of their own, as there are too many.

// The place of a pair in a page or a part of one, by its anchor; it is given the anchor. Null where no row has it.
function placeOfPair(root, anchor) {
  for (const row of root.querySelectorAll("tr:has(.ct-alike)")) {
    if (!isOfRow(anchor, row)) continue;
    const place = row.ownerDocument.createElement("span");
    place.id = anchor;
    row.querySelector(".ct-alike").before(place);
    return place;
  }
  return null;
}

// Whether an anchor is what those of the row have around two ids, `r-quantity-` and `-troops`, with the ids of two in the
// row that were compared.
function isOfRow(anchor, row) {
  const [before, after = ""] = row.querySelector("[data-ct-around]")?.dataset.ctAround.split(" ") ?? [];
  if (!before || !anchor.startsWith(before) || !anchor.endsWith(after)) return false;
  const pair = anchor.slice(before.length, anchor.length - after.length);
  const numbers = numbersOf(row);
  return [...numbers].some(([id, first]) => {
    const second = pair.startsWith(`${id}-`) && numbers.get(pair.slice(id.length + 1));
    return second && first.some((one) => second.some((other) => areCompared(row, Math.min(one, other), Math.max(one, other))));
  });
}

// What the row tells is `1 with 2, 4–7; 2 with 3`, in one piece or several; of a single pair it tells no numbers.
function areCompared(row, first, second) {
  const pieces = [...row.querySelectorAll(".ct-pairs")].flatMap(({ textContent }) => textContent.split("; "));
  return (pieces.length ? pieces : ["1 with 2"]).some((piece) => {
    const [one, others] = piece.split(" with ");
    return Number(one) === first && others.split(", ").some((range) => isIn(second, ...range.split("–").map(Number)));
  });
}

function isIn(number, first, last = first) {
  return first <= number && number <= last;
}

// Whether the text of a page has the row of a pair.
function hasPair(text, anchor) {
  return text.includes("ct-alike") && Boolean(placeOfPair(new DOMParser().parseFromString(text, "text/html"), anchor));
}

// By its ids, the numbers that each of a row has there: by that of its page, `…/claims/ID/` or `…/claims/ID.html`, and others.
function numbersOf(row) {
  const numbers = new Map();
  for (const [at, item] of [...row.querySelectorAll(".ct-alike > li")].entries()) {
    for (const id of idsOf(item)) numbers.set(id, [...(numbers.get(id) ?? []), at + 1]);
  }
  return numbers;
}

function idsOf(item) {
  const address = item.querySelector(":scope > a")?.getAttribute("href") ?? "";
  const id = decodeURIComponent(address.match(/([^/]+?)(?:\/|\.html)$/)?.[1] ?? "");
  return [id, ...(item.dataset.ids?.split(" ") ?? [])].filter(Boolean);
}

function showPair() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor || document.getElementById(anchor)) return;
  const place = placeOfPair(document, anchor);
  if (place) requestAnimationFrame(() => place.scrollIntoView());
}

onPage(showPair);
window.addEventListener("hashchange", showPair);
