// Which rows are drawn: those in view and as much again on either side, for a hand that drags; but no more than can be
// drawn at once. Of more than that, those of most sources.

const MOST = 300;

const meets = (row, start, end) => (row.start ?? -Infinity) < end && (row.end ?? Infinity) > start;

// Gives `drawn`, the rows, and `left`, how many of those in view are not among them.
export function choose(rows, { start, end }) {
  const [from, to] = [Number(start), Number(end)];
  const inView = rows.filter((row) => meets(row, from, to));
  if (inView.length > MOST) {
    const first = [...inView].sort((one, other) => other.sources - one.sources || one.id - other.id).slice(0, MOST);
    return { drawn: first, left: inView.length - MOST };
  }
  const near = rows.filter((row) => meets(row, 2 * from - to, 2 * to - from));
  return { drawn: near.length > MOST ? inView : near, left: 0 };
}

// Brings the items of the drawing into line with the rows that are to be drawn, touching no other.
export function exchange(items, rows, made) {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  items.remove(items.getIds().filter((id) => !wanted.has(id)));
  items.add(rows.filter((row) => !items.get(row.id)).map(made));
}
