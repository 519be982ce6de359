// The form that narrows lists down (see facets.js). The address is what counts: a choice changes the address, and what
// the address says is shown, by whichever way it came to say so.

const TYPED = ["text", "from", "to"];

class FacetForm {
  constructor(form) {
    this.form = form;
    this.views = form.dataset.ctFacets.split(" ").map((id) => document.getElementById(id)).filter(Boolean).map(viewOf);
    this.folds = [...form.querySelectorAll("details[data-ct-facet]")];
    this.boxes = new Map([...form.querySelectorAll("input[type=checkbox]")].map((box) => [keyOf(box.name, box.value), box]));
    this.counted = this.#counted();
    this.#look();
    this.typing = false;
    this.#listen();
    form.hidden = false;
    this.show();
  }

  // Shows what the address says. Once something is chosen, all parts of the lists are looked through.
  show() {
    const wanted = this.#wanted();
    this.#offerChosen(wanted.chosen);
    const steps = this.#steps(wanted);
    if (steps.length) this.views.forEach((view) => view.bring());
    const found = this.facetted.choose(wanted);
    this.#set(wanted, this.whole ? found.numbers : this.counted);
    for (const view of this.views) view.keep(found.kept.size < this.facetted.items.length ? found.kept : null);
    this.#tell(found, steps);
    if (steps.length) this.#unfold(found.kept);
    const kept = steps.length || this.whole ? found.kept : null;
    this.form.ctKept = kept;
    this.form.dispatchEvent(new CustomEvent("ct-narrowed", { bubbles: true, detail: { kept } }));
  }

  // Whether all items are here, those of other parts included.
  get whole() {
    return this.views.every(({ parts }) => parts.whole);
  }

