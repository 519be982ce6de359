// What stands around the drawing: buttons and keys that move it, how much is out of view, and the line that says more
// of what is pointed at.

import { outside, scaled, shifted } from "./window.js";

const KEYS = { ArrowLeft: "earlier", ArrowRight: "later", "+": "closer", "-": "wider", 0: "whole" };

export function moveByHand(line, figure) {
  const scale = (factor) => line.show(scaled(around(line), line.window, factor));
  const moves = {
    earlier: () => line.show(shifted(line.window, -0.4)),
    later: () => line.show(shifted(line.window, 0.4)),
    closer: () => scale(0.5),
    wider: () => scale(2),
    whole: () => line.show(line.whole),
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

// What is to keep its place in view: the row that has the focus, else whatever is shown.
function around({ shown }) {
  const id = Number(document.activeElement.dataset.ctRow ?? -1);
  const focused = shown.filter((row) => row.id === id);
  return focused.length ? focused : shown;
}

const saidOf = (figure) => figure.querySelector(".ct-timeline__outside");

// Says why nothing is drawn yet.
export function tellFetching(figure) {
  saidOf(figure).textContent = "Fetching the other parts of the table …";
}

// Says how much is not seen, and why.
export function tellOutside(figure, rows, window, left, missing) {
  const { earlier, later } = outside(rows, window);
  const parts = [earlier && `${inEnglish(earlier)} earlier`, later && `${inEnglish(later)} later`].filter(Boolean);
  const told = [
    left && `${inEnglish(left)} more in view are told by fewer sources and not drawn: come closer or narrow down`,
    missing && `${inEnglish(missing)} lines of the table could not be fetched and are not drawn`,
    parts.length && `${parts.join(" and ")} out of view`,
  ];
  saidOf(figure).textContent = told.filter(Boolean).join("; ");
}

const inEnglish = (number) => number.toLocaleString("en");

// Says all that the table says of the item under the pointer or with the focus.
export function readOut(figure, rows) {
  const line = figure.querySelector(".ct-timeline__readout");
  const say = (event) => {
    const link = event.target.closest(".vis-item")?.querySelector("[data-ct-row]");
    if (!link) return;
    line.textContent = [...rows[link.dataset.ctRow].element.cells].map(told).filter(Boolean).join(" · ");
  };
  figure.addEventListener("pointerover", say);
  figure.addEventListener("focusin", say);
}

// What a cell says; of a number also what it is the number of.
function told(cell) {
  const words = cell.textContent.trim().replace(/\s+/g, " ");
  return /^\d+$/.test(words) && cell.cellIndex > 0 ? `${cell.dataset.label}: ${words}` : words;
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
