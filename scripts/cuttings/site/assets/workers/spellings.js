// Other spellings of words: without marks, by other systems of writing foreign letters, joined where a hyphen stands.
// `RULES` stands before this file in the script that is sent; it comes from site/search/spellings.py.

const compiled = (rules) => rules.map(([pattern, replacement]) => [new RegExp(pattern, "u"), replacement]);
const LETTERS = compiled(RULES.letters);
const KOREAN = compiled(RULES.korean);
const SURNAMES = new Set(RULES.surnames);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HYPHENATED = /[\p{L}\p{M}]+(?:[-‐‑–][\p{L}\p{M}]+)+/gu;
const DOTTED = /\b(?:\p{L}\.){2,}/gu;

const without = (text) => text.replace(/[-‐‑–.]/g, "");
const known = new Map();

// The word in lower case and without marks on its letters.
function bare(word) {
  const marks = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  return marks.replace(/[^\x00-\x7f]/g, (letter) => RULES.plain[letter] ?? letter);
}

function respelt(word, rules) {
  const first = Object.hasOwn(RULES.same, word) ? RULES.same[word] : word;
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), first);
}

// One spelling that stands for all spellings of a word; the same for every system, so that it can be compared.
function key(word, korean) {
  const id = `${korean ? "k" : "l"} ${word}`;
  if (!known.has(id)) known.set(id, respelt(bare(word), korean ? KOREAN : LETTERS));
  return known.get(id);
}

const wordsOf = (text) => text.match(WORD) ?? [];
const isKorean = (words) => words.length > 1 && SURNAMES.has(bare(words[0]));

// What stands for a name as a whole, in whatever order its words come: "Putin, Vladimir" is "Vladimir Putin".
function wholeKey(name) {
  const words = wordsOf(name);
  const korean = isKorean(words);
  return words.map((word) => key(word, korean)).sort().join(" ");
}

// The words of a name in every other spelling that they are found by.
function otherSpellings(name) {
  const words = wordsOf(name);
  const korean = isKorean(words);
  const joined = [...(name.match(HYPHENATED) ?? []), ...(name.match(DOTTED) ?? [])].map((each) => bare(without(each)));
  if (korean && words.length === 3) joined.push(bare(words[1] + words[2]));
  const others = new Set(joined);
  for (const word of words) {
    others.add(bare(word)).add(key(word, false));
    if (korean) others.add(key(word, true));
  }
  for (const word of words) others.delete(word.toLowerCase());
  return [...others];
}
