// Makes the columns of tables sortable. Without it they are complete, in the order in which they were written.

const compareKeys = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

function sortKey(row, column) {
  return row.cells[column].dataset.sort || "";
}

function sortRows(table, column, descending) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  rows.sort((a, b) => {
    const one = sortKey(a, column);
    const other = sortKey(b, column);
    if (!one || !other) return Number(!one) - Number(!other); // empty cells stay last
    return descending ? compareKeys(other, one) : compareKeys(one, other);
  });
  body.append(...rows);
}

function makeSortable(table) {
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
      sortRows(table, column, descending);
    });
  });
}

onPage(() => document.querySelectorAll("table[data-ct-sortable]").forEach(makeSortable));
