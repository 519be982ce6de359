// The map of places, on outlines that come with the site: no tile server is asked.

import "../vendor/leaflet/leaflet.js";
import { zoomButtons } from "./buttons.js";
import { choices } from "./choices.js";
import { element as make } from "./elements.js";
import { ofMark } from "./map/behind.js";
import { Ground } from "./map/ground.js";
import { namesOn } from "./map/names.js";
import { outlines } from "./map/outlines.js";
import { count, marksOf, shownOf } from "./map/shown.js";
import { keepLinks, rowsOf, tableRows } from "./rows.js";
import { stylesheet } from "./stylesheet.js";
import { wheelOnlyWhenMeant } from "./wheel.js";

const { L } = globalThis;
const EVENTS = 3; // the column of the table
const LARGEST = 30; // the radius of the largest circle, in pixels
const SINGLE = 7.5; // that of a single event, unless the largest would grow too large
const WORLD = [[-62, -190], [84, 200]]; // prettier-ignore

// The radius of a circle whose area tells the number.
const radiusOf = (number, most) => Math.max(5, Math.min(SINGLE, LARGEST / Math.sqrt(most)) * Math.sqrt(number));

class PlaceMap {
  constructor(element, { colour, calm }, countries) {
    this.data = rowsOf("map");
    this.rows = tableRows();
    this.countries = countries;
    this.behind = element.parentElement.querySelector(".ct-behind");
    this.hint = [...this.behind.childNodes];
    this.behind.hidden = false;
    wheelOnlyWhenMeant(element);
    element.setAttribute("aria-label", "Map of places. Arrow keys move it, plus and minus zoom; the tabulator goes from place to place.");
    element.setAttribute("role", "application");
    this.map = L.map(element, {
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
    this.map.fitWorld({ animate: false });
    this.ground = new Ground(L, this.map, countries, colour);
    this.marks = L.layerGroup().addTo(this.map);
    this.names = make("div", { class: "ct-map__names", "aria-hidden": "true" });
    element.append(
      this.names,
      zoomButtons({ nearer: () => this.map.zoomIn(), farther: () => this.map.zoomOut(), all: () => this.fit(!calm) }),
    );
    this.map.on("moveend zoomend resize", () => this.writeNames());
    this.map.on("zoomstart", () => this.names.replaceChildren());
    this.map.on("move", () => this.names.replaceChildren());
    this.choices = choices("map", (choice) => this.show(choice));
    this.fit(false);
    this.say();
  }

  // Where a place is drawn; null for a country without an outline.
  spotOf({ drawn, at, names }) {
    if (drawn !== "territory") return { at };
    const called = new Set(names.map((name) => name.toLowerCase()));
    return this.countries.find((country) => country.names.some((name) => called.has(name.toLowerCase()))) ?? null;
  }

  // Shows what a choice leaves, on the map and in the table.
  show(choice) {
    const { data, rows } = this;
    this.shown = shownOf(data, choice);
    this.shown.forEach((kept, index) => {
      rows[index].hidden = kept.length ? !count(kept) : choice.status !== "" || choice.type !== "";
      keepLinks(rows[index].cells[EVENTS], kept);
    });
    const marks = marksOf(data, this.shown).map((mark) => ({ ...mark, place: data.places[mark.index] }));
    const most = Math.max(1, ...marks.map(({ number }) => number));
    this.drawn = marks.flatMap((mark) => {
      const spot = this.spotOf(mark.place);
      return spot ? [{ ...mark, ...spot, at: spot.at, name: mark.place.link.label, radius: radiusOf(mark.number, most) }] : [];
    });
    this.outside = marks.filter(({ index }) => !this.drawn.some((mark) => mark.index === index));
    this.ground.setOff(this.drawn.flatMap(({ shape }) => shape ?? []));
    this.marks.clearLayers();
    this.drawn.forEach((mark) => this.marks.addLayer(this.markerOf(mark)));
    this.choose(this.drawn.find(({ place }) => place.id === choice.place));
    this.writeNames();
    this.say();
  }

  markerOf(mark) {
    const { number, place, radius, at } = mark;
    const icon = L.divIcon({
      className: `ct-mark-on-map ct-mark-on-map--${place.drawn}`,
      html: make("span", {}, String(number)),
      iconSize: [2 * radius, 2 * radius],
    });
    const marker = L.marker(at, { icon, keyboard: true, riseOnHover: true, zIndexOffset: -Math.round(radius) });
    const chosen = () => {
      this.choices.set("place", place.id);
      this.choose(mark);
    };
    marker.on("click", chosen);
    marker.on("add", () => {
      const itself = marker.getElement();
      mark.element = itself;
      itself.setAttribute("aria-label", `${mark.name}: ${number} ${number === 1 ? "event" : "events"}`);
      itself.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        chosen();
      });
    });
    return marker;
  }

  choose(mark) {
    this.drawn.forEach((each) => each.element?.classList.toggle("ct-mark-on-map--chosen", each === mark));
    this.behind.replaceChildren(...(mark ? ofMark(this.data, mark.members, mark.index, this.rows) : this.hint));
  }

  say() {
    const all = this.data.places.reduce((sum, { events }) => sum + events.length, 0);
    const drawn = this.drawn.reduce((sum, { number }) => sum + number, 0);
    const outside = this.outside.map(({ place }) => place.link.label).join(", ");
    this.choices?.say(`${drawn} of ${all} events on the map${outside ? `; no outline of ${outside}, see the table` : ""}`);
  }

  writeNames() {
    const marked = new Set(this.drawn.map(({ shape }) => shape).filter(Boolean));
    const heavy = [...this.drawn].sort((one, other) => other.number - one.number);
    const written = namesOn(this.map, heavy, this.countries.filter(({ shape }) => !marked.has(shape)));
    this.names.replaceChildren(
      ...written.map(({ name, kind, left, top }) => {
        const label = make("span", { class: `ct-map__name ct-map__name--${kind}` }, name);
        label.style.translate = `${left}px ${top}px`;
        return label;
      }),
    );
  }

  fit(animate) {
    const points = this.drawn.map(({ at }) => at);
    if (points.length) this.map.fitBounds(points, { padding: [50, 40], maxZoom: 5, animate });
  }

  recolour() {
    this.ground.recolour();
  }

  dispose() {
    this.map.remove();
  }
}

export async function draw(element, ways) {
  const [countries] = await Promise.all([outlines(), stylesheet("../vendor/leaflet/leaflet.css", import.meta.url)]);
  return new PlaceMap(element, ways, countries);
}
