// Makes the records of names again, which site/search/packing.py has packed: a number among the words of a record is
// that of the record whose title stands there; an address goes on from the one before, with the slug of the title where
// three parts tell it.

const slug = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

function titlesOf(names) {
  const titles = [];
  const titleOf = (number) => (titles[number] ??= wordsFrom(names[number][0], titleOf));
  return names.map((_, number) => titleOf(number));
}

const wordsFrom = (field, titleOf) =>
  typeof field === "string" ? field : field.map((part) => (typeof part === "number" ? titleOf(part) : part)).join("");

function unpacked({ boosts, places, names }) {
  const titles = titlesOf(names);
  let location = "";
  return names.map(([, ...fields], number) => {
    const title = titles[number];
    const [shared, ...parts] = places[number];
    location = location.slice(0, shared) + parts.join(slug(title));
    const [text, ...tags] = fields.map((field) => wordsFrom(field, (other) => titles[other]));
    return { location, title, text: text && `<p>${text}</p>`, ...(tags.length && { tags }), boost: boosts[number] };
  });
}
