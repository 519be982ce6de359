// What stands behind a mark that has been chosen: the very links of the table's rows.

import { element, linkTo } from "../elements.js";
import { linksOf } from "../rows.js";

const EVENTS = 3;
const HOW = {
  middle: ": the mark is at its middle, not where things happened",
  territory: ": somewhere in it, no source says where",
};

// Of one place with a mark, and the sites that are drawn with it, by their indexes in `data`.
function ofPlace(data, { index, members }, rows) {
  const { link, kind, drawn } = data.places[index];
  const parts = members.flatMap((member) => [
    ...(member === index ? [] : [element("h4", {}, linkTo(data.places[member].link))]),
    element("ul", {}, ...linksOf(rows[member]?.cells[EVENTS])),
  ]);
  return [element("h3", {}, linkTo(link)), element("p", { class: "ct-small" }, `${kind}${HOW[drawn] ?? ""}`), ...parts];
}

// Of all places that are gathered in one mark, those with the most events first.
export function ofGroup(data, { marks }, rows) {
  return marks.flatMap((mark) => ofPlace(data, mark, rows));
}
