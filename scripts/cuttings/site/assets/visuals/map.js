// The map of places, on outlines that come with the site: no tile server is asked.

import "../vendor/leaflet/leaflet.js";
import { choices } from "./choices.js";
import { element as make } from "./elements.js";
import { ofGroup } from "./map/behind.js";
import { gathered, nameOf } from "./map/gathered.js";
import { Ground } from "./map/ground.js";
import { markerOf } from "./map/marker.js";
import { namesOn } from "./map/names.js";
import { outlines } from "./map/outlines.js";
import { count, marksOf, shownOf } from "./map/shown.js";
import { openWindow } from "./map/window.js";
import { panelOf } from "./panel.js";
import { keepLinks, rowsOf, tableOfPage } from "./rows.js";
import { stylesheet } from "./stylesheet.js";

const { L } = globalThis;
const EVENTS = 3; // the column of the table
const LARGEST = 30; // the radius of the largest circle, in pixels
const SINGLE = 7.5; // that of a single event, unless the largest would grow too large
const SMALLEST = 5; // so that a mark can be hit

class PlaceMap {
  constructor(element, { colour, calm }, countries) {
    this.data = rowsOf("map");
    this.table = tableOfPage();
    this.table.whenGrown(() => this.takeRows());
    this.countries = countries;
    this.showBehind = panelOf(element);
    this.map = openWindow(L, element, { calm, all: () => this.fit(!calm) });
    this.ground = new Ground(L, this.map, countries, colour);
    this.marks = L.layerGroup().addTo(this.map);
    this.names = make("div", { class: "ct-map__names", "aria-hidden": "true" });
    element.append(this.names);
    this.choices = choices("map", (choice) => this.filter(choice));
    this.fit(false);
    this.map.on("zoomend", () => this.gather());
    this.map.on("moveend resize", () => this.writeNames());
    this.map.on("zoomstart move", () => this.names.replaceChildren());
    this.gather();
    this.say();
  }

  // Shows what a choice leaves, on the map and in the table.
  filter(choice) {
    const { data } = this;
    const shown = shownOf(data, choice);
    this.narrowed = choice.status || choice.type;
    this.shown = shown;
    if (this.narrowed) this.table.bring();
    this.filterTable();
    const marks = marksOf(data, shown).map((mark) => ({ ...mark, place: data.places[mark.index] }));
    this.drawn = marks.flatMap((mark) => {
      const spot = this.spotOf(mark.place);
      return spot ? [{ ...mark, at: spot.at, shape: spot.shape }] : [];
    });
    this.outside = marks.filter(({ index }) => !this.drawn.some((mark) => mark.index === index));
    this.ground.setOff(this.drawn.flatMap(({ shape }) => shape ?? []));
    this.chosen = choice.place;
    this.gather();
    this.bringIntoView();
    this.say();
  }

  filterTable() {
    const { rows } = this.table;
    this.table.keep(this.shown.map((kept) => !this.narrowed || count(kept)));
    this.shown.forEach((kept, index) => keepLinks(rows[index]?.cells[EVENTS], kept));
  }

  // More of the table is here.
  takeRows() {
    this.filterTable();
    this.mark();
  }

  // Where a place is drawn; nothing for a country without an outline.
  spotOf({ drawn, at, names }) {
    if (drawn !== "territory") return { at };
    const called = new Set(names.map((name) => name.toLowerCase()));
    return this.countries.find((country) => country.names.some((name) => called.has(name.toLowerCase())));
  }

  // The area of a circle tells the number.
  radiusOf(number) {
    const most = Math.max(1, ...this.drawn.map((mark) => mark.number));
    return Math.max(SMALLEST, Math.min(SINGLE, LARGEST / Math.sqrt(most)) * Math.sqrt(number));
  }

  // Puts the marks on the map, as many as can be told apart at this zoom.
  gather() {
    const point = ({ at }) => this.map.latLngToContainerPoint(at);
    this.groups = gathered(this.drawn, point, (number) => this.radiusOf(number));
    this.marks.clearLayers();
    this.groups.forEach((group) => this.marks.addLayer(markerOf(L, group, () => this.choose(group))));
    this.mark();
    this.writeNames();
  }

  choose(group) {
    this.chosen = group.marks[0].place.id;
    this.choices.set("place", this.chosen);
    this.mark();
  }

  // Sets off the mark that is chosen and shows what stands behind it.
  mark() {
    const group = this.groups.find(({ marks }) => marks.some(({ place }) => place.id === this.chosen));
    this.groups.forEach((each) => each.element?.classList.toggle("ct-mark-on-map--chosen", each === group));
    if (group) this.table.bring();
    this.showBehind(group ? ofGroup(this.data, group, this.table.rows) : []);
  }

  bringIntoView() {
    const mark = this.drawn.find(({ place }) => place.id === this.chosen);
    if (mark && !this.map.getBounds().contains(mark.at)) this.map.panTo(mark.at, { animate: false });
  }

  say() {
    const all = this.data.places.reduce((sum, { events }) => sum + events.length, 0);
    const drawn = this.drawn.reduce((sum, { number }) => sum + number, 0);
    const outside = this.outside.map(({ place }) => place.link.label).join(", ");
    this.choices?.say(`${drawn} of ${all} events on the map${outside ? `; no outline of ${outside}, see the table` : ""}`);
  }

  writeNames() {
    const marks = this.groups.map((group) => ({ at: group.marks[0].at, radius: group.radius, name: nameOf(group) }));
    const marked = new Set(this.drawn.map(({ shape }) => shape));
    const others = this.countries.filter(({ shape }) => !marked.has(shape));
    this.names.replaceChildren(
      ...namesOn(this.map, marks, others).map(({ name, kind, left, top }) => {
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
