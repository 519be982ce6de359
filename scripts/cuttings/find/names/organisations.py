"""Organisations, bodies and places whose names show what they are: Institute for …, … Ministry, … River."""

import re
from collections.abc import Iterator
from functools import cache

from slugify import slugify

from cuttings.find.names import personal, titles
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model.vocabulary import ActorKind, PlaceKind

#: Possessives that belong to a name: Workers' Party, People's Republic.
_OWN_POSSESSIVES = frozenset(
    {
        "people",
        "peoples",
        "workers",
        "women",
        "children",
        "men",
        "farmers",
        "king",
        "queen",
        "lloyd",
        "mcdonald",
        "doctors",
    }
)


@cache
def heads() -> dict[str, tuple[str, ActorKind | PlaceKind]]:
    """Head noun → layer and kind of what it names."""
    found: dict[str, tuple[str, ActorKind | PlaceKind]] = {}
    for layer, lexicon in (("actor", "organisations"), ("place", "regions")):
        for kind, words in load(lexicon)["heads"].items():
            found.update({word: (layer, kind) for word in words})
    return found


@cache
def no_heads() -> frozenset[str]:
    """Nouns that end the names of events, texts and things."""
    return frozenset(load("not_names")["heads"])


def is_head(word: str) -> bool:
    """Whether this word shows that the words around it name no person."""
    return word in heads() or word in no_heads()


def discover(reading: Reading, blocks: list[Block], gazetteer: tuple[Trie, ...]) -> list[Form]:
    """Names of organisations and places in this article that the gazetteer need not know."""
    found: dict[str, Form] = {}
    for block in blocks:
        if not block.titlecase and not block.shouting:
            for first, last in _runs(block, gazetteer):
                for form in _named(reading, block, first, last, gazetteer):
                    found.setdefault(form[0], form)
    return list(found.values())


def _runs(block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with the small words that may join them."""
    first = 0
    while first < len(block.tokens):
        last = _run_end(block, first, gazetteer)
        if last > first:
            yield first, last
        first = max(last, first + 1)


def _run_end(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> int:
    last, opened = first, False
    while last < len(block.tokens):
        token = block.tokens[last]
        if _starts_name(token.text) or (last > first and (block.hyphen(last) or block.hyphen(last - 1))):
            last += 1
        elif last > first and token.text in {"'s", "'"} and block.tokens[last - 1].key in _OWN_POSSESSIVES:
            last += 1
        elif last > first and (step := _joiner(block, first, last, opened, gazetteer)):
            opened = opened or block.tokens[last].text in load("organisations")["openers"]
            last += step
        else:
            break
    return last


def _starts_name(word: str) -> bool:
    return word[0].isupper() or (word[0].isdigit() and len(word) < 3)


def _joiner(block: Block, first: int, i: int, opened: bool, gazetteer: tuple[Trie, ...]) -> int:
    """How many small words at `i` carry the name on; 0 when it ends before them."""
    word, following = block.tokens[i].text, block.tokens[i + 1 : i + 3]
    if not following:
        return 0
    head_before = any(t.text in heads() for t in block.tokens[first:i])
    if word in load("organisations")["openers"]:
        if not head_before or block.tokens[first].text[0].isdigit():
            return 0
        if following[0].text == "the" and len(following) > 1 and following[1].capital:
            return 2
        return 1 if following[0].capital else 0
    if word == "&":
        return int(following[0].capital)
    if word in {"and", ","} and opened and following[0].capital:
        plain = not any(trie.at(block, i + 1)[0] > i + 1 for trie in gazetteer) and following[0].text not in heads()
        return int(
            plain
            and word == "and"
            and not titles.is_title(block, i + 1, i + 2)
            and not personal.given(following[0].text)
        )
    return 0


def _named(reading: Reading, block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The run as a name, if a head noun says what it is."""
    first = _after_opening(reading, block, first, last)
    last = _before_tail(block, first, last)
    words = [t.text for t in block.tokens[first:last] if t.text != "-"]
    head = _head(words)
    if len(words) < 2 or head is None:
        return
    text = reading.doc.text[block.tokens[first].start : block.tokens[last - 1].end]
    if head in no_heads():
        yield text, Sense(None, rule="no name")
        return
    layer, kind = heads()[head]
    state, bare = _state(block, first, last, gazetteer)
    key = _key(text, state, reading.doc.text[block.tokens[bare].start : block.tokens[last - 1].end], kind)
    yield text, Sense(Entry(key, layer, kind, text, of=state, known=False), rule=f"head noun {head}")  # type: ignore[arg-type]


def _after_opening(reading: Reading, block: Block, first: int, last: int) -> int:
    """The run without an article, title or function word at its start."""
    while first < last:
        token = block.tokens[first]
        stop = reading.doc.vocab[token.text.lower()].is_stop and not token.text.isupper()
        if not stop and token.text not in {".", "'", "-"}:
            break
        first += 1
    return first


def _before_tail(block: Block, first: int, last: int) -> int:
    """The run without what follows its last head noun: Security Council [Secretary Sergei Shoigu]."""
    tokens = block.tokens
    marks = [i for i in range(first, last) if tokens[i].text in heads() or tokens[i].text in no_heads()]
    if not marks:
        return last
    end = marks[-1] + 1
    if end < last and tokens[end].text in load("organisations")["openers"]:
        end = last
        for i in range(marks[-1] + 1, last):
            if titles.is_title(block, i, i + 1):
                return i
    return end


def _head(words: list[str]) -> str | None:
    """The noun that says what is named: the first before of/for/on, else the last."""
    openers = set(load("organisations")["openers"])
    before = next((i for i, word in enumerate(words) if word in openers), len(words))
    for word in reversed(words[:before]):
        if word in heads() or word in no_heads():
            return word
    return None


def _state(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
    """The state named by the possessive before the name or by its first words, and where the rest begins."""
    for trie in gazetteer:
        end, senses = trie.at(block, first)
        for sense in senses:
            if end < last and sense.entry and sense.entry.kind == "state":
                return sense.entry.key, end
    before = first - 1
    if before > 0 and block.tokens[before].text in {"'s", "'"}:
        for start in range(max(0, before - 5), before):
            for trie in gazetteer:
                end, senses = trie.at(block, start)
                for sense in senses:
                    if end == before and sense.entry and sense.entry.kind == "state":
                        return sense.entry.key, first
    return None, first


def _key(text: str, state: str | None, bare: str, kind: str) -> str:
    """Slug of the name; a body's says its state, and "Foreign Ministry" is the "Ministry of Foreign Affairs"."""
    if kind not in {"government-body", "armed-force"} or state is None:
        return slugify(text.replace("'", ""))
    return slugify(f"{state} {portfolio(bare)}".replace("'", ""))


def portfolio(body: str) -> str:
    """A ministry's name in one order and spelling: "Foreign Ministry" → "ministry of foreign affairs"."""
    words = " ".join(token.key for token in split(body) if token.text not in "-'")
    turned = re.sub(r"^(.+) (ministry|department)$", r"\2 of \1", words.replace("defence", "defense"))
    plain = turned.replace(" of the ", " of ").replace("national defense", "defense")
    return re.sub(r" of (foreign|internal|home)$", r" of \1 affairs", plain)
