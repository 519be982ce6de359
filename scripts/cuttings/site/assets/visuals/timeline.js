// The timeline: draws the rows of the table that are shown, and draws them anew when a filter shows others.

import { DataSet, Timeline } from "../vendor/vis-timeline/vis-timeline.js";
import { stylesheet } from "./stylesheet.js";
import { item, label, putInOrder } from "./timeline-items.js";
import { readRows, reach } from "./timeline-rows.js";
import { follow, move, readOut } from "./timeline-tools.js";
import { firstWindow } from "./timeline-window.js";

const LANES = [
  { id: "date", content: "Dates" },
  { id: "event", content: "Events" },
];

export async function draw(figure, { calm }) {
  await stylesheet("../vendor/vis-timeline/vis-timeline.css", import.meta.url);
  const table = document.getElementById(figure.dataset.ctTable);
  const rows = new Map(readRows(table).map((row) => [row.id, row]));
  const whole = reach([...rows.values()]);
  const shown = () => [...rows.values()].filter((row) => !row.element.hidden);
  const items = new DataSet(shown().map((row) => item(row, whole)));
  const timeline = new Timeline(figure.querySelector(".ct-timeline__drawing"), items, LANES, {
    ...OPTIONS,
    ...firstWindow(shown(), whole),
    min: whole.start,
    max: whole.end,
    template: ({ id }) => label(rows.get(id)),
  });
  timeline.on("changed", () => putInOrder(figure));
  follow(timeline, figure, shown);
  move(timeline, figure, whole, calm);
  readOut(figure, rows);
  const anew = () => {
    items.clear();
    items.add(shown().map((row) => item(row, whole)));
    timeline.setWindow(...Object.values(firstWindow(shown(), whole)), { animation: !calm });
  };
  table.addEventListener("ct:filtered", anew);
  return {
    dispose() {
      table.removeEventListener("ct:filtered", anew);
      timeline.destroy();
    },
  };
}

const OPTIONS = {
  align: "auto",
  autoResize: true,
  margin: { axis: 6, item: { horizontal: 10, vertical: 4 } },
  maxHeight: "70vh",
  orientation: "top",
  selectable: false, // an item is a link, and does what links do
  showCurrentTime: false, // a site that was built some time ago knows no today
  showTooltips: false,
  verticalScroll: true,
  zoomKey: "ctrlKey", // the wheel alone scrolls the page
  zoomMin: 7 * 24 * 3600 * 1000,
};
