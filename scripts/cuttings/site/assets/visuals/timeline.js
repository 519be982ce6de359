// The timeline: draws the rows of the table that are as chosen above it, and draws anew when others are.

import { DataSet, Timeline } from "../vendor/vis-timeline/vis-timeline.js";
import { stylesheet } from "./stylesheet.js";
import { viewOfAddress } from "./timeline-address.js";
import { item, label, putInOrder } from "./timeline-items.js";
import { day, readRows, reach } from "./timeline-rows.js";
import { follow, leadNowhereByDragging, move, readOut } from "./timeline-tools.js";
import { firstWindow, seen } from "./timeline-window.js";

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
  await stylesheet("../vendor/vis-timeline/vis-timeline.css", import.meta.url);
  const rows = readRows(document.getElementById(figure.dataset.ctOf));
  const form = document.querySelector(`form[data-ct-facets~="${figure.dataset.ctOf}"]`);
  const labels = rows.map(label); // made once: a new one in its place would lose the focus
  const whole = reach(rows);
  const shown = () => rows.filter((row) => form?.ctKept?.has(row.element) ?? true);
  const drawn = () => shown().map((row) => item(row, whole));
  const items = new DataSet(drawn());
  const lanes = new DataSet(lanesOf(shown()));
  const timeline = await drawnTimeline(figure.querySelector(".ct-timeline__drawing"), items, lanes, {
    ...OPTIONS,
    ...(rows.length > MANY ? { maxHeight: "80vh", verticalScroll: true } : {}),
    ...(viewOfAddress(day) ?? firstWindow(shown(), whole)),
    min: whole.start,
    max: whole.end,
    template: ({ id }) => labels[id],
  });
  timeline.on("changed", () => putInOrder(figure));
  const tell = follow(timeline, figure, shown);
  move(timeline, figure, shown, whole, calm);
  readOut(figure, rows);
  leadNowhereByDragging(figure);

  const anew = () => {
    items.clear();
    items.add(drawn());
    lanes.update(lanesOf(shown()));
    if (!seen(shown(), timeline.getWindow())) timeline.setWindow({ ...firstWindow(shown(), whole), animation: !calm });
    tell();
  };
  form?.addEventListener("ct-narrowed", anew);
  return { dispose: () => timeline.destroy() };
}

// The library shows what it has drawn with the first drawing after it has moved to the window that it was given, and
// asks for none of its own accord. Later such a drawing would build all lanes anew and lose the focus.
function drawnTimeline(element, items, lanes, options) {
  return new Promise((resolve) => {
    const again = () => timeline.redraw();
    const done = () => {
      timeline.off("rangechanged", again);
      resolve(timeline);
    };
    const timeline = new Timeline(element, items, lanes, { ...options, onInitialDrawComplete: done });
    timeline.on("rangechanged", again);
  });
}
