// What the table says, for drawing. How a row is told in attributes: site/facets/, pages/timeline.py.

// The ends of the calendar stand where a date leaves an end open.
const OPEN = ["0001-01-01", "9999-12-31"];

// Midnight where the reader is, at the start of an ISO day or some days later; null where there is none.
export function day(text, later = 0) {
  if (!text || OPEN.includes(text)) return null;
  const [year, month, date] = text.split("-").map(Number);
  const result = new Date(2000, month - 1, date + later);
  result.setFullYear(result.getFullYear() - 2000 + year);
  return result;
}

// Forms that are drawn like "within": the date lies in a stretch, and does not fill it.
const WITHIN = ["month", "year"];

// Every row: `start` is the first midnight of its date, `end` the one after its last day.
export function readRows(elements) {
  return elements.map((element, id) => {
    const { fWhat, fStatus, fWord, fPrecision, fSource, first, last } = element.dataset;
    const [date, what] = element.cells;
    const link = (fWhat === "date" ? date : what).querySelector("a");
    const precision = fPrecision.split(" ");
    return {
      id,
      element,
      kind: fWhat,
      status: fStatus,
      factuality: fWord,
      form: WITHIN.includes(precision[0]) ? "within" : precision[0],
      doubtful: precision.includes("rough"),
      sources: fSource?.split(" ").length ?? 0,
      start: day(first),
      end: day(last, 1),
      href: link.href,
      title: link.textContent,
      doubt: what.querySelector(".ct-doubt")?.textContent.replace(/^\(|\)$/g, "") ?? "",
      date: date.textContent.trim(),
    };
  });
}

const YEAR = 365 * 24 * 3600 * 1000;

// From before the first end that is known to after the last one.
export function reach(rows) {
  const ends = rows.flatMap((row) => [row.start, row.end]).filter(Boolean).map(Number);
  const first = ends.reduce((one, other) => Math.min(one, other), Infinity);
  const last = ends.reduce((one, other) => Math.max(one, other), -Infinity);
  const margin = Math.max(YEAR / 12, (last - first) / 12);
  return { start: new Date(first - margin), end: new Date(last + margin) };
}
