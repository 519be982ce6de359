// Whose name is written: the most strongly tied first, wherever there is room; whoever is chosen always.

import { widthOf, withoutOverlap } from "../labels.js";
import { FACE, FONT, sizeOf } from "./style.js";

// Where a name can stand beside its actor, the best place first.
const SIDES = [
  ["center", "bottom"],
  ["center", "top"],
  ["right", "center"],
  ["left", "center"],
  ["right", "bottom"],
  ["left", "bottom"],
  ["right", "top"],
  ["left", "top"],
];
// So many are written over others' discs rather than not at all.
const LEADERS = 10;

function boxOf({ x, y }, radius, width, [halign, valign]) {
  const left = { center: x - width / 2, right: x + radius + 3, left: x - radius - 3 - width }[halign];
  const top = { center: y - FONT / 2, bottom: y + radius + 3, top: y - radius - 3 - FONT }[valign];
  return { left, top, right: left + width, bottom: top + FONT, halign, valign };
}

const radiusOf = (node) => sizeOf(node) / 2;

function discOf(node) {
  const { x, y } = node.renderedPosition();
  const radius = radiusOf(node);
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

// The boxes inside the drawing where the name of an actor could stand.
function boxesOf(cy, node) {
  const width = widthOf(node.data("name"), `${node.hasClass("chosen") ? "bold " : ""}${FONT}px ${FACE}`);
  const boxes = SIDES.map((side) => boxOf(node.renderedPosition(), radiusOf(node), width, side));
  return boxes.filter(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= cy.width() && bottom <= cy.height());
}

export function writeNames(cy) {
  const rank = (node) => (node.hasClass("chosen") ? Infinity : node.data("weight"));
  const shown = cy.nodes(":visible").toArray();
  const nodes = shown.filter((node) => !node.hasClass("faint")).sort((one, other) => rank(other) - rank(one));
  const wanted = nodes.map((node, index) => {
    const boxes = boxesOf(cy, node);
    return index < LEADERS ? [...boxes, ...boxes.map((box) => ({ ...box, over: true }))] : boxes;
  });
  const placed = withoutOverlap(wanted, shown.map(discOf));
  cy.batch(() => {
    cy.nodes().removeClass("named");
    nodes.forEach((node, index) => {
      if (placed[index]) node.addClass("named").data(placed[index]);
    });
  });
}
