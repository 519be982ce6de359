// Which names can be written without covering each other.

const GAP = 3; // pixels between two names

function meet(a, b) {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

// `wanted` is a list of {places: [box, …]}, the most important first, each box {left, top, right, bottom} a place where the
// name could be; `taken` are boxes that only a name with `over` in its box may cover. Returns for each the index of the
// first free place, or -1.
export function withoutOverlap(wanted, taken = []) {
  const written = [];
  const free = (box) => ![...written, ...(box.over ? [] : taken)].some((other) => meet(box, other));
  return wanted.map(({ places }) => {
    const place = places.findIndex(free);
    if (place >= 0) written.push(places[place]);
    return place;
  });
}

const pen = document.createElement("canvas").getContext("2d");

// How wide a name is in a CSS font, in pixels.
export function widthOf(text, font) {
  pen.font = font;
  return pen.measureText(text).width;
}
