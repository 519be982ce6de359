// Makes the columns of tables sortable. Without it they are complete, in the order in which they were written.
// The address tells by which column a table is sorted: `sort=events`, `sort=-events` downwards, and `sort-NAME=…` where
// a page has several tables.

const compareKeys = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

// Orders rows by a column, by what its cells say unless they are told otherwise; empty cells stay last.
function byColumn(rows, column, descending) {
  const keys = new Map(rows.map((row) => [row, row.cells[column].dataset.sort ?? row.cells[column].textContent.trim()]));
  return (a, b) => {
    const one = keys.get(a);
    const other = keys.get(b);
    if (!one || !other) return Number(!one) - Number(!other);
    return descending ? compareKeys(other, one) : compareKeys(one, other);
  };
}

function makeSortable(table) {
  const view = viewOf(table);
  const parameter = table.dataset.ctList ? `sort-${table.dataset.ctList}` : "sort";
  const heads = [...table.tHead.rows[0].cells];

  function sortAsSet() {
    const wanted = setting().get(parameter) ?? "";
    const descending = wanted.startsWith("-");
    const column = heads.findIndex((head) => head.dataset.key === wanted.replace(/^-/, ""));
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column]?.setAttribute("aria-sort", descending ? "descending" : "ascending");
    view.sort(column < 0 ? null : (items) => byColumn(items, column, descending));
    if (column >= 0) view.bring();
  }

  heads.forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      changeSetting((params) => params.set(parameter, (descending ? "-" : "") + head.dataset.key));
      sortAsSet();
    });
  });
  followers.add(sortAsSet);
  if (setting().has(parameter)) sortAsSet();
}

onPage(() => document.querySelectorAll("table[data-ct-list]:not([data-ct-sorted])").forEach((table) => {
  table.dataset.ctSorted = "yes";
  makeSortable(table);
}));
