// Lists that are told in parts (grammar/parts.py): the first part stands on the page itself, each of the others is a
// page of its own. They are fetched when all of the list is wanted: when something is chosen, typed or sorted by, when
// more is to be shown than is here, or drawn. Nothing is left out in silence: what could not be fetched is told.

const FROM_DISK = location.protocol === "file:";

class Parts {
  // `here`: how many items are on the page. `take` is called with those of the other parts, as far as they are here,
  // whenever there are more.
  constructor(list, here, take) {
    this.id = list.id;
    this.take = take;
    const nav = document.querySelector(`nav[data-ct-parts="${CSS.escape(list.id)}"]`);
    this.state = document.querySelector(`[data-ct-state="${CSS.escape(list.id)}"]`);
    this.others = [...(nav?.querySelectorAll("li a") ?? [])].map(({ href }) => ({ href, items: null, failed: false }));
    this.total = nav ? Number(nav.dataset.ctTotal) : here;
  }

  // Whether every part is here.
  get whole() {
    return this.others.every(({ items }) => items);
  }

  // The items of the other parts, up to the first that is not here.
  get unbroken() {
    const missing = this.others.findIndex(({ items }) => !items);
    return this.others.slice(0, missing < 0 ? undefined : missing).flatMap(({ items }) => items);
  }

  // Brings the next so many parts that are not here. Resolves when each of them is here, or could not be fetched.
  async bring(number = Infinity) {
    const wanted = this.others.filter(({ items, failed }) => !items && !failed).slice(0, number);
    if (!wanted.length) return;
    const fresh = wanted.filter((part) => !part.coming);
    fresh.forEach((part) => (part.coming = this.#fetch(part)));
    this.#tell();
    await Promise.all(wanted.map(({ coming }) => coming));
    if (fresh.length) this.take(this.others.flatMap(({ items }) => items ?? []));
    this.#tell();
  }

  async #fetch(part) {
    try {
      part.items = itemsIn(await fetched(part.href), this.id, part.href);
    } catch (error) {
      console.warn(error);
      part.failed = true;
    }
    part.coming = null;
    this.#tell();
  }

  #tell() {
    const failed = this.others.filter((part) => part.failed).length;
    if (this.others.some(({ coming }) => coming)) this.state.replaceChildren("Fetching the other parts … ", this.#progress());
    else if (!failed) this.state.replaceChildren();
    else if (FROM_DISK) this.state.textContent = `Read from a disk, a page may not fetch others: ${this.#looked()}. The links above lead to the other parts.`;
    else this.state.replaceChildren(`${inEnglish(failed)} of the parts could not be fetched: ${this.#looked()}. `, this.#again());
  }

  #looked() {
    const missing = this.others.filter(({ items }) => !items).length;
    return `only ${inEnglish(this.others.length + 1 - missing)} of ${inEnglish(this.others.length + 1)} parts were looked at`;
  }

  #progress() {
    const here = this.others.filter(({ items }) => items).length;
    return Object.assign(document.createElement("progress"), { max: this.others.length, value: here, ariaLabel: "Parts" });
  }

  #again() {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
    button.addEventListener("click", () => {
      this.others.forEach((part) => (part.failed = false));
      this.bring();
    });
    return button;
  }
}

// The items of a list in the document of a part. What they link to is told from that part's address; a place in the
// list itself, by which a line is cited, will be on this page with them.
function itemsIn(text, id, address) {
  const list = new DOMParser().parseFromString(text, "text/html").getElementById(id);
  const items = [...list.tBodies[0].rows];
  for (const link of list.tBodies[0].querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), address);
  }
  return items;
}
