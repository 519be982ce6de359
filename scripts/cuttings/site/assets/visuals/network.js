// The network of actors. Python has worked out where everybody stands; here it is drawn, filtered and gone through.

import cytoscape from "../vendor/cytoscape/cytoscape.js";
import { zoomButtons } from "./buttons.js";
import { choices } from "./choices.js";
import { ofActor, ofTie } from "./network/behind.js";
import { listenToKeys, zoom } from "./network/keys.js";
import { writeNames } from "./network/names.js";
import { anyTold, count, shownOf } from "./network/shown.js";
import { styleOf } from "./network/style.js";
import { keepLinks, rowsOf, tableRows } from "./rows.js";
import { wheelOnlyWhenMeant } from "./wheel.js";

const SPREAD = 300; // a distance of 1 in the layout, in pixels at no zoom
const PADDING = 34; // pixels around everything, for names
const LINES = { events: 2, says: 3, said: 4 };

// Every actor that has a place and every line between two of them; a tie has up to three lines.
function elementsOf(data, wide) {
  const weights = data.actors.map(() => 0);
  data.ties.forEach(([one, other, ...groups]) => {
    const number = groups.flat().length;
    weights[one] += number;
    weights[other] += number;
  });
  const nodes = data.actors.flatMap(({ id, link, kind, at }, index) =>
    at
      ? [{ data: { id, name: link.label, kind, index, weight: weights[index] }, position: { x: at[0] * SPREAD * wide, y: at[1] * SPREAD } }]
      : [],
  );
  const edges = data.ties.flatMap((tie, index) => {
    const ends = [data.actors[tie[0]], data.actors[tie[1]]];
    if (!ends.every(({ at }) => at)) return [];
    return Object.entries(LINES)
      .filter(([, group]) => tie[group].length)
      .map(([line]) => {
        const [source, target] = (line === "said" ? ends.reverse() : ends).map(({ id }) => id);
        return { data: { id: `${line} ${index}`, source, target, tie: index, line, number: 1, kind: line === "events" ? line : "claims" } };
      });
  });
  return [...nodes, ...edges];
}

class Network {
  constructor(element, { colour }) {
    this.element = element;
    this.colour = colour;
    this.data = rowsOf("network");
    this.rows = tableRows();
    this.behind = element.parentElement.querySelector(".ct-behind");
    this.hint = [...this.behind.childNodes];
    this.behind.hidden = false;
    element.replaceChildren();
    const wide = Math.min(1.6, Math.max(1, element.clientWidth / element.clientHeight));
    this.cy = cytoscape({ container: element, elements: elementsOf(this.data, wide), layout: { name: "preset" }, minZoom: 0.1, maxZoom: 8 });
    this.recolour();
    this.fit();
    this.listen();
    this.choices = choices("network", (choice) => this.show(choice));
    this.sayHowMuch();
  }

  listen() {
    const { cy, element } = this;
    wheelOnlyWhenMeant(element);
    cy.on("zoom pan resize", () => this.write());
    cy.on("zoom", () => cy.style().update());
    cy.on("tap", "node", ({ target }) => (target.same(this.node) ? this.open(target) : this.choose(target)));
    cy.on("tap", "edge", ({ target }) => this.chooseTie(target));
    cy.on("tap", ({ target }) => target === cy && this.choose(null));
    cy.on("mouseover mouseout", "node, edge", ({ type }) => (element.style.cursor = type === "mouseover" ? "pointer" : ""));
    element.tabIndex = 0;
    element.setAttribute("role", "application");
    element.setAttribute(
      "aria-label",
      "Network of actors. Arrow keys go from actor to actor, Enter opens the page, Escape lets go, plus and minus zoom.",
    );
    listenToKeys(element, cy, { chosen: () => this.node, choose: (node) => this.choose(node), open: (node) => this.open(node) });
    element.append(zoomButtons({ nearer: () => zoom(cy, 1.4), farther: () => zoom(cy, 1 / 1.4), all: () => this.fit() }));
  }

  // Shows what a choice leaves, in the drawing and in the table.
  show(choice) {
    const { cy, data, rows } = this;
    this.shown = shownOf(data, choice);
    this.shown.forEach(({ left, ...groups }, index) => {
      rows[index].hidden = !left;
      for (const [group, cell] of Object.entries(LINES)) keepLinks(rows[index].cells[cell], groups[group]);
    });
    cy.batch(() => {
      cy.edges().forEach((edge) => {
        const { tie, line } = edge.data();
        const kept = this.shown[tie][line];
        edge.data("number", Math.max(1, count(kept)));
        edge.toggleClass("out", !this.shown[tie].left || !count(kept));
        edge.toggleClass("untold", line === "events" && !anyTold(data, data.ties[tie], kept));
      });
      cy.nodes().forEach((node) => void node.toggleClass("out", !node.connectedEdges().some((edge) => !edge.hasClass("out"))));
    });
    const node = choice.actor ? cy.getElementById(choice.actor) : null;
    this.mark(node?.nonempty() && !node.hasClass("out") ? node : null);
    this.sayHowMuch();
  }

  sayHowMuch() {
    const left = this.shown.filter(({ left }) => left).length;
    this.choices?.say(`${left} of ${this.shown.length} ties shown`);
  }

  choose(node) {
    this.choices.set("actor", node ? node.id() : "");
    this.mark(node);
  }

  // Sets an actor off from the rest, with its neighbours, and shows what stands behind it.
  mark(node) {
    const { cy } = this;
    this.node = node;
    const near = node ? node.closedNeighborhood().filter((each) => !each.hasClass("out")) : cy.elements();
    this.setOff(near, node);
    const choose = (index) => this.choose(cy.getElementById(this.data.actors[index].id));
    this.behind.replaceChildren(...(node ? ofActor(this.data, node.data("index"), this.shown, this.rows, choose) : this.hint));
  }

  chooseTie(edge) {
    this.choices.set("actor", "");
    this.node = null;
    const lines = this.cy.edges(`[tie = ${edge.data("tie")}]`);
    this.setOff(lines.union(edge.connectedNodes()), lines);
    this.behind.replaceChildren(...ofTie(this.data, edge.data("tie"), this.shown, this.rows));
  }

  setOff(near, chosen) {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().removeClass("faint chosen");
      cy.elements().difference(near).addClass("faint");
      chosen?.addClass("chosen");
    });
    this.write();
  }

  open(node) {
    const { href } = this.data.actors[node.data("index")].link;
    if (href) location.assign(href);
  }

  fit() {
    this.cy.resize();
    this.cy.fit(this.cy.elements(":visible"), PADDING);
  }

  // Writes names once the present round of changes is over.
  write() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = undefined;
      if (!this.cy.destroyed()) writeNames(this.cy);
    });
  }

  recolour() {
    this.cy.style(styleOf(this.cy, this.colour));
  }

  dispose() {
    this.cy.destroy();
  }
}

export function draw(element, ways) {
  return new Network(element, ways);
}
