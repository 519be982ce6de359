// Opens a citation beside its statement. Without it, the link leads to the statement's own address, and the files that
// are read here are linked at the end of each page.

const COPIED = "Copied.";
const NOT_COPIED = "Marked: copy it with your keyboard.";

// The files of citations stand beside the page: x/cite.json for x/, x.cite.json for x.html.
function citationFile(page, ending) {
  const path = page.pathname.endsWith("/") ? `${page.pathname}cite.` : `${page.pathname.replace(/\.html$/, "")}.cite.`;
  return new URL(path + ending, page);
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.text();
}

// The reader's own day: a page cannot know on which day it will be read.
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}

// What is cited: the statement, or the page's own entry with the address of a line of it that has no entry.
function chosen(items, page, anchor) {
  const entry = items.find((item) => anchor && item.id === `${items[0].id}:${anchor}`) ?? items[0];
  const address = new URL(entry.URL, page);
  const whole = new URL(/^https?:/.test(entry.URL) ? entry.URL : page);
  whole.hash = anchor;
  return { entry, written: entry.URL, address: whole.href, known: address };
}

// The text with the whole address; that of the home page of a site without an address has none yet.
function withAddress(text, written, address) {
  return text.includes(`${written}.`) ? text.replace(`${written}.`, () => `${address}.`) : text.replace(/\.$/, `, ${address}.`);
}

function composed(items, bib, page, anchor) {
  const { entry, written, address } = chosen(items, page, anchor);
  const date = today();
  const iso = date.map((part) => String(part).padStart(2, "0")).join("-");
  const those = [entry, ...entry.custom.with.map((id) => items.find((item) => item.id === id))];
  const entries = bib.split("\n\n");
  const found = those.map(({ id }) => entries.find((text) => text.startsWith(`@misc{${id},`)).trim());
  found[0] = found[0].replace(`{${written}}`, () => `{${address}}`).replace(/\n}$/, `\n  urldate = {${iso}},\n}`);
  const csl = those.map(({ custom, ...item }) => item);
  csl[0] = { ...csl[0], URL: address, accessed: { "date-parts": [date] } };
  return {
    title: entry.title,
    fields: [
      ["Permanent address", address],
      ["Plain text", withAddress(entry.custom.text, written, `${address} (accessed ${iso})`)],
      ["BibTeX", found.join("\n\n")],
      ["CSL-JSON", JSON.stringify(csl, null, 2)],
    ],
  };
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function copy(area, status) {
  try {
    await navigator.clipboard.writeText(area.value);
    status.textContent = COPIED;
  } catch {
    area.select();
    status.textContent = NOT_COPIED;
  }
}

function fieldOf([label, text]) {
  const rows = Math.min(8, Math.max(1, Math.ceil(text.length / 80), text.split("\n").length));
  const area = element("textarea", { value: text, readOnly: true, rows, spellcheck: false });
  const status = element("span", { className: "ct-dialog__status", role: "status" });
  const button = element("button", { type: "button", textContent: "Copy", ariaLabel: `Copy: ${label}` });
  button.addEventListener("click", () => copy(area, status));
  const head = element("span", { className: "ct-dialog__label" }, label);
  return element("div", { className: "ct-dialog__field" }, element("label", {}, head, area), button, status);
}

function showCitation({ title, fields }) {
  const heading = element("h2", { id: "ct-citing", textContent: "Cite" });
  const close = element("button", { type: "button", className: "ct-dialog__close", textContent: "Close" });
  const note = element("p", { className: "ct-small" }, "The date of access is today, by your clock.");
  const what = element("p", { className: "ct-dialog__what", dir: "auto", textContent: title });
  const dialog = element("dialog", { className: "ct-dialog md-typeset" });
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(heading, close, what, ...fields.map(fieldOf), note);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function cite(link) {
  const page = new URL(link.href);
  const anchor = page.hash === "#cite" ? "" : decodeURIComponent(page.hash.slice(1));
  page.hash = "";
  const [json, bib] = await Promise.all(["json", "bib"].map((ending) => fetched(citationFile(page, ending))));
  showCitation(composed(JSON.parse(json), bib, page, anchor));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.ct-cite");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  // Read from a disk instead of a server, a page may not read the files beside it.
  cite(link).catch(() => (location.href = link.href));
});
