// The names on the map: first those of the marks, then those of the largest countries, wherever there is room.

import { widthOf, withoutOverlap } from "../labels.js";

const FACE = getComputedStyle(document.body).fontFamily;
const SIZE = { place: 12.5, country: 11 }; // pixels
const EDGE = 4; // pixels between a mark and its name

const boxAt = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

// Where the name of a mark may stand around it, the best place first.
function around({ x, y }, radius, width, height) {
  const [right, left] = [x + radius + EDGE, x - radius - EDGE - width];
  const middle = y - height / 2;
  return [
    boxAt(right, middle, width, height),
    boxAt(x - width / 2, y + radius + EDGE, width, height),
    boxAt(x - width / 2, y - radius - EDGE - height, width, height),
    boxAt(left, middle, width, height),
  ];
}

// `marks` are {at, radius, name}, the heaviest first; `countries` as outlines.js has them, less those that have a mark. Returns what
// can be written on the part of the map that is seen, as {name, kind, left, top} in pixels of the map's window.
export function namesOn(map, marks, countries) {
  const point = (at) => map.latLngToContainerPoint(at);
  const size = map.getSize();
  const seen = ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= size.x && bottom <= size.y;
  const discs = marks.map(({ at, radius }) => {
    const { x, y } = point(at);
    return boxAt(x - radius, y - radius, 2 * radius, 2 * radius);
  });
  const ofMarks = marks.map(({ at, radius, name }) => {
    const width = widthOf(name, `600 ${SIZE.place}px ${FACE}`);
    return { name, kind: "place", boxes: around(point(at), radius, width, SIZE.place * 1.2).filter(seen) };
  });
  const pixelsOfDegree = map.project([0, 1]).x - map.project([0, 0]).x;
  const ofCountries = countries.flatMap(({ name, at, breadth }) => {
    const width = widthOf(name, `${SIZE.country}px ${FACE}`);
    const { x, y } = point(at);
    const box = boxAt(x - width / 2, y - SIZE.country * 0.6, width, SIZE.country * 1.2);
    return breadth * pixelsOfDegree > width * 0.8 && seen(box) ? [{ name, kind: "country", boxes: [box] }] : [];
  });
  const wanted = [...ofMarks, ...ofCountries];
  const placed = withoutOverlap(wanted.map(({ boxes }) => boxes), discs);
  return wanted.flatMap(({ name, kind }, index) => (placed[index] ? [{ name, kind, ...placed[index] }] : []));
}
