// How actors and ties look. Everything keeps its size on the screen, so that zooming in brings room between.

const SHAPES = { person: "ellipse", state: "round-rectangle", collective: "ellipse" };

export const FONT = 12; // pixels
export const FACE = getComputedStyle(document.body).fontFamily;

// The diameter of an actor on the screen, in pixels; smaller where there is little room.
export const sizeOf = (node) => node.data("size") * Math.min(1, Math.max(0.55, node.cy().width() / 750));
const widthOf = (edge) => 1 + 1.1 * Math.log2(edge.data("number") + 1);

const TIP = 8; // the size of an arrow's tip on the screen, in pixels
// Cytoscape makes tips of this size, in its own units, for a line of that width.
const tipOf = (width) => Math.max((13.37 * width) ** 0.9, 29);

export function styleOf(cy, colour) {
  const onScreen = (pixels) => (node) => (typeof pixels === "function" ? pixels(node) : pixels) / cy.zoom();
  const fills = { person: colour("--ct-plan"), state: colour("--ct-good"), collective: colour("--md-default-bg-color") };
  const body = colour("--ct-doubt");
  return [
    {
      selector: "node",
      style: {
        shape: (node) => SHAPES[node.data("kind")] ?? "diamond",
        width: onScreen(sizeOf),
        height: onScreen(sizeOf),
        "background-color": (node) => fills[node.data("kind")] ?? body,
        "border-width": onScreen(1.5),
        "border-color": (node) => (node.data("kind") === "collective" ? colour("--ct-muted") : colour("--md-default-bg-color")),
        "border-style": (node) => (node.data("kind") === "collective" ? "dashed" : "solid"),
        "overlay-opacity": 0,
      },
    },
    {
      selector: "node.named",
      style: {
        label: "data(name)",
        color: colour("--md-typeset-color"),
        "font-family": FACE,
        "font-size": onScreen(FONT),
        "text-outline-color": colour("--md-default-bg-color"),
        "text-outline-width": onScreen(2.5),
        "text-valign": (node) => node.data("valign"),
        "text-halign": (node) => node.data("halign"),
        "text-margin-x": onScreen((node) => ({ left: -3, right: 3 })[node.data("halign")] ?? 0),
        "text-margin-y": onScreen((node) => ({ top: -3, bottom: 3 })[node.data("valign")] ?? 0),
        "z-index": 10,
      },
    },
    {
      selector: "edge",
      style: {
        width: onScreen(widthOf),
        "line-color": colour("--ct-muted"),
        "line-opacity": 0.55,
        "curve-style": "straight",
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.untold", style: { "line-style": "dashed" } },
    {
      selector: "edge[kind = 'claims']",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": onScreen(16),
        "control-point-weights": 0.5,
        "line-color": colour("--ct-hover"),
        "line-opacity": 0.4,
        "target-arrow-shape": "triangle",
        "target-arrow-color": colour("--ct-hover"),
        "arrow-scale": (edge) => TIP / cy.zoom() / tipOf(widthOf(edge) / cy.zoom()),
      },
    },
    { selector: ".out", style: { display: "none" } },
    { selector: ".faint", style: { opacity: 0.12 } },
    { selector: "edge.chosen", style: { "line-opacity": 1, "z-index": 9 } },
    { selector: "node.chosen", style: { "border-color": colour("--md-typeset-color"), "border-width": onScreen(3), "font-weight": "bold" } },
  ];
}
