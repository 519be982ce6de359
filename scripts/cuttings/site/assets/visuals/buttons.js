// Buttons on a drawing, for those who have no wheel: nearer, farther, all of it.

import { element } from "./elements.js";

export function zoomButtons({ nearer, farther, all }) {
  const button = (words, sign, onclick) =>
    element("button", { type: "button", title: words, "aria-label": words, onclick }, sign);
  return element(
    "div",
    { class: "ct-zoom" },
    button("Zoom in", "+", nearer),
    button("Zoom out", "−", farther),
    button("Show all", "⤢", all),
  );
}
