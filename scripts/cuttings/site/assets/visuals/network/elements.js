// From the rows to what Cytoscape draws: an element for each actor that has a place, and up to three lines for each tie.

const SPREAD = 300; // a distance of 1 in the layout, in pixels at no zoom

const LEAST = 9; // the diameter of an actor with nothing behind it, in pixels
const MOST = 60; // by how much that of the largest is wider at most, so that it leaves room for others

// The lines of a tie, by what they show → where a tie has that, and in which column of the table it stands.
export const LINES = { events: 2, says: 3, said: 4 };

// How far to stretch the layout to either side, so that it fills the drawing without being torn.
function stretchOf({ clientWidth, clientHeight }) {
  const stretch = (share) => Math.min(1.6, Math.max(1, share));
  return { x: SPREAD * stretch(clientWidth / clientHeight), y: SPREAD * stretch(clientHeight / clientWidth) };
}

function weightsOf(data) {
  const weights = data.actors.map(() => 0);
  for (const [one, other, ...groups] of data.ties) {
    const number = groups.flat().length;
    weights[one] += number;
    weights[other] += number;
  }
  return weights;
}

// The diameter of each actor: its area grows with its weight.
function sizesOf(weights) {
  const spread = 3.2 * Math.min(1, MOST / (3.2 * Math.sqrt(Math.max(...weights, 1))));
  return weights.map((weight) => LEAST + spread * Math.sqrt(weight));
}

function linesOf(tie, index, [one, other]) {
  const line = (name) => {
    const [source, target] = name === "said" ? [other, one] : [one, other];
    const kind = name === "events" ? "events" : "claims";
    return { data: { id: `${name} ${index}`, source: source.id, target: target.id, tie: index, line: name, kind, number: 1 } };
  };
  return Object.keys(LINES).filter((name) => tie[LINES[name]].length).map(line);
}

// All of it, for a drawing in `element`.
export function elementsOf(data, element) {
  const weights = weightsOf(data);
  const sizes = sizesOf(weights);
  const { x, y } = stretchOf(element);
  const nodes = data.actors.flatMap(({ id, link, kind, at }, index) => {
    const made = { id, name: link.label, kind, index, weight: weights[index], size: sizes[index] };
    return at ? [{ data: made, position: { x: at[0] * x, y: at[1] * y } }] : [];
  });
  const edges = data.ties.flatMap((tie, index) => {
    const ends = [data.actors[tie[0]], data.actors[tie[1]]];
    return ends.every(({ at }) => at) ? linesOf(tie, index, ends) : [];
  });
  return [...nodes, ...edges];
}
