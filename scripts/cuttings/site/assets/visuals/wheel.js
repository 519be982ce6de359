// The wheel scrolls the page, as everywhere; only with Ctrl, or once the drawing has been chosen, it zooms the drawing.

// Listens above the drawing, so that it is the first to know.
export function wheelOnlyWhenMeant(element) {
  const meant = (event) => event.ctrlKey || element.contains(document.activeElement);
  const listen = (event) => {
    if (element.contains(event.target) && !meant(event)) event.stopPropagation();
  };
  element.parentElement.addEventListener("wheel", listen, { capture: true, passive: true });
}
