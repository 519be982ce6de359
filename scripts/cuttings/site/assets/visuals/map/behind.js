// What stands behind a mark that has been chosen: the very links of the table's rows.

import { element, linkTo } from "../elements.js";
import { linksOf } from "../rows.js";

const EVENTS = 3;
const HOW = {
  middle: ": the mark is at its middle, not where things happened",
  territory: ": somewhere in it, no source says where",
};

// Of the places `members` of `data` that are drawn at one mark, the place itself first.
export function ofMark(data, members, main, rows) {
  const { link, kind, drawn } = data.places[main];
  const parts = members.flatMap((member) => [
    ...(member === main ? [] : [element("h4", {}, linkTo(data.places[member].link))]),
    element("ul", {}, ...linksOf(rows[member].cells[EVENTS])),
  ]);
  return [element("h3", {}, linkTo(link)), element("p", { class: "ct-small" }, `${kind}${HOW[drawn] ?? ""}`), ...parts];
}
