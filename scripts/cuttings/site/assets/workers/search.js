// Stands where the theme expects its search worker, asks that worker, and mends question and answer: names are found in
// other spellings, what has the very name that was asked for comes first, and what lacks words is left out where
// anything has them all. `THEIRS`, the address of the theme's worker, stands before this file in the script that is sent.

const [SETUP, , QUERY, RESULT] = [0, 1, 2, 3];
const post = self.postMessage.bind(self);
const listen = self.addEventListener.bind(self);
const ENOUGH = 0.5; // of the words, where nothing has them all
const SIGNS = /["*^~:]|(?:^|\s)[+-]/; // a reader who writes the search's own signs means them

const named = new Map(); // the key of a whole name → where it leads, and whether that is called so first of all
const asked = []; // questions whose answer is due, the oldest first
let theirs;
let waiting; // the newest question that has not been asked yet

const text = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

function remember(whole, location, first) {
  const places = named.get(whole) ?? new Map();
  named.set(whole, places.set(location, first || places.get(location) === true));
}

// Gives each document a hidden field with other spellings of its names.
function prepare({ config, docs: sent, options }) {
  const docs = sent.flatMap((entry) => (entry.names ? unpacked(entry) : entry));
  config.fields.spellings = { boost: config.fields.title.boost };
  for (const doc of docs) {
    const names = [doc.title, ...(doc.tags ?? [])].map(text);
    const spellings = new Set(names.flatMap(otherSpellings));
    if (spellings.size) doc.spellings = [...spellings].join(" ");
    if (!doc.location.includes("#")) names.forEach((name, index) => remember(wholeKey(name), doc.location, index === 0));
  }
  return { config, docs, options };
}

// The words that tell something: "in" would find India. The last one may be the beginning of another word.
function telling(words) {
  const told = words.filter((word, index) => index === words.length - 1 || self.lunr.stopWordFilter(word.toLowerCase()));
  return told.length ? told : words;
}

// What is asked for: words, each in every spelling; null where the reader uses the search's own signs.
function understood(question) {
  if (SIGNS.test(question)) return null;
  const words = wordsOf(question.replace(DOTTED, without));
  const korean = isKorean(words);
  const wanted = telling(words).map((word) => {
    const others = [bare(word), key(word, false), key(word, korean)].filter((other) => other.length > 1);
    return [...new Set([word.toLowerCase(), ...others])];
  });
  return { question, whole: wholeKey(question), wanted };
}

// The question for the theme's worker. At first a word with one spelling must be there, which leaves little to sort.
function asQuery({ wanted, loose }) {
  return wanted.map((spellings) => (loose || spellings.length > 1 ? spellings.join(" ") : `+${spellings[0]}*`)).join(" ");
}

// Says of each word that was asked for whether the document has it, in any spelling.
function judged(item, wanted) {
  const terms = {};
  for (const spellings of wanted) {
    const met = spellings.filter((each) => item.terms[each]);
    for (const each of met) terms[each] = true;
    if (!met.length) terms[spellings[0]] = false;
  }
  return { ...item, terms };
}

const share = ({ score, terms }) => (score > 0 ? mean(Object.values(terms).map(Number)) : 0);
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const complete = (item) => share(item) === 1;
const isPage = ({ location }) => !location.includes("#");

// What has all words, then the page it stands on, which the theme needs in each group.
const withoutGaps = (group) => [...group.filter(complete), ...group.filter((item) => isPage(item) && !complete(item))];

// How much a group is what was asked for by name: 2 is called so, 1 is called so too, 0 is not.
function meantBy(group, whole) {
  const places = named.get(whole) ?? new Map();
  const firsts = group.map(({ location }) => places.get(location));
  return firsts.includes(true) ? 2 : Number(firsts.includes(false));
}

// Puts what is called exactly so first; of the rest, what has all words hides what has only some.
function ranked(groups, { whole, wanted }) {
  const all = groups.map((group) => group.map((item) => judged(item, wanted)));
  const best = Math.max(0, ...all.flat().map(({ score }) => score));
  const exact = all.filter((group) => meantBy(group, whole)).sort((one, other) => meantBy(other, whole) - meantBy(one, whole));
  for (const group of exact) for (const item of group) item.score += best * meantBy(group, whole); // where Enter leads
  const rest = all.filter((group) => !exact.includes(group));
  const full = rest.filter((group) => group.some(complete));
  if (exact.length || full.length) return [...exact, ...full].map(withoutGaps);
  return rest.filter((group) => group.some((item) => share(item) >= ENOUGH));
}

// Only the newest question is worth its time: somebody who types on is no longer waiting for the one before.
function ask(question) {
  if (waiting === undefined) setTimeout(askNow);
  waiting = question;
}

function askNow() {
  const question = waiting;
  waiting = undefined;
  const understanding = understood(question);
  put(understanding, understanding ? asQuery(understanding) : question);
}

function put(understanding, query) {
  asked.push(understanding);
  theirs({ data: { type: QUERY, data: query } });
}

// How the last word goes on in the title of the best result; the theme writes it in grey behind what is typed.
function goingOn({ question }, [best]) {
  const begun = question.split(/[\s-]+/).pop().toLowerCase();
  const title = best ? text(best[0].title.replace(/<\/?mark[^>]*>/g, "")) : "";
  const word = begun && wordsOf(title).find((each) => each.toLowerCase().startsWith(begun));
  return word ? [question.slice(question.length - begun.length) + word.slice(begun.length)] : [];
}

function answer(data) {
  const understanding = asked.shift();
  if (!understanding) return post({ type: RESULT, data });
  const items = ranked(data.items, understanding);
  const suggest = goingOn(understanding, items);
  if (items.length || understanding.loose) return post({ type: RESULT, data: { ...data, items, suggest } });
  const loose = { ...understanding, loose: true };
  return put(loose, asQuery(loose));
}

self.addEventListener = (_, listener) => (theirs = listener);
self.postMessage = ({ type, data }) => (type === RESULT ? answer(data) : post({ type, data }));
importScripts(THEIRS);
listen("message", ({ data: { type, data } }) => {
  if (type === QUERY) ask(data);
  else theirs({ data: { type, data: type === SETUP ? prepare(data) : data } });
});
