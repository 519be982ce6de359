// The timeline: draws the rows of the table that are shown, and draws them anew when a filter shows others.

import { DataSet, Timeline } from "../vendor/vis-timeline/vis-timeline.js";
import { stylesheet } from "./stylesheet.js";
import { viewOfAddress } from "./timeline-address.js";
import { item, label, putInOrder } from "./timeline-items.js";
import { day, readRows, reach } from "./timeline-rows.js";
import { follow, leadNowhereByDragging, move, readOut } from "./timeline-tools.js";
import { firstWindow } from "./timeline-window.js";

const LANES = [
  { id: "date", content: "Dates" },
  { id: "event", content: "Events" },
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
  await stylesheet("../vendor/vis-timeline/vis-timeline.css", import.meta.url);
  const table = document.getElementById(figure.dataset.ctTable);
  const rows = readRows(table);
  const whole = reach(rows);
  const shown = () => rows.filter((row) => !row.element.hidden);
  const drawn = () => shown().map((row) => item(row, whole));
  const items = new DataSet(drawn());
  const timeline = await drawnTimeline(figure.querySelector(".ct-timeline__drawing"), items, {
    ...OPTIONS,
    ...(rows.length > MANY ? { maxHeight: "80vh", verticalScroll: true } : {}),
    ...(viewOfAddress(day) ?? firstWindow(shown(), whole)),
    min: whole.start,
    max: whole.end,
    template: ({ id }) => label(rows[id]),
  });
  timeline.on("changed", () => putInOrder(figure));
  const tell = follow(timeline, figure, shown);
  move(timeline, figure, shown, whole, calm);
  readOut(figure, rows);
  leadNowhereByDragging(figure);

  const anew = () => {
    items.clear();
    items.add(drawn());
    tell();
  };
  table.addEventListener("ct:filtered", anew);
  return {
    dispose() {
      table.removeEventListener("ct:filtered", anew);
      timeline.destroy();
    },
  };
}

// The library shows what it has drawn with the first drawing after it has moved to the window that it was given, and
// asks for none of its own accord.
function drawnTimeline(element, items, options) {
  return new Promise((resolve) => {
    const timeline = new Timeline(element, items, LANES, {
      ...options,
      onInitialDrawComplete: () => resolve(timeline),
    });
    timeline.on("rangechanged", () => timeline.redraw());
  });
}
