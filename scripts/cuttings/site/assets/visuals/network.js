// The network of actors. Python has worked out where everybody stands; here it is drawn, filtered and gone through.

import cytoscape from "../vendor/cytoscape/cytoscape.js";
import { zoomButtons } from "./buttons.js";
import { choices } from "./choices.js";
import { ofActor, ofTie } from "./network/behind.js";
import { elementsOf, LINES } from "./network/elements.js";
import { listenToKeys, zoom } from "./network/keys.js";
import { writeNames } from "./network/names.js";
import { anyTold, count, isWhole, shownOf } from "./network/shown.js";
import { styleOf } from "./network/style.js";
import { panelOf } from "./panel.js";
import { keepLinks, rowsOf, tableOfPage } from "./rows.js";
import { wheelOnlyWhenMeant } from "./wheel.js";

const PADDING = 34; // pixels around everything, for names

class Network {
  constructor(element, { colour }) {
    this.colour = colour;
    this.data = rowsOf("network");
    this.table = tableOfPage();
    this.table.whenGrown(() => this.takeRows());
    this.show = panelOf(element);
    this.cy = cytoscape({
      container: element,
      elements: elementsOf(this.data, element),
      layout: { name: "preset" },
      minZoom: 0.1,
      maxZoom: 8,
    });
    this.recolour();
    this.fit();
    this.listenToPointer(element);
    this.listenToKeys(element);
    this.choices = choices("network", (choice) => this.filter(choice));
    this.sayHowMuch();
  }

  listenToPointer(element) {
    const { cy } = this;
    wheelOnlyWhenMeant(element);
    cy.on("zoom pan resize", () => this.write());
    cy.on("zoom", () => cy.style().update());
    cy.on("tap", "node", ({ target }) => (target.same(this.node) ? this.open(target) : this.choose(target)));
    cy.on("tap", "edge", ({ target }) => this.chooseTie(target));
    cy.on("tap", ({ target }) => target === cy && this.choose(null));
    cy.on("mouseover mouseout", "node, edge", ({ type }) => (element.style.cursor = type === "mouseover" ? "pointer" : ""));
    element.append(zoomButtons({ nearer: () => zoom(cy, 1.4), farther: () => zoom(cy, 1 / 1.4), all: () => this.fit() }));
  }

  listenToKeys(element) {
    element.tabIndex = 0;
    element.setAttribute("role", "application");
    element.setAttribute(
      "aria-label",
      "Network of actors. Arrow keys go from actor to actor, Enter opens the page, Escape lets go, plus and minus zoom.",
    );
    listenToKeys(element, this.cy, {
      chosen: () => this.node,
      choose: (node) => this.choose(node),
      open: (node) => this.open(node),
    });
  }

  // Shows what a choice leaves, in the drawing and in the table.
  filter(choice) {
    this.shown = shownOf(this.data, choice);
    if (this.shown.some((tie) => !isWhole(tie))) this.table.bring();
    this.filterTable();
    this.cy.batch(() => this.filterDrawing());
    const node = choice.actor ? this.cy.getElementById(choice.actor) : null;
    this.mark(node?.nonempty() && !node.hasClass("out") ? node : null);
    this.sayHowMuch();
  }

  filterTable() {
    const { rows } = this.table;
    this.table.keep(this.shown.map(({ left }) => left));
    this.shown.forEach((groups, index) => {
      for (const [line, cell] of Object.entries(LINES)) keepLinks(rows[index]?.cells[cell], groups[line]);
    });
  }

  // More of the table is here.
  takeRows() {
    this.filterTable();
    this.showBehind?.();
  }

  filterDrawing() {
    const { cy, data, shown } = this;
    cy.edges().forEach((edge) => {
      const { tie, line } = edge.data();
      const kept = shown[tie][line];
      edge.data("number", Math.max(1, count(kept)));
      edge.toggleClass("out", !shown[tie].left || !count(kept));
      edge.toggleClass("untold", line === "events" && !anyTold(data, data.ties[tie], kept));
    });
    cy.nodes().forEach((node) => {
      node.toggleClass("out", node.connectedEdges().every((edge) => edge.hasClass("out")));
    });
  }

  sayHowMuch() {
    const left = this.shown.filter((tie) => tie.left).length;
    this.choices?.say(`${left} of ${this.shown.length} ties shown`);
  }

  choose(node) {
    this.choices.set("actor", node ? node.id() : "");
    this.mark(node);
  }

  // Sets an actor off from the rest, with its neighbours, and shows what stands behind it.
  mark(node) {
    this.node = node;
    const near = node ? node.closedNeighborhood().filter((each) => !each.hasClass("out")) : this.cy.elements();
    this.setOff(near, node);
    const choose = (index) => this.choose(this.cy.getElementById(this.data.actors[index].id));
    this.showOf(node && ((rows) => ofActor(this.data, node.data("index"), this.shown, rows, choose)));
  }

  // Shows what stands behind something, by the rows of the table; nothing, and the panel says what to do.
  showOf(behind) {
    this.showBehind = behind && (() => this.show(behind(this.table.rows)));
    if (behind) this.table.bring();
    else this.show([]);
    this.showBehind?.();
  }

  chooseTie(edge) {
    this.choices.set("actor", "");
    this.node = null;
    const lines = this.cy.edges(`[tie = ${edge.data("tie")}]`);
    this.setOff(lines.union(edge.connectedNodes()), lines);
    this.showOf((rows) => ofTie(this.data, edge.data("tie"), this.shown, rows));
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
