// The rows of a page: what its builder wrote as JSON, and the table with the same rows in the same order.

// The data of the visual of that name.
export function rowsOf(name) {
  return JSON.parse(document.querySelector(`script[data-ct-rows="${name}"]`).textContent);
}

// What shows a list (assets/js/lists.js): its `items`, those that are `unbroken`, and bring(), which fetches those of
// other parts.
export function viewOf(list) {
  let view;
  const detail = (found) => (view = found);
  list.dispatchEvent(new CustomEvent("ct-view", { bubbles: true, detail }));
  return view;
}

// The table of the page, of which further parts may be elsewhere:
//   rows               those that are here, in the order in which they were written, however they are sorted now, as far
//                      as none is missing before them
//   keep(kept)         shows those of which `kept` (a list of true and false, for all rows) says so
//   bring()            fetches those that are not here; resolves when each of them is, or could not be fetched
//   whenGrown(change)  calls it whenever more are here
export function tableOfPage() {
  const list = document.querySelector("table[data-ct-list]");
  const view = viewOf(list);
  return {
    get rows() {
      return view.unbroken;
    },
    keep(kept) {
      view.keep(kept.every(Boolean) ? null : new Set(view.unbroken.filter((_, index) => kept[index])));
    },
    bring: () => view.bring(),
    whenGrown: (change) => list.addEventListener("ct-grown", change),
  };
}

// Shows of a cell that opens to links those of which `kept` (a list of true and false) says so, and their number.
export function keepLinks(cell, kept) {
  const fold = cell?.querySelector("details");
  if (!fold) return;
  [...fold.querySelectorAll("li")].forEach((item, index) => (item.hidden = !kept[index]));
  const summary = fold.querySelector("summary");
  summary.dataset.ctAll ??= summary.textContent;
  const number = kept.filter(Boolean).length;
  const of = kept.length === number ? "" : `${number} of `;
  summary.textContent = of + summary.dataset.ctAll;
}

// Copies of the links that a cell shows, as list items; none as long as its row is not here.
export function linksOf(cell) {
  return [...(cell?.querySelectorAll("details li:not([hidden])") ?? [])].map((item) => item.cloneNode(true));
}
