// A row as an item of the timeline: where it lies, how it looks, and the link in it.

const marks = (row) =>
  [
    `ct-item--${row.kind}`,
    `ct-item--${row.form}`,
    row.status && `ct-item--${row.status}`,
    row.factuality && `ct-item--${row.factuality}`,
    row.doubtful && "ct-item--doubtful",
    !row.start && "ct-item--open-start",
    !row.end && "ct-item--open-end",
  ]
    .filter(Boolean)
    .join(" ");

// An end that is open reaches to the end of all that is drawn.
export function item(row, whole) {
  const place = { id: row.id, group: row.kind, className: marks(row), content: row.title };
  if (row.form === "day" && row.kind === "event") return { ...place, type: "point", start: noon(row.start) };
  return { ...place, type: "range", start: row.start ?? whole.start, end: row.end ?? whole.end };
}

function noon(midnight) {
  const result = new Date(midnight);
  result.setHours(12);
  return result;
}

// The link in an item. However short the title is cut, what is doubtful of it stays.
export function label(row) {
  const link = document.createElement("a");
  link.href = row.href;
  link.dataset.ctRow = row.id;
  link.draggable = false;
  if (row.kind === "date") {
    link.setAttribute("aria-label", row.date);
    return link;
  }
  const doubts = [row.doubt, row.doubtful && "date uncertain"].filter(Boolean).join(", ");
  if (row.form !== "day") link.append(part(`ct-mark ct-mark--${row.status} ct-mark--${row.factuality}`));
  link.append(part("ct-timeline__title", row.title));
  if (doubts) link.append(part("ct-timeline__doubt", ` (${doubts})`));
  link.append(part("ct-unseen", `, ${row.date}`));
  return link;
}

function part(className, text = "") {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}

// The library adds items in no order; the tabulator is to go from early to late.
export function putInOrder(figure) {
  if (figure.contains(document.activeElement)) return; // moving an element takes the focus from it
  for (const lane of figure.querySelectorAll(".vis-itemset .vis-foreground .vis-group")) {
    const items = [...lane.children];
    const place = (one) => Number(one.querySelector("[data-ct-row]")?.dataset.ctRow ?? -1);
    const sorted = [...items].sort((one, other) => place(one) - place(other));
    if (sorted.some((one, index) => one !== items[index])) lane.append(...sorted);
  }
}
