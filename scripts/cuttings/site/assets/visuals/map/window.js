// The window of the map: Leaflet without what would ask or lead elsewhere, kept to where people live.

import { zoomButtons } from "../buttons.js";
import { wheelOnlyWhenMeant } from "../wheel.js";

const WORLD = [
  [-62, -190],
  [84, 200],
];

// A map of Leaflet's in `element`, with buttons; `all()` is called by the button that shows everything.
export function openWindow(L, element, { calm, all }) {
  wheelOnlyWhenMeant(element);
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", "Map of places. Arrow keys move it, plus and minus zoom; the tabulator goes from mark to mark.");
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: !calm,
    zoomAnimation: !calm,
    inertia: !calm,
    maxBounds: WORLD,
    maxBoundsViscosity: 1,
    minZoom: 1,
    maxZoom: 8,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
  });
  map.fitWorld({ animate: false });
  element.append(zoomButtons({ nearer: () => map.zoomIn(), farther: () => map.zoomOut(), all }));
  return map;
}
