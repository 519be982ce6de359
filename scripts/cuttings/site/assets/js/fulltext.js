// Searches the words of the sources, where they are too many to be sent whole: below the names and titles that the theme
// finds, in its look, reached by the same keys. The index is loaded in parts, from the first letter typed on.

const SITE_ROOT = new URL("..", document.currentScript.src);
const FIRST_SHOWN = 6;
const MORE_SHOWN = 40;
const PAUSE = 120; // milliseconds without a key, after which somebody is taken to have finished a word

let pagefind;

async function wordIndex() {
  pagefind ??= import(new URL("pagefind/pagefind.js", SITE_ROOT)).then(async (loaded) => {
    await loaded.init();
    return loaded;
  });
  return pagefind;
}

function made(tag, className, ...content) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

// The excerpt as text with marks: the index escapes angle brackets in it, and only those.
function excerptNodes(excerpt) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return excerpt.split(/<mark>(.*?)<\/mark>/su).map((part, index) => (index % 2 ? made("mark", "", plain(part)) : plain(part)));
}

function passageItem({ meta, excerpt }, question) {
  const address = new URL(meta.location, SITE_ROOT);
  address.searchParams.set("h", question);
  const title = made("h1", "", meta.title);
  title.dir = "auto";
  const words = made("p", "", ...excerptNodes(excerpt));
  words.dir = "auto";
  const place = meta.place ? [made("p", "ct-words-found__place", meta.place)] : [];
  const article = made("article", "md-search-result__article md-typeset", title, words, ...place);
  article.dataset.mdScore = "0"; // the key Enter takes the highest: names and titles go before
  const link = made("a", "md-search-result__link", article);
  link.href = address;
  link.tabIndex = -1;
  return made("li", "md-search-result__item", link);
}

async function listOf(results, question) {
  const passages = await Promise.all(results.map((result) => result.data()));
  return made("ol", "md-search-result__list", ...passages.map((passage) => passageItem(passage, question)));
}

function foldOf(results, question) {
  const summary = made("summary", "", made("div", "", `${results.length} more`));
  summary.tabIndex = -1;
  const fold = made("details", "md-search-result__more", summary);
  fold.addEventListener("toggle", async () => fold.append(await listOf(results, question)), { once: true });
  return fold;
}

async function passagesFor(question) {
  const index = await wordIndex();
  const { results } = await index.search(question);
  const number = results.length === 1 ? "1 passage" : `${results.length.toLocaleString("en")} passages`;
  const parts = results.length ? [made("h2", "ct-words-found__head", `${number} with these words`)] : [];
  parts.push(await listOf(results.slice(0, FIRST_SHOWN), question));
  const more = results.slice(FIRST_SHOWN, FIRST_SHOWN + MORE_SHOWN);
  return more.length ? [...parts, foldOf(more, question)] : parts;
}

function startSearchOfWords() {
  const field = document.querySelector("[data-md-component=search-query]");
  const results = document.querySelector("[data-md-component=search-result]");
  if (!field || !results || results.querySelector(".ct-words-found")) return;
  const meta = results.firstElementChild;
  const list = results.lastElementChild;
  const found = made("section", "ct-words-found");
  found.setAttribute("aria-label", "Passages");
  results.append(found);
  let asked = "";
  let timer;

  async function answer(question) {
    const parts = await passagesFor(question).catch(() => [made("p", "ct-words-found__head", "The words of the sources could not be searched.")]);
    if (question !== asked) return;
    found.replaceChildren(...parts);
    if (found.querySelector("li") && !list.childElementCount) meta.textContent = "No name or title";
  }

  function ask() {
    const question = field.value.trim();
    if (question === asked) return;
    asked = question;
    clearTimeout(timer);
    if (question.length > 1) timer = setTimeout(answer, PAUSE, question);
    else found.replaceChildren();
  }

  for (const event of ["input", "keyup", "focus"]) field.addEventListener(event, ask);
  field.form.addEventListener("reset", () => setTimeout(ask));
  ask(); // the address may have brought a question
}

onPage(startSearchOfWords);
