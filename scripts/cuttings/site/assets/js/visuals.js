// Draws what a page has to draw. An element with data-ct-visual="NAME" is given to the module assets/visuals/NAME.js,
// which is fetched only then, and fetches its library. Beside each visual stands a table that says the same; it is all
// that there is without a script, and all that is left where drawing fails.
//
// A module exports draw(element, {calm, colour}), which may return a promise, of an object with any of:
//   recolour()  called when the reader has switched between light and dark
//   dispose()   called when the page has been left by instant navigation
// `calm` says whether the reader wants no motion; `colour("--ct-line")` is the present value of a CSS variable.

const assets = new URL(".", document.currentScript.src);
const visuals = new Map(); // element → what its module made of it; null until it is made

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const colour = (variable) => getComputedStyle(document.body).getPropertyValue(variable).trim();

async function startVisual(element) {
  if (visuals.has(element)) return;
  visuals.set(element, null);
  try {
    const visual = await import(new URL(`visuals/${element.dataset.ctVisual}.js`, assets));
    if (!element.isConnected) return;
    visuals.set(element, (await visual.draw(element, { calm: calm(), colour })) ?? {});
    element.dataset.ctDrawn = "yes";
  } catch (error) {
    console.warn(error);
    sayThatItFailed(element);
  }
}

function sayThatItFailed(element) {
  const line = document.createElement("p");
  line.className = "ct-small";
  line.setAttribute("role", "status");
  line.textContent = "This could not be drawn here. The table on this page says the same.";
  element.replaceChildren(line);
}

function disposeOfVisuals() {
  for (const [element, made] of visuals) {
    if (element.isConnected) continue;
    made?.dispose?.();
    visuals.delete(element);
  }
}

onPage(() => {
  disposeOfVisuals();
  document.querySelectorAll("[data-ct-visual]").forEach(startVisual);
});

new MutationObserver(() => visuals.forEach((made) => made?.recolour?.())).observe(document.documentElement, {
  attributes: true,
  attributeFilter: ["data-md-color-scheme"],
  subtree: true,
});
