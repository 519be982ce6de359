/* Makes the columns of index tables sortable, and opens what is folded around the place that an address leads to.
   Without it the tables are complete, in the order they were written, and what is folded is opened by hand. */
(() => {
  "use strict";

  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

  function key(row, column) {
    return row.cells[column].dataset.sort || "";
  }

  function sort(table, column, descending) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    rows.sort((a, b) => {
      const one = key(a, column);
      const other = key(b, column);
      if (!one || !other) return Number(!one) - Number(!other); // empty cells stay last
      return descending ? compare(other, one) : compare(one, other);
    });
    body.append(...rows);
  }

  function sortable(table) {
    if (table.dataset.ctReady) return;
    table.dataset.ctReady = "yes";
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(table, column, descending);
      });
    });
  }

  // Newer browsers do it themselves.
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = [];
    for (let fold = target?.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
      folds.push(fold);
    }
    folds.forEach((fold) => (fold.open = true));
    if (folds.length) target.scrollIntoView();
  }

  function start() {
    document.querySelectorAll("table[data-ct-sortable]").forEach(sortable);
    unfold();
    // Material gives its search dialogue a role and no name.
    document.querySelector(".md-search[role='dialog']:not([aria-label])")?.setAttribute("aria-label", "Search");
  }

  window.addEventListener("hashchange", unfold);

  // Material's stream of pages also tells of those that instant navigation loads.
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
