// What part of time is seen at first, and what lies outside of it.

// The first window holds this share of the events; a few from long ago would squeeze all others together.
const SHARE = 0.75;
// … but of many no more than these, the latest.
const LATEST = 120;

// The shortest window with most of the events; the whole time where that is not much shorter.
export function firstWindow(rows, whole) {
  const starts = rows
    .filter((row) => row.kind === "event")
    .map((row) => Number(row.start ?? row.end))
    .sort((one, other) => one - other);
  const holds = Math.ceil(starts.length * SHARE);
  if (holds < 2) return whole;
  return holds > LATEST ? around(starts.at(-LATEST), starts.at(-1), whole) : around(...densest(starts, holds), whole);
}

// The shortest stretch with so many events.
function densest(starts, holds) {
  let best = [starts[0], starts.at(-1)];
  for (let index = 0; index + holds <= starts.length; index++) {
    const window = [starts[index], starts[index + holds - 1]];
    if (window[1] - window[0] < best[1] - best[0]) best = window;
  }
  return best;
}

function around(first, last, whole) {
  const length = Math.max(last - first, 30 * 24 * 3600 * 1000);
  if (length > 0.6 * (whole.end - whole.start)) return whole;
  return {
    start: new Date(Math.max(first - length * 0.08, whole.start)),
    end: new Date(Math.min(last + length * 0.4, whole.end)), // room for the words of the last ones
  };
}

// Whether any event is in a window.
export function seen(rows, window) {
  const { earlier, later } = outside(rows, window);
  return earlier + later < rows.filter((row) => row.kind === "event").length;
}

// How many events end before the window, and how many begin after it.
export function outside(rows, { start, end }) {
  const events = rows.filter((row) => row.kind === "event");
  return {
    earlier: events.filter((row) => row.end && row.end <= start).length,
    later: events.filter((row) => row.start && row.start >= end).length,
  };
}

// The window shorter or longer by a factor, around the middle one of the events in it: the middle of the window itself
// may well be empty.
export function scaled(rows, { start, end }, factor) {
  const seen = rows
    .filter((row) => row.kind === "event" || rows.length === 1)
    .map((row) => Number(row.start ?? row.end))
    .filter((time) => time >= start && time <= end)
    .sort((one, other) => one - other);
  const half = ((end - start) * factor) / 2;
  const middle = seen.length ? seen[Math.floor(seen.length / 2)] : (Number(start) + Number(end)) / 2;
  return { start: new Date(middle - half), end: new Date(middle + half) };
}

// The window earlier or later by a share of its length.
export function shifted({ start, end }, share) {
  const by = (end - start) * share;
  return { start: new Date(Number(start) + by), end: new Date(Number(end) + by) };
}
