// What stands behind an actor or a line that has been chosen: the very links of the table's rows.

import { element, foldOf, linkTo } from "../elements.js";
import { linksOf } from "../rows.js";
import { count } from "./shown.js";

const EVENTS = 2;
const CLAIMS = [
  ["says", 3, (one, other) => `${one} speaks of ${other}`],
  ["said", 4, (one, other) => `${other} speaks of ${one}`],
];

const times = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

// The folds of one tie, of what is left of it.
function foldsOf(data, tie, shown, row, open) {
  const names = [tie[0], tie[1]].map((end) => data.actors[end].link.label);
  const folds = CLAIMS.filter(([group]) => count(shown[group])).map(([group, cell, words]) =>
    foldOf(`${words(...names)}: ${times(count(shown[group]), "claim")}`, linksOf(row?.cells[cell]), open),
  );
  if (count(shown.events)) {
    folds.unshift(foldOf(`${times(count(shown.events), "event")} of both`, linksOf(row?.cells[EVENTS]), open));
  }
  return folds;
}

// Of an actor: who it is, and each tie that is left, the strongest first. `choose(index)` is called for another actor.
export function ofActor(data, index, shown, rows, choose) {
  const { link, kind } = data.actors[index];
  const tied = data.ties
    .map((tie, i) => ({ tie, i, other: tie[0] === index ? tie[1] : tie[0] }))
    .filter(({ tie, i }) => (tie[0] === index || tie[1] === index) && shown[i].left)
    .sort((a, b) => shown[b.i].number - shown[a.i].number);
  const list = tied.map(({ tie, i, other }) => {
    const { link: otherLink, at } = data.actors[other];
    const name = at ? element("button", { type: "button", onclick: () => choose(other) }, otherLink.label) : linkTo(otherLink);
    return element("li", {}, name, ...foldsOf(data, tie, shown[i], rows[i], false));
  });
  return [
    element("h3", {}, linkTo(link)),
    element("p", { class: "ct-small" }, `${kind.replaceAll("-", " ")}; tied to ${times(list.length, "actor")}`),
    element("ul", { class: "ct-behind__ties" }, ...list),
  ];
}

// Of a line: both ends, and all that is left of the tie, open.
export function ofTie(data, index, shown, rows) {
  const tie = data.ties[index];
  const [one, other] = [tie[0], tie[1]].map((end) => linkTo(data.actors[end].link));
  return [element("h3", {}, one, " and ", other), ...foldsOf(data, tie, shown[index], rows[index], true)];
}
