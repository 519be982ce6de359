// The row of claims that say the same is found by the address of any pair of them. The pairs of a large group have no
// anchors of their own, as there are too many: a pair is two of the claims that the row leads to.

const OF_A_PAIR = "r-corroborates-";

// The place of a pair in a page or a part of one, by its anchor; it is given the anchor. Null where no row has both.
function placeOfPair(root, anchor) {
  if (!anchor.startsWith(OF_A_PAIR)) return null;
  const pair = anchor.slice(OF_A_PAIR.length);
  for (const row of root.querySelectorAll("tr:has(.ct-alike)")) {
    const claims = claimsOf(row);
    if (!claims.some((claim) => pair.startsWith(`${claim}-`) && claims.includes(pair.slice(claim.length + 1)))) continue;
    const place = row.ownerDocument.createElement("span");
    place.id = anchor;
    row.querySelector(".ct-alike").before(place);
    return place;
  }
  return null;
}

// Whether the text of a page has the row of a pair.
function hasPair(text, anchor) {
  return anchor.startsWith(OF_A_PAIR) && Boolean(placeOfPair(new DOMParser().parseFromString(text, "text/html"), anchor));
}

// The ids of the claims of a row, by the addresses of their pages: `…/claims/ID/` or `…/claims/ID.html`.
function claimsOf(row) {
  return [...row.querySelectorAll(".ct-alike > li > a:first-child")].map((link) => {
    return decodeURIComponent(link.getAttribute("href").match(/([^/]+?)(?:\/|\.html)$/)?.[1] ?? "");
  });
}

function showPair() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor || document.getElementById(anchor)) return;
  const place = placeOfPair(document, anchor);
  if (place) requestAnimationFrame(() => place.scrollIntoView());
}

onPage(showPair);
window.addEventListener("hashchange", showPair);
