"""Organisations, bodies and places whose names show what they are: Institute for …, … Ministry, … River."""

import re
from collections.abc import Iterator
from functools import cache

from cuttings.find.names.bodies import acronyms, bodies, called, firms, lower_bodies
from cuttings.find.names.bodies.heads import head_of, heads, no_heads
from cuttings.find.names.bodies.runs import runs
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import personal
from cuttings.find.names.places import sites
from cuttings.find.names.roles import offices, titles
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load


def discover(reading: Reading, blocks: list[Block], gazetteer: tuple[Trie, ...]) -> list[Form]:
    """Names of organisations and places in this article that the gazetteer need not know."""
    found: dict[tuple[str, str | None], Form] = {}
    for block in blocks:
        if not block.shouting:
            for form, sense in _in_line(reading, block, gazetteer):
                found.setdefault((form, _key(sense)), (form, sense))
    named = [(form, sense) for form, sense in found.values() if not _known(form, sense, gazetteer)]
    return [*named, *firms.first_words(reading, named, gazetteer)]


def _in_line(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The names that a line shows; in a headline Written Like This only bodies are told."""
    yield from lower_bodies.discover(reading, block, gazetteer)
    if not block.titlecase:
        yield from called.things(reading, block)
        yield from called.discover(reading, block, gazetteer)
        yield from sites.discover(reading, block, gazetteer)
        yield from acronyms.beside_noun(block)
        for first, last in (*acronyms.spelt_out(block), *runs(reading, block, gazetteer)):
            yield from _named(reading, block, first, last, gazetteer)


def _key(sense: Sense) -> str | None:
    return sense.entry.key if sense.entry else None


def _within_title(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the words only begin a title or a person's name: [Chief Cabinet] Secretary, [Analyst Park] Sang-byung.

    The name of the state may stand before the title: [U.S. District] Judge.
    """
    surname = personal.korean_surname(block.tokens[last - 1].text)
    if surname and titles.is_title(block, first, last - 1):
        return True
    if last == len(block.tokens):
        return False
    title = titles.before(block, last + 1)
    given = surname and block.tokens[last].capital
    return given or title <= first or (title < last and any(trie.at(block, first)[0] == title for trie in gazetteer))


def _known(form: str, sense: Sense, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the gazetteer has this very name, it needs no context, and no other state is said to have such a body."""
    block = Block("body", split(form))
    found = [trie.at(block, 0) for trie in gazetteer]
    strong = [s.entry for end, senses in found if end == len(block.tokens) for s in senses if not s.weak]
    state = sense.entry.of if sense.entry else None
    return any(entry is None or state is None or entry.of in {None, state} for entry in strong)


def _named(reading: Reading, block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The run as a name, if a head noun says what it is, and its short forms."""
    words = [token.text for token in block.tokens[first:last] if token.text != "-"]
    head = head_of(words)
    if len(words) < 2 or head is None or _is_other(reading, block, first, last, head, gazetteer):
        return
    if head in heads() and heads()[head][1] == "media" and _has_article(block, first):
        first -= 1
    text = _text(reading, block, first, last)
    sense = _sense(reading, block, (first, last), head, gazetteer)
    yield text, sense
    yield from _short(block, last, text, sense)


def _is_other(reading: Reading, block: Block, first: int, last: int, head: str, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the run is the matter of an office, a meeting, or the beginning of a title or a person's name."""
    words = [token.text for token in block.tokens[first:last]]
    matter = all(token.key in bodies.portfolio_words() for token in block.tokens[first:last])
    before = reading.folded[block.tokens[0].start : block.tokens[first].start]
    title = _within_title(block, first, last, gazetteer)
    return matter or title or offices.matter_before(before) or _is_gathering(words, head)


def _is_gathering(words: list[str], head: str) -> bool:
    """Whether the head noun is counted, so that the words name a meeting of a body: Ninth Congress, 12th Plenum."""
    if head not in load("organisations")["gatherings"]:
        return False
    before = words[words.index(head) - 1].lower() if words.index(head) else ""
    return before in load("organisations")["ordinals"] or re.fullmatch(r"\d+(?:st|nd|rd|th)", before) is not None


def _has_article(block: Block, first: int) -> bool:
    """Whether the article before the name is part of it, as its capital inside a sentence shows: The Lima Review."""
    if first < 2 or block.tokens[first - 1].text != "The":
        return False
    return block.tokens[first - 2].text.isalnum() or block.tokens[first - 2].text in {",", "*", "("}


def _sense(reading: Reading, block: Block, name: tuple[int, int], head: str, gazetteer: tuple[Trie, ...]) -> Sense:
    if head in no_heads():
        return Sense(None, rule="no name")
    layer, kind = heads()[head]
    text = _text(reading, block, *name)
    state, first, last = bodies.owner(block, *name, gazetteer)
    bare = _text(reading, block, first, last)
    if kind in bodies.KINDS or (kind == "organisation" and bodies.general(bare)):
        return bodies.sense(text, kind, state, bare)
    key = slug(_without_legal_form(text))
    return Sense(Entry(key, layer, kind, text, known=False), rule=f"head noun {head}")


def _text(reading: Reading, block: Block, first: int, last: int) -> str:
    return reading.folded[block.tokens[first].start : block.tokens[last - 1].end]


def _short(block: Block, last: int, text: str, sense: Sense) -> Iterator[Form]:
    """Further names that the text gives: the company without its legal form, the letters behind it."""
    bare = _without_legal_form(text)
    if bare != text and len(bare) > 2:
        yield bare, sense
    if letters := acronyms.behind(block, last):
        yield letters, Sense(sense.entry, "abbr", rule="letters beside the name")


@cache
def _legal_form() -> re.Pattern[str]:
    return re.compile(rf"[, ]+(?:{'|'.join(load('organisations')['legal_forms'])})$")


def _without_legal_form(text: str) -> str:
    """Apple Inc → Apple; as often as a form stands at the end."""
    while (shorter := _legal_form().sub("", text)) != text and shorter:
        text = shorter
    return text
