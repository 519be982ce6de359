// The row of claims that say the same is found by the address of any pair of them that was compared, also by ids that the
// claims had before. The pairs of a large group have no anchors of their own, as there are too many.

const OF_A_PAIR = "r-corroborates-";

// The place of a pair in a page or a part of one, by its anchor; it is given the anchor. Null where no row has it.
function placeOfPair(root, anchor) {
  if (!anchor.startsWith(OF_A_PAIR)) return null;
  const pair = anchor.slice(OF_A_PAIR.length);
  for (const row of root.querySelectorAll("tr:has(.ct-alike)")) {
    if (!isOfRow(pair, row)) continue;
    const place = row.ownerDocument.createElement("span");
    place.id = anchor;
    row.querySelector(".ct-alike").before(place);
    return place;
  }
  return null;
}

// Whether both ids of `one-other` are of claims in the row, and the two were compared.
function isOfRow(pair, row) {
  const numbers = numbersOf(row);
  for (const [id, one] of numbers) {
    const other = pair.startsWith(`${id}-`) && numbers.get(pair.slice(id.length + 1));
    if (other && areCompared(row, Math.min(one, other), Math.max(one, other))) return true;
  }
  return false;
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
  return anchor.startsWith(OF_A_PAIR) && Boolean(placeOfPair(new DOMParser().parseFromString(text, "text/html"), anchor));
}

// The number of each claim of a row by its ids: that of its page, `…/claims/ID/` or `…/claims/ID.html`, and former ones.
function numbersOf(row) {
  const claims = [...row.querySelectorAll(".ct-alike > li")];
  return new Map(claims.flatMap((claim, at) => idsOf(claim).map((id) => [id, at + 1])));
}

function idsOf(claim) {
  const address = claim.querySelector(":scope > a")?.getAttribute("href") ?? "";
  const id = decodeURIComponent(address.match(/([^/]+?)(?:\/|\.html)$/)?.[1] ?? "");
  return [id, ...(claim.dataset.formerly?.split(" ") ?? [])];
}

function showPair() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor || document.getElementById(anchor)) return;
  const place = placeOfPair(document, anchor);
  if (place) requestAnimationFrame(() => place.scrollIntoView());
}

onPage(showPair);
window.addEventListener("hashchange", showPair);
