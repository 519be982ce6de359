// What the table says, for drawing.

// Midnight where the reader is, at the start of an ISO day or some days later; null where there is none.
export function day(text, later = 0) {
  if (!text) return null;
  const [year, month, date] = text.split("-").map(Number);
  const result = new Date(2000, month - 1, date + later);
  result.setFullYear(result.getFullYear() - 2000 + year);
  return result;
}

// Every row of the table, filtered or not: `start` is the first midnight of its date, `end` the one after its last.
export function readRows(table) {
  return [...table.tBodies[0].rows].map((element, id) => {
    const { ctKind, ctStatus, ctFactuality, ctForm, ctFirst, ctLast, ctDoubtful } = element.dataset;
    const [date, what] = element.cells;
    const link = (ctKind === "date" ? date : what).querySelector("a");
    return {
      id,
      element,
      kind: ctKind,
      status: ctStatus,
      factuality: ctFactuality,
      form: ctForm,
      doubtful: ctDoubtful !== undefined,
      start: day(ctFirst),
      end: day(ctLast, 1),
      href: link.href,
      title: link.textContent,
      doubt: element.dataset.ctDoubt ?? "",
      date: date.textContent.trim(),
      told: [...element.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")),
    };
  });
}

const YEAR = 365 * 24 * 3600 * 1000;

// From before the first end that is known to after the last one.
export function reach(rows) {
  const ends = rows.flatMap((row) => [row.start, row.end]).filter(Boolean).map(Number);
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const margin = Math.max(YEAR / 12, (last - first) / 12);
  return { start: new Date(first - margin), end: new Date(last + margin) };
}
