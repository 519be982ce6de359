// Which names can be written without covering each other.

const GAP = 3; // pixels between two names

function meet(a, b) {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

// `wanted` has for each name, the most important first, the boxes {left, top, right, bottom} where it could be, the best
// first; `taken` are boxes that only a box with `over` may cover. Returns for each name the first free box, if any.
export function withoutOverlap(wanted, taken = []) {
  const written = [];
  const free = (box) => ![...written, ...(box.over ? [] : taken)].some((other) => meet(box, other));
  return wanted.map((boxes) => {
    const box = boxes.find(free);
    if (box) written.push(box);
    return box;
  });
}

const pen = document.createElement("canvas").getContext("2d");

// How wide a name is in a CSS font, in pixels.
export function widthOf(text, font) {
  pen.font = font;
  return pen.measureText(text).width;
}
