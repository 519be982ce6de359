// The part of time that is seen, in the page's address, so that it can be shared: ?view=2024-01-01..2024-12-31.

const NAME = "view";

const written = (date) => {
  const two = (number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

// The part that the address names; null where it names none, or nothing that could be seen.
export function viewOfAddress(day) {
  const match = new URLSearchParams(location.search).get(NAME)?.match(/^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/);
  if (!match?.slice(1).every((text) => written(day(text)) === text)) return null; // there is no 31 June
  const view = { start: day(match[1]), end: day(match[2], 1) };
  return view.start < view.end ? view : null;
}

// Keeps what else the address says, and adds no step to the history: moving about is no visit.
export function writeView({ start, end }) {
  const address = new URL(location);
  address.searchParams.set(NAME, `${written(start)}..${written(end)}`);
  history.replaceState(history.state, "", address);
}
