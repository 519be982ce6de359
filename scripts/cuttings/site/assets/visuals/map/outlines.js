// The outlines of the countries of the world, each under the names by which our pages call it.

import "../../vendor/topojson-client/topojson-client.js";
import { besides, mainPart, unbroken } from "./geometry.js";

const { topojson } = globalThis;
// Its outline goes around the pole, which a flat map cannot show.
const NOT_DRAWN = "Antarctica";

async function json(address) {
  const answer = await fetch(new URL(address, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
}

function countryOf({ properties, geometry }, ours) {
  const names = ours[properties.name] ?? [properties.name];
  const parts = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((part) => part.map(unbroken));
  const main = mainPart(parts);
  const coordinates = parts.map((part) => besides(part, main.at[1]));
  return { name: names[0], names, ...main, shape: { type: "Feature", geometry: { type: "MultiPolygon", coordinates } } };
}

// Resolves to a list of {name, names, shape, at, breadth, area}, the largest first: `shape` is GeoJSON, `at` latitude and
// longitude of the middle of its largest part, `breadth` the degrees from its west to its east.
export async function outlines() {
  const [world, ours] = await Promise.all([json("../../vendor/world-atlas/countries-50m.json"), json("country_names.json")]);
  return topojson
    .feature(world, world.objects.countries)
    .features.filter(({ properties }) => properties.name !== NOT_DRAWN)
    .map((feature) => countryOf(feature, ours))
    .sort((one, other) => other.area - one.area);
}
