// What stands around the drawing: buttons and keys that move it, how much is out of view, and the line that says more
// of what is pointed at.

import { outside } from "./timeline-window.js";

const KEYS = { ArrowLeft: "earlier", ArrowRight: "later", "+": "closer", "-": "wider", 0: "whole" };

export function move(timeline, figure, whole, calm) {
  const animation = !calm;
  const shift = (share) => {
    const { start, end } = timeline.getWindow();
    const by = (end - start) * share;
    timeline.setWindow(Number(start) + by, Number(end) + by, { animation });
  };
  const moves = {
    earlier: () => shift(-0.4),
    later: () => shift(0.4),
    closer: () => timeline.zoomIn(0.5, { animation }),
    wider: () => timeline.zoomOut(0.5, { animation }),
    whole: () => timeline.setWindow(whole.start, whole.end, { animation }),
  };
  figure.querySelectorAll("[data-ct-move]").forEach((button) => {
    button.addEventListener("click", moves[button.dataset.ctMove]);
  });
  figure.addEventListener("keydown", (event) => {
    if (!(event.key in KEYS) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    moves[KEYS[event.key]]();
  });
}

// Says how many events lie before and after what is seen.
export function follow(timeline, figure, shown) {
  const line = figure.querySelector(".ct-timeline__outside");
  const say = () => {
    const { earlier, later } = outside(shown(), timeline.getWindow());
    const parts = [earlier && `${earlier} earlier`, later && `${later} later`].filter(Boolean);
    line.textContent = parts.length ? `${parts.join(" and ")} out of view` : "";
  };
  timeline.on("rangechanged", say);
  say();
}

// Says all that the table says of the item under the pointer or with the focus.
export function readOut(figure, rows) {
  const line = figure.querySelector(".ct-timeline__readout");
  const say = (event) => {
    const row = rows.get(Number(event.target.closest(".vis-item")?.querySelector("[data-ct-row]")?.dataset.ctRow));
    if (row) line.textContent = row.told.filter(Boolean).join(" · ");
  };
  figure.addEventListener("pointerover", say);
  figure.addEventListener("focusin", say);
}
