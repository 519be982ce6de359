// Which items of some lists are as chosen, and how many would be with one more choice.
//
// To narrow any list down, give its items these attributes; the page builders do (site/facets/marks.py):
//
//   data-f-FACET="VALUE VALUE"     its values of a facet
//   data-first, data-last          the first and the last day that it may be of, as ISO dates
//   data-names="…"                 on a part of it: that part is searched for typed words, and these names with it;
//                                  where no part has it, the whole item is searched
//
// give the list an id and `data-ct-list` (lists.js), and put the form of templates/facets.html above it, made of what
// site/facets/counted.py counts:
//
//   <form data-ct-facets="ID ID" hidden>   the ids of one list or several, which are narrowed down together
//     <details data-ct-facet="FACET">      with check boxes by the name of the facet; `days` has `from` and `to`
//     …                                    [data-ct-shown], [data-ct-chosen] and a button that resets
//
// Values of one facet are alternatives, facets add up. An item that may lie between the days is kept; one without a
// day is not, and is counted as such. After each change the form sends a `ct-narrowed` event, which bubbles, with
// `detail.kept`: the set of items that are as chosen. So whatever else shows the items, such as a drawing, can follow;
// what comes later finds the set as the form's `ctKept`, which is null where nothing is chosen and not all items are here.

const FACET = "data-f-";
const MARKS = /\p{M}/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

// Words as they are compared: without case, accents, hyphens and the like.
function plainWords(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(NO_WORD, " ").trim();
}

class Facetted {
  // `facets` can be asked for even where no item has them.
  constructor(items, facets) {
    this.items = items;
    this.facets = [...new Set([...facets, ...items.flatMap(facetsOf)])];
    this.values = this.facets.map((facet) => items.map((item) => item.getAttribute(FACET + facet)?.split(" ") ?? []));
  }

  // `chosen`: facet → set of values. `text`: typed words. `from`, `to`: a year, a month or a day, or nothing.
  // Gives `kept`, a set of items; `numbers`, for each facet a map from value to number; and `undated`, how many are
  // left out only because no day of theirs is known.
  choose({ chosen, text, from, to }) {
    const tests = [
      ...this.facets.map((facet, f) => this.#among(f, chosen.get(facet))),
      text && this.#saying(plainWords(text).split(" ")),
      (from || to) && this.#between(from, to),
    ];
    const found = { kept: new Set(), numbers: new Map(this.facets.map((facet) => [facet, new Map()])), undated: 0 };
    this.items.forEach((item, i) => this.#judge(item, i, tests, found));
    return found;
  }

  // The values of a facet, each with how many items have it.
  valuesOf(facet) {
    const numbers = new Map();
    for (const value of this.values[this.facets.indexOf(facet)].flat()) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    return numbers;
  }

  // An item that fails by one facet alone would be there with another choice of that facet: so it counts there.
  #judge(item, i, tests, found) {
    const days = this.facets.length + 1;
    let failed = -1;
    for (let t = 0; t < tests.length; t++) {
      if (!tests[t] || tests[t](i)) continue;
      if (failed >= 0) return;
      failed = t;
    }
    if (failed < 0) found.kept.add(item);
    else if (failed === days && !item.dataset.first) found.undated += 1;
    this.facets.forEach((facet, f) => {
      if (failed >= 0 && failed !== f) return;
      const numbers = found.numbers.get(facet);
      for (const value of this.values[f][i]) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    });
  }

  #among(f, wanted) {
    if (!wanted?.size) return null;
    return (i) => this.values[f][i].some((value) => wanted.has(value));
  }

  // The words of each item; made when they are first needed, which takes a moment where there are thousands.
  get texts() {
    this.read ??= this.items.map(textOf);
    return this.read;
  }

  #saying(words) {
    return (i) => words.every((word) => this.texts[i].includes(word));
  }

  // Days are compared as text; `~` comes after all that can follow a year or a month.
  #between(from, to) {
    return (i) => {
      const { first, last } = this.items[i].dataset;
      return Boolean(first) && (!from || last >= from) && (!to || first <= `${to}~`);
    };
  }
}

function facetsOf(item) {
  return item.getAttributeNames().filter((name) => name.startsWith(FACET)).map((name) => name.slice(FACET.length));
}

function textOf(item) {
  const parts = item.querySelectorAll("[data-names]");
  if (!parts.length) return plainWords(item.textContent);
  return plainWords([...parts].map((part) => `${part.textContent} ${part.dataset.names}`).join(" "));
}
