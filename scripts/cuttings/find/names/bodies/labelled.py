"""Organisations and places that only the language model knows, by the label it gives most often."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from cuttings.find.names.bodies import bodies, firms
from cuttings.find.names.bodies.heads import no_heads
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.roles import offices, title_lists, titles
from cuttings.find.names.tokens import Block, is_latin, split
from cuttings.find.names.trie import Trie
from cuttings.find.parse import Span
from cuttings.find.reading import Reading
from cuttings.lexicon import load

#: How far around a name its surroundings are looked at, in characters.
_BEFORE, _AFTER = 60, 60
#: So few tokens in a line above a section say nothing of what they are.
_HEAD = 2
#: An office that follows its matter, or the list of its matters: Culture, Media and Sport Secretary.
_MINISTER = re.compile(r"(?:,?(?: [A-Z]\w+,)* [A-Z]\w+,? and [A-Z]\w+)? (?:Minister|Ministry|Secretary)\b")
#: Where somebody can hardly be: at Tarsk, in Tarsk; but one looks at people.
_AT = re.compile(r"(?<!aimed|angry)(?<!look)(?<!looked) (?:at|in) $")
#: Where a sentence or an item opens, and what the object of a verb begins with.
_OPENS = re.compile(r"(?:^|[.!?\n\"]\s*|[-*#•]\s*)$")
_DETERMINED = re.compile(r" (?:the|a|an|its|their|our|your|this|these|those|all|any|more|no)\b")
#: What a label of the model makes of a name: layer and kind.
_KINDS = {
    "ORG": ("actor", "organisation"),
    "GPE": ("place", "city"),
    "LOC": ("place", "region"),
    "FAC": ("place", "site"),
}


def discover(reading: Reading, blocks: list[Block], known: tuple[Trie, ...]) -> list[Form]:
    """Names that the model labels and that no other rule explains."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    written_so = [block for block in blocks if block.titlecase or block.shouting or _is_short_head(block)]
    ranges = [(block.tokens[0].start, block.tokens[-1].end) for block in written_so]
    for ent in reading.doc.ents:
        if not any(start <= ent.start_char < end for start, end in ranges):
            votes[_stripped(ent.text)][_label(reading, ent)] += 1
    named = list(_named(votes, known))
    letters = dict(_letters(reading, named))
    named = [(form, sense) for form, sense in named if form not in letters]
    return [*firms.first_words(reading, named, known), *named, *letters.items()]


def _is_short_head(block: Block) -> bool:
    """Whether it is a section's head of a word or two, which has its capital in any case: Background."""
    return block.zone == "subhead" and len(block.tokens) <= _HEAD


def _label(reading: Reading, ent: Span) -> str:
    """The model's label, but for what the words around show to be a thing; "the" stands before no person."""
    if ent.label_ not in _KINDS.keys() | {"PERSON"}:
        return str(ent.label_)
    text = reading.folded
    before, after = text[max(0, ent.start_char - _BEFORE) : ent.start_char], text[ent.end_char : ent.end_char + _AFTER]
    if _is_thing(before, after) or _is_order(ent, before, after) or _is_work(ent, before, after):
        return "PRODUCT"
    if ent.label_ in {"ORG", "PERSON"} and (_sited().search(before) or (ent.label_ == "PERSON" and _AT.search(before))):
        return "GPE"
    plural = ent.label_ == "PERSON" and (before.lower().endswith("the ") or ent.text.lower().startswith("the "))
    return "ORG" if plural else str(ent.label_)


def _is_thing(before: str, after: str) -> bool:
    """Whether a number or a noun after the name, or an office of which it is part, show that nobody is named.

    So Vega-3, the Open Sky exercise, the Minister of Trade and Fisheries.
    """
    return bool(_named_thing().match(after) or offices.matter_before(before) or _MINISTER.match(after))


def _is_order(ent: Span, before: str, after: str) -> bool:
    """Whether a verb at the head of a sentence or of an item of a list was taken for a name: Broaden the coalition."""
    return len(ent) == 1 and _OPENS.search(before) is not None and _DETERMINED.match(after) is not None


def _is_work(ent: Span, before: str, after: str) -> bool:
    """Whether the words are the title of a work, in italics; a paper has a name of one or two words."""
    title = before.endswith("*") and after.startswith("*") and len(ent) > 2
    return title and not any(word.text in load("organisations")["heads"]["media"] for word in ent)


@cache
def _sited() -> re.Pattern[str]:
    """Words right before a name that show a place where the model sees an organisation: near, the battle of."""
    return re.compile(rf"\b(?:{'|'.join(load('regions')['before'])}) $", re.IGNORECASE)


@cache
def _named_thing() -> re.Pattern[str]:
    """A number after a hyphen, or a noun that says what the thing is."""
    return re.compile(rf"-\d| (?:{'|'.join(load('not_names')['things'])})s?\b")


def _stripped(text: str) -> str:
    text = text.strip(" -'\".,").removesuffix("'s")
    for article in ("the ", "The "):
        text = text.removeprefix(article)
    return text


def _named(votes: dict[str, Counter[str]], known: tuple[Trie, ...]) -> Iterator[Form]:
    for text, labels in votes.items():
        label, _ = labels.most_common(1)[0]
        if label in _KINDS and _is_name(text, known):
            layer, kind = _KINDS[label]
            if layer == "place" and _is_titled(text):
                continue
            entry = Entry(slug(text), layer, kind, text, known=False)  # type: ignore[arg-type]
            yield text, Sense(entry, rule=f"model {label}")


def _is_titled(text: str) -> bool:
    """Whether a title begins the words, so that they name a person and no place: Minister Park."""
    block = Block("body", split(text))
    return any(titles.is_title(block, 0, last) for last in range(1, len(block.tokens)))


def _letters(reading: Reading, named: list[Form]) -> Iterator[Form]:
    """The letters in brackets right after these names, which may be those of the name in another language."""
    for form, sense in named:
        if found := re.search(rf"\b{re.escape(form)} \(([A-Z][A-Za-z&]*[A-Z])\)", reading.folded):
            yield found.group(1), replace(sense, form="abbr", rule="letters in brackets")


def _is_name(text: str, known: tuple[Trie, ...]) -> bool:
    """Whether the label is worth believing: capitals, no title, no event, nothing already known inside."""
    tokens = split(text)
    words = [token.text for token in tokens if token.text[0].isalpha()]
    if not words or not is_latin(text) or not tokens[0].text[0].isalnum() or len(words) > 6:
        return False
    if text in load("not_names")["lone"]:
        return False
    block = Block("body", tokens)
    if any(trie.at(block, 0)[0] == len(tokens) for trie in known):
        return False
    capitals = all(word[0].isupper() or len(word) < 4 for word in words) and words[0][0].isupper()
    titled = titles.is_title(block, 0, len(tokens)) or title_lists.is_plural(block, 0, len(tokens))
    if not capitals or words[-1] in no_heads() or titled or bodies.general(text) or not slug(text):
        return False
    inside = {i for trie in known for i in range(len(tokens)) if trie.at(block, i)[0] > i}
    return not inside or (inside == {0} and len(words) > 1 and _lengthens(known, block))


def _lengthens(known: tuple[Trie, ...], block: Block) -> bool:
    """Whether the name only begins with a state's adjective or another organisation: Georgian Dream, Apple Records."""
    senses = [sense for trie in known for sense in trie.at(block, 0)[1]]
    return all(s.form == "adj" or (s.entry is not None and s.entry.kind == "organisation") for s in senses)
