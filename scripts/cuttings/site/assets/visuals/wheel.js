// The wheel scrolls the page, as everywhere; only with Ctrl, or once the drawing has been chosen, it zooms the drawing.

export function wheelOnlyWhenMeant(element) {
  element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !element.contains(document.activeElement)) event.stopPropagation();
    },
    { capture: true },
  );
}
