// Elements of the page, made in one line. Text is only ever text.

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// A link as the builder gives it ({label, href}), or its words alone.
export function linkTo({ label, href }) {
  return href ? element("a", { href }, element("bdi", {}, label)) : element("bdi", {}, label);
}

// A fold that opens to list items.
export function foldOf(words, items, open = false) {
  const fold = element("details", { class: "ct-more" }, element("summary", {}, words), element("ul", {}, ...items));
  fold.open = open;
  return fold;
}
