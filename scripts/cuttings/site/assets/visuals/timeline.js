// The timeline: draws the rows of the table that are as chosen above it, and draws anew when others are.

import { DataSet, Timeline } from "../vendor/vis-timeline/vis-timeline.js";
import { viewOf } from "./rows.js";
import { stylesheet } from "./stylesheet.js";
import { viewOfAddress, writeView } from "./timeline/address.js";
import { choose, exchange } from "./timeline/choice.js";
import { item, label, putInOrder } from "./timeline/items.js";
import { day, readRows, reach } from "./timeline/rows.js";
import { leadNowhereByDragging, moveByHand, readOut, tellFetching, tellOutside } from "./timeline/tools.js";
import { firstWindow, seen } from "./timeline/window.js";

// A lane in which nothing is takes no room.
const lanesOf = (rows) => [
  { id: "date", content: "Dates", visible: rows.some((row) => row.kind === "date") },
  { id: "event", content: "Events", visible: true },
];
const MANY = 80; // more events than this would make the drawing longer than a screen; it is scrolled instead
const OPTIONS = {
  align: "auto",
  locale: "en", // as the page is
  margin: { axis: 6, item: { horizontal: 10, vertical: 4 } },
  orientation: "top",
  selectable: false, // an item is a link, and does what links do
  showCurrentTime: false, // a site that was built some time ago knows no today
  showTooltips: false,
  zoomKey: "ctrlKey", // the wheel alone scrolls the page
  zoomMin: 7 * 24 * 3600 * 1000,
};

export async function draw(figure, { calm }) {
  const view = viewOf(document.getElementById(figure.dataset.ctOf));
  if (!view.parts.whole) tellFetching(figure);
  await Promise.all([stylesheet("../vendor/vis-timeline/vis-timeline.css", import.meta.url), view.bring()]);
  const line = new Line(figure, view, calm);
  await line.draw();
  return line;
}

class Line {
  constructor(figure, view, calm) {
    this.figure = figure;
    this.calm = calm;
    this.rows = readRows(view.items);
    this.missing = view.parts.total - this.rows.length;
    this.form = document.querySelector(`form[data-ct-facets~="${figure.dataset.ctOf}"]`);
    this.labels = this.rows.map(label); // made once: a new one in its place would lose the focus
    this.whole = reach(this.rows);
    this.items = new DataSet();
    this.lanes = new DataSet();
  }

  // The rows that are as chosen above the table; all of them where nothing can be chosen.
  get shown() {
    const kept = this.form?.ctKept;
    return kept ? this.rows.filter((row) => kept.has(row.element)) : this.rows;
  }

  get window() {
    return this.timeline.getWindow();
  }

  async draw() {
    const first = viewOfAddress(day) ?? firstWindow(this.shown, this.whole);
    this.lanes.add(lanesOf(this.shown));
    this.#exchange(first);
    this.timeline = await this.#drawn({ ...OPTIONS, ...this.#bounds(), ...first, template: ({ id }) => this.labels[id] });
    this.#listen();
    this.#fill();
  }

  // Moves to another part of time and puts it into the address.
  show({ start, end }) {
    this.timeline.setWindow(start, end, { animation: !this.calm }, () => writeView(this.window));
  }

  dispose() {
    this.timeline.destroy();
  }

  #bounds() {
    const long = this.rows.length > MANY ? { maxHeight: "80vh", verticalScroll: true } : {};
    return { ...long, min: this.whole.start, max: this.whole.end };
  }

  // The library shows what it has drawn with the first drawing after it has moved to the window that it was given, and
  // asks for none of its own accord. Later such a drawing would build all lanes anew and lose the focus.
  #drawn(options) {
    const element = this.figure.querySelector(".ct-timeline__drawing");
    return new Promise((resolve) => {
      const again = () => timeline.redraw();
      const done = () => {
        timeline.off("rangechanged", again);
        resolve(timeline);
      };
      const timeline = new Timeline(element, this.items, this.lanes, { ...options, onInitialDrawComplete: done });
      timeline.on("rangechanged", again);
    });
  }

  #listen() {
    this.timeline.on("changed", () => putInOrder(this.figure));
    this.timeline.on("rangechanged", ({ byUser }) => {
      this.#fill();
      if (byUser) writeView(this.window);
    });
    this.form?.addEventListener("ct-narrowed", () => this.#narrow());
    moveByHand(this, this.figure);
    readOut(this.figure, this.rows);
    leadNowhereByDragging(this.figure);
  }

  // Others are as chosen: where none of them would be in view, they are gone to.
  #narrow() {
    this.lanes.update(lanesOf(this.shown));
    if (!seen(this.shown, this.window)) {
      this.timeline.setWindow({ ...firstWindow(this.shown, this.whole), animation: !this.calm });
    }
    this.#fill();
  }

  #fill() {
    const left = this.#exchange(this.window);
    tellOutside(this.figure, this.shown, this.window, left, this.missing);
  }

  // Draws what is to be seen in a window, and gives how much of it is too much to be drawn.
  #exchange(window) {
    const { drawn, left } = choose(this.shown, window);
    exchange(this.items, drawn, (row) => item(row, this.whole));
    return left;
  }
}
