// One mark on the map: a button with the number of events, reached with the tabulator.

import { element as make } from "../elements.js";
import { nameOf } from "./gathered.js";

// A marker of Leaflet's for a group of places; `choose()` is called when it is clicked or entered.
export function markerOf(L, group, choose) {
  const { marks, number, radius } = group;
  const icon = L.divIcon({
    className: `ct-mark-on-map ct-mark-on-map--${marks[0].place.drawn}`,
    html: make("span", {}, String(number)),
    iconSize: [2 * radius, 2 * radius],
  });
  const marker = L.marker(marks[0].at, { icon, riseOnHover: true });
  marker.on("click", choose);
  marker.on("add", () => {
    const itself = marker.getElement();
    group.element = itself;
    itself.setAttribute("aria-label", `${nameOf(group)}: ${number} ${number === 1 ? "event" : "events"}`);
    itself.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      choose();
    });
  });
  return marker;
}
