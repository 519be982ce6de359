// The values of a facet that its panel does not offer, as there are too many: they are in the items, and are offered once
// all items are here and somebody looks for them.

const ID_AT_END = /([^/]+?)(?:\/|\.html)(?:#.*)?$/;

// What the values of a facet are called: as the items have it in the column of that name, or else by what links in them
// say, as a value is mostly the id of something that an item leads to.
function labelsIn(items, facet, column) {
  const labels = new Map();
  for (const item of items) {
    const value = item.getAttribute(`data-f-${facet}`);
    const cell = item.querySelector(`[data-label="${CSS.escape(column)}"]`);
    if (value && !value.includes(" ") && cell && !cell.querySelector("a") && !labels.has(value)) labels.set(value, cell.textContent.trim());
  }
  for (const item of items) {
    for (const link of item.querySelectorAll("a[href]")) {
      const id = link.getAttribute("href").match(ID_AT_END)?.[1];
      if (id && !labels.has(id)) labels.set(id, link.textContent);
    }
  }
  return labels;
}

// Where no item says it, the value itself, which is made of words.
function labelOf(value, labels) {
  return labels.get(value) ?? value.replaceAll("-", " ");
}

// A value with its box, as grammar/narrowing.py writes it; facet-form.js writes the number.
function offered(facet, value, label) {
  const item = document.createElement("li");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value });
  const words = Object.assign(document.createElement("bdi"), { textContent: label });
  const count = Object.assign(document.createElement("span"), { className: "ct-count" });
  const line = document.createElement("label");
  line.append(box, " ", words, " ", count);
  item.append(line);
  return { item, box };
}
