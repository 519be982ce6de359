// Lists of which some items are shown: those that are kept, in the order of the day, and of these the first so many,
// since no browser lays out ten thousand rows at once. Nobody else hides or moves the items of a list.
//
//   <table data-ct-list="NAME" …>      the items are the rows of its first body
//   <ol data-ct-list="NAME" …>         or, of any other element, its children

const SHOWN_AT_ONCE = 100; // as in pages/table.py

const views = new WeakMap();

class ListView {
  constructor(list) {
    this.list = list;
    this.body = list.tBodies ? list.tBodies[0] : list;
    this.first = this.items = this.order = [...this.body.children];
    this.parts = new Parts(list, this.items.length, (items) => this.#take(items));
    this.kept = null; // a set of items, or null for all
    this.shown = new Set(this.items);
    this.moved = false;
    this.least = this.limit = this.#leadsInside() ? Infinity : SHOWN_AT_ONCE;
    this.next = document.querySelector(`nav[data-ct-next="${CSS.escape(list.id)}"]`);
    this.note = document.createElement("p");
    this.note.className = "ct-more-items";
    (list.closest(".ct-scroll") ?? list).after(this.note);
  }

  // The items that are here, up to the first part that is not.
  get unbroken() {
    return [...this.first, ...this.parts.unbroken];
  }

  keep(kept) {
    this.kept = kept;
    this.limit = this.least;
    this.show();
  }

  // `comparing` makes of the items what compares two of them; nothing, and they are in the order of the page.
  sort(comparing) {
    this.comparing = comparing;
    this.#putInOrder();
    this.show();
  }

  // Fetches the next so many parts that the list is told in, all by default. Where there are more items then, the list
  // sends `ct-grown`, which bubbles.
  bring(parts) {
    return this.parts.bring(parts);
  }

  // Shows the item that has an element, however many are shown; says whether it may, as what is chosen.
  reveal(element) {
    const item = this.items.find((each) => each.contains(element));
    if (!item || (this.kept && !this.kept.has(item))) return false;
    this.least = this.limit = Infinity;
    this.show();
    return true;
  }

  #take(others) {
    const here = new Set(this.items);
    const fresh = others.filter((item) => !here.has(item));
    fresh.forEach((item) => (item.hidden = true));
    this.body.append(asOne(fresh));
    this.items = [...this.first, ...others];
    this.#putInOrder();
    const { limit } = this; // as many are to be shown as before
    this.list.dispatchEvent(new CustomEvent("ct-grown", { bubbles: true }));
    this.limit = limit;
    this.show();
  }

  #putInOrder() {
    this.order = this.comparing ? [...this.items].sort(this.comparing(this.items)) : this.items;
    this.moved = true;
  }

  show() {
    const all = this.kept ? this.order.filter((item) => this.kept.has(item)) : this.order;
    const shown = all.length > this.limit ? all.slice(0, this.limit) : all;
    const wanted = new Set(shown);
    for (const item of this.shown) if (!wanted.has(item)) item.hidden = true;
    for (const item of shown) if (!this.shown.has(item)) item.hidden = false;
    if (this.moved) this.body.prepend(asOne(shown));
    this.shown = wanted;
    if (this.next) this.next.hidden = Boolean(this.kept || this.comparing); // it goes on in the order of the page
    this.list.dataset.ctReady = "yes";
    this.#tell(shown.length, this.kept ? all.length : this.parts.total);
  }

  #tell(shown, all) {
    this.note.replaceChildren();
    if (!all) this.note.textContent = `Nothing ${this.parts.whole ? "here" : "that was looked at"} is as chosen.`;
    if (shown === all) return;
    this.note.append(
      `The first ${inEnglish(shown)} of ${inEnglish(all)}. `,
      this.#button(`Show ${SHOWN_AT_ONCE} more`, this.limit + SHOWN_AT_ONCE),
      " ",
      this.#button("Show all", Infinity),
    );
  }

  #button(words, limit) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", async () => {
      const last = [...this.shown].at(-1);
      this.limit = limit;
      if (limit > this.items.length) await this.bring(limit === Infinity ? Infinity : 1);
      this.show();
      last?.nextElementSibling?.querySelector("a")?.focus({ preventScroll: true });
    });
    return button;
  }

  // Whether the address leads to a place in the list, which has to be there then.
  #leadsInside() {
    return Boolean(location.hash && this.body.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))}`));
  }
}

// Items to be put in together. No function takes a hundred thousand of them as its arguments.
function asOne(items) {
  const all = document.createDocumentFragment();
  for (const item of items) all.append(item);
  return all;
}

function viewOf(list) {
  if (!views.has(list)) views.set(list, new ListView(list));
  return views.get(list);
}

function inEnglish(number) {
  return number.toLocaleString("en");
}

onPage(() => document.querySelectorAll("[data-ct-list]").forEach((list) => viewOf(list).show()));

// A module of a visual is another script. It sends `ct-view` to the list, with a function that is given the view at once.
document.addEventListener("ct-view", ({ target, detail }) => detail(viewOf(target)));
