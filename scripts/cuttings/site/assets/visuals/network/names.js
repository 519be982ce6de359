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
  return { left, top, right: left + width, bottom: top + FONT };
}

export function writeNames(cy) {
  const first = (node) => (node.hasClass("chosen") ? Infinity : node.hasClass("faint") ? -1 : node.data("weight"));
  const nodes = cy.nodes(":visible").toArray().sort((a, b) => first(b) - first(a));
  const discs = nodes.map((node) => {
    const { x, y } = node.renderedPosition();
    const radius = sizeOf(node.data("weight")) / 2;
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  });
  const wanted = nodes.map((node) => {
    const radius = sizeOf(node.data("weight")) / 2;
    const width = widthOf(node.data("name"), `${node.hasClass("chosen") ? "bold " : ""}${FONT}px ${FACE}`);
    return { places: SIDES.map((side) => boxOf(node.renderedPosition(), radius, width, side)) };
  });
  // Leaders may take any free side, and then sides that are only covered by discs.
  wanted.slice(0, LEADERS).forEach((each) => each.places.push(...each.places.map((box) => ({ ...box, over: true }))));
  const placed = withoutOverlap(wanted, discs).map((place) => (place < 0 ? place : place % SIDES.length));
  cy.batch(() =>
    nodes.forEach((node, index) => {
      const place = placed[index] < 0 && node.hasClass("chosen") ? 0 : placed[index];
      const named = place >= 0 && !node.hasClass("faint");
      node.toggleClass("named", named);
      if (named) node.data({ halign: SIDES[place][0], valign: SIDES[place][1] });
    }),
  );
}
