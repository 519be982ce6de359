// What stands around the drawing: buttons and keys that move it, how much is out of view, and the line that says more
// of what is pointed at.

import { writeView } from "./timeline-address.js";
import { outside, scaled } from "./timeline-window.js";

const KEYS = { ArrowLeft: "earlier", ArrowRight: "later", "+": "closer", "-": "wider", 0: "whole" };

export function move(timeline, figure, shown, whole, calm) {
  const animation = !calm;
  const shift = (share) => {
    const { start, end } = timeline.getWindow();
    const by = (end - start) * share;
    show(timeline, { start: new Date(Number(start) + by), end: new Date(Number(end) + by) }, animation);
  };
  // What has the focus keeps its place in view.
  const around = () => {
    const id = Number(document.activeElement.dataset.ctRow ?? -1);
    const focused = shown().filter((row) => row.id === id);
    return focused.length ? focused : shown();
  };
  const moves = {
    earlier: () => shift(-0.4),
    later: () => shift(0.4),
    closer: () => show(timeline, scaled(around(), timeline.getWindow(), 0.5), animation),
    wider: () => show(timeline, scaled(around(), timeline.getWindow(), 2), animation),
    whole: () => show(timeline, whole, animation),
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

function show(timeline, { start, end }, animation) {
  timeline.setWindow(start, end, { animation }, () => writeView(timeline.getWindow()));
}

// Says how many events lie before and after what is seen, and keeps the address up with a reader who drags or zooms.
// Returns what says it anew.
export function follow(timeline, figure, shown) {
  const line = figure.querySelector(".ct-timeline__outside");
  const tell = () => {
    const { earlier, later } = outside(shown(), timeline.getWindow());
    const parts = [earlier && `${earlier} earlier`, later && `${later} later`].filter(Boolean);
    line.textContent = parts.length ? `${parts.join(" and ")} out of view` : "";
  };
  timeline.on("rangechanged", ({ byUser }) => {
    tell();
    if (byUser) writeView(timeline.getWindow());
  });
  tell();
  return tell;
}

// Says all that the table says of the item under the pointer or with the focus.
export function readOut(figure, rows) {
  const line = figure.querySelector(".ct-timeline__readout");
  const say = (event) => {
    const link = event.target.closest(".vis-item")?.querySelector("[data-ct-row]");
    if (link) line.textContent = rows[link.dataset.ctRow].told.filter(Boolean).join(" · ");
  };
  figure.addEventListener("pointerover", say);
  figure.addEventListener("focusin", say);
}

const STILL = 5; // pixels that a hand moves when it clicks

// A drag that begins and ends on a link moves the line of time, and leads nowhere.
export function leadNowhereByDragging(figure) {
  let began = [0, 0];
  figure.addEventListener("pointerdown", (event) => (began = [event.clientX, event.clientY]), true);
  figure.addEventListener(
    "click",
    (event) => {
      if (event.detail === 0) return; // the keyboard's click has no place
      const moved = Math.hypot(event.clientX - began[0], event.clientY - began[1]);
      if (moved > STILL) event.preventDefault();
    },
    true,
  );
}