  // How many items of the whole lists have which value, as the builder of the page wrote it.
  #counted() {
    const numbers = new Map(this.folds.map((fold) => [fold.dataset.ctFacet, new Map()]));
    for (const { name, value, parentElement } of this.boxes.values()) {
      numbers.get(name).set(value, Number(parentElement.querySelector(".ct-count").textContent.replaceAll(",", "")));
    }
    return numbers;
  }

  // Takes in the items that are here.
  #look() {
    const facets = this.folds.map((fold) => fold.dataset.ctFacet).filter((facet) => facet !== "days");
    this.facetted = new Facetted(this.views.flatMap((view) => view.items), facets);
  }

  #wanted() {
    const params = setting();
    const chosen = new Map(this.facetted.facets.map((facet) => [facet, new Set(params.getAll(facet))]));
    const day = (name) => (this.form.elements[name]?.pattern && valid(this.form.elements[name], params.get(name))) || "";
    return { chosen, text: params.get("text")?.trim() ?? "", from: day("from"), to: day("to") };
  }

  // Shows the values of a panel that have some words. Those that it does not offer are looked for in all items.
  async #find(field) {
    findIn(field);
    const fold = field.closest("details");
    if (fold.querySelector("[data-ct-left]")) {
      await Promise.all(this.views.map((view) => view.bring()));
      this.#offer(fold);
      this.show(); // with the numbers of what is chosen beside it
      findIn(field);
    }
  }

  // A value that the address names is offered, too.
  #offerChosen(chosen) {
    if (!this.whole) return;
    for (const fold of this.folds) {
      const values = [...(chosen.get(fold.dataset.ctFacet) ?? [])];
      if (values.some((value) => !this.boxes.has(keyOf(fold.dataset.ctFacet, value)))) this.#offer(fold);
    }
  }

  // Offers every value that the items have.
  #offer(fold) {
    const left = fold.querySelector("[data-ct-left]");
    if (!left || !this.whole) return;
    left.remove();
    const facet = fold.dataset.ctFacet;
    const labels = labelsIn(this.facetted.items, facet, fold.querySelector("summary").textContent);
    const made = [...this.facetted.valuesOf(facet)]
      .filter(([value]) => !this.boxes.has(keyOf(facet, value)))
      .map(([value, number]) => ({ number, ...offered(facet, value, labelOf(value, labels)) }))
      .sort((one, other) => other.number - one.number);
    made.forEach(({ box, number }) => {
      this.boxes.set(keyOf(facet, box.value), box);
      box.parentElement.querySelector(".ct-count").textContent = inEnglish(number);
    });
    fold.querySelector("ul").append(asOne(made.map(({ item }) => item)));
  }

  // Brings boxes, fields and numbers into line.
  #set(wanted, numbers) {
    for (const box of this.boxes.values()) {
      const number = numbers.get(box.name).get(box.value) ?? 0;
      box.checked = wanted.chosen.get(box.name).has(box.value);
      box.closest("li").classList.toggle("ct-none", !number);
      box.parentElement.querySelector(".ct-count").textContent = inEnglish(number);
    }
    for (const fold of this.folds) {
      const number = wanted.chosen.get(fold.dataset.ctFacet)?.size ?? Number(Boolean(wanted.from)) + Number(Boolean(wanted.to));
      fold.classList.toggle("ct-facet--set", number > 0);
    }
    if (this.typing) return;
    for (const name of TYPED) if (this.form.elements[name]) this.form.elements[name].value = setting().get(name) ?? "";
  }

  // What is set, each with the words for it: parameter, value, words.
  #steps({ chosen, text, from, to }) {
    const steps = [];
    for (const [facet, values] of chosen) {
      const what = this.folds.find((fold) => fold.dataset.ctFacet === facet)?.querySelector("summary").textContent ?? facet;
      for (const value of values) {
        const label = this.boxes.get(keyOf(facet, value))?.parentElement.querySelector("bdi").textContent;
        steps.push([facet, value, `${what}: ${label ?? (this.whole ? `${value} (none here)` : value)}`]);
      }
    }
    if (text) steps.push(["text", text, `“${text}”`]);
    if (from) steps.push(["from", from, `from ${from}`]);
    if (to) steps.push(["to", to, `to ${to}`]);
    return steps;
  }

  #tell({ kept, undated }, steps) {
    const looked = inEnglish(this.facetted.items.length);
    const all = inEnglish(this.views.reduce((sum, { parts }) => sum + parts.total, 0));
    const left = undated ? `; ${inEnglish(undated)} without a known date left out` : "";
    const shown = this.whole ? `${inEnglish(kept.size)} of ${all} shown` : steps.length ? `${inEnglish(kept.size)} shown of the ${looked} lines looked at, out of ${all}` : `${all} of ${all} shown`;
    this.form.querySelector("[data-ct-shown]").textContent = shown + left;
    this.form.querySelector("[data-ct-chosen]").replaceChildren(...steps.map((step) => this.#chip(...step)));
    this.form.querySelector("[type=reset]").hidden = !steps.length;
  }

  #chip(name, value, words) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.setAttribute("aria-label", `Remove ${words}`);
    button.addEventListener("click", () => this.#remove(name, value));
    item.append(button);
    return item;
  }

  // The next chip takes the focus, so that a keyboard's reader goes on where they were.
  #remove(name, value) {
    const chips = () => [...this.form.querySelectorAll("[data-ct-chosen] button")];
    const place = chips().indexOf(document.activeElement);
    this.#change((params) => without(params, name, value));
    const left = chips();
    (left[Math.min(place, left.length - 1)] ?? this.form.elements.text).focus();
  }

  #change(change, instead = false) {
    changeSetting(change, instead);
    this.show();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      if (target.type !== "checkbox") return;
      this.#change((params) => (target.checked ? params.append(target.name, target.value) : without(params, target.name, target.value)));
    });
    this.form.addEventListener("input", ({ target }) => {
      if (TYPED.includes(target.name)) this.#type(target);
      if (target.matches("[data-ct-find]")) this.#find(target);
    });
    this.form.elements.text.addEventListener("focus", () => this.facetted.texts);
    this.form.addEventListener("focusout", () => (this.typing = false));
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.typing = false;
      this.#change((params) => [...this.facetted.facets, ...TYPED].forEach((name) => params.delete(name)));
      this.form.elements.text.focus();
    });
    this.folds.forEach((fold) => fold.addEventListener("toggle", () => keepInSight(fold)));
    this.views.forEach(({ list }) => list.addEventListener("ct-grown", () => {
      this.#look();
      this.show();
    }));
    followers.add(() => {
      this.typing = false;
      this.show();
    });
  }

  // What is typed in one go is one step back. Half a date changes nothing yet.
  #type({ name, value, validity }) {
    if (!validity.valid) return;
    const instead = this.typing;
    this.typing = true;
    this.#change((params) => (value.trim() ? params.set(name, value) : params.delete(name)), instead);
  }

  // Where a list is folded away and has what was chosen, it is opened.
  #unfold(kept) {
    for (const view of this.views) {
      const fold = view.list.closest("details");
      if (fold && view.items.some((item) => kept.has(item))) fold.open = true;
    }
  }
}

function keyOf(name, value) {
  return `${name} ${value}`;
}

function without(params, name, value) {
  const left = params.getAll(name).filter((each) => each !== value && name !== "text");
  params.delete(name);
  left.forEach((each) => params.append(name, each));
}

// The text if the field takes it.
function valid(field, text) {
  return text && new RegExp(`^(?:${field.pattern})$`).test(text) ? text : "";
}

onPage(() => document.querySelectorAll("form[data-ct-facets][hidden]").forEach((form) => new FacetForm(form)));
