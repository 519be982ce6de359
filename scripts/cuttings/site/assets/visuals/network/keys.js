// Going from actor to actor by the arrow keys, as the eye would.

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// The nearest actor in the direction of an arrow key, those straight ahead first; without a start the most strongly tied.
function next(cy, from, [dx, dy]) {
  const nodes = cy.nodes(":visible");
  if (!from?.visible()) return nodes.max((node) => node.data("weight")).ele;
  const here = from.renderedPosition();
  const cost = (node) => {
    const { x, y } = node.renderedPosition();
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    return ahead > 0 ? ahead + 2 * aside : Infinity;
  };
  const best = nodes.min(cost);
  return Number.isFinite(best.value) ? best.ele : from;
}

// Listens on the drawing. `chosen()` gives the actor that is chosen; `choose(node or null)` and `open(node)` are called.
export function listenToKeys(element, cy, { chosen, choose, open }) {
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step && cy.nodes(":visible").nonempty()) choose(next(cy, chosen(), step));
    else if (event.key === "Enter" && chosen()) open(chosen());
    else if (event.key === "Escape") choose(null);
    else if (event.key === "+" || event.key === "=") zoom(cy, 1.3);
    else if (event.key === "-") zoom(cy, 1 / 1.3);
    else return;
    event.preventDefault();
  });
}

export function zoom(cy, factor) {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
