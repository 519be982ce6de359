// The panel beside a drawing, for what stands behind whatever is chosen in it. It is scrolled and read at will; only its
// heading and the line below are said to those who listen.

// Opens the panel of the drawing in `element`. Returns show(children), which fills it; with none it has its hint again.
export function panelOf(element) {
  const panel = element.parentElement.querySelector(".ct-behind");
  const said = element.parentElement.querySelector("[data-ct-said]");
  const hint = [...panel.childNodes];
  panel.hidden = false;
  return (children = []) => {
    panel.replaceChildren(...(children.length ? children : hint));
    panel.scrollTop = 0;
    const words = children.slice(0, 2).map(({ textContent }) => textContent);
    said.textContent = words.join(", ");
  };
}
