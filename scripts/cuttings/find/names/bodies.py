"""Bodies of states: whose they are, one key for both orders of their name, and those written in lower case."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form, entries, lexicon
from cuttings.find.names.heads import heads
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

KINDS = frozenset({"government-body", "armed-force"})
_STATE_KINDS = frozenset({"state", "separatist-entity"})
_LOWER = "government-body"
#: Longest name of a state, in tokens.
_LONGEST = 6


def sense(text: str, kind: str, state: str | None, bare: str) -> Sense:
    """What the body's name means; `bare` is the name without the state.

    A state that only stands beside the name leaves it a short form. Without a state, a general name means it in its
    article only.
    """
    if state is None:
        key = slug(text)
        return Sense(Entry(key, "actor", kind, text, known=False, local=general(text)), rule="body")  # type: ignore[arg-type]
    beside = text == bare
    # A state has an embassy in every other one, so that its name means one of them in this article only.
    local = bool(set(_slug(bare).split("-")) & set(load("organisations")["posted"]))
    key = f"{state}-{_slug(bare)}"
    full = f"{possessive(load('countries')[state]['name'])} {text}" if beside else text
    entry = _known_bodies().get(key) or Entry(key, "actor", kind, full, of=state, known=False, local=local)  # type: ignore[arg-type]
    return Sense(entry, weak=beside, alone=beside, rule="body of a state")


def possessive(name: str) -> str:
    """Peru's, the Philippines'."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


@cache
def _known_bodies() -> dict[str, Entry]:
    """The lexicon's bodies of states, by the key that their name would get here."""
    found: dict[str, Entry] = {}
    for key, row in load("organisations")["known"].items():
        for form in (row["name"], *row.get("aliases", ()), *row.get("weak", ())):
            block = Block("body", split(form))
            _, first, last = owner(block, 0, len(block.tokens), (lexicon(),))
            if row.get("of") and row["kind"] in KINDS and last > first:
                bare = form[block.tokens[first].start : block.tokens[last - 1].end]
                found.setdefault(f"{row['of']}-{_slug(bare)}", entries()[key])
    return found


def owner(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int, int]:
    """The state that a body's name or the words beside it name, and the token range of the name without it.

    Beside it are a possessive (Peru's) and the capital in which the body sits (in Lima).
    """
    state, end = _at(block, first, gazetteer)
    if state and end < last:
        return state, end, last
    for of in range(first + 1, last - 1):
        if block.tokens[of].text == "of":
            name = of + 1 + (block.tokens[of + 1].text == "the")
            state, end = _at(block, name, gazetteer)
            if state and end == last:
                return state, first, of
    return _beside(block, first, last, gazetteer), first, last


def _beside(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> str | None:
    if is_possessed(block, first):
        state = _before(block, first - 1, gazetteer)[0]
        return state or _capital(block, first - 2, (first, last), gazetteer)
    in_ = last + 1 < len(block.tokens) and block.tokens[last].text == "in"
    return _capital(block, last + 1, (first, last), gazetteer) if in_ else None


def is_possessed(block: Block, first: int) -> bool:
    """Whether somebody's possessive stands before token `first`."""
    return first > 1 and block.tokens[first - 1].text in {"'s", "'"}


def _before(block: Block, end: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
    """The state whose name ends right before token `end`, and its first token."""
    for start in range(max(0, end - _LONGEST), end):
        state, found = _at(block, start, gazetteer)
        if state and found == end:
            return state, start
    return None, end


def _capital(block: Block, at: int, body: tuple[int, int], gazetteer: tuple[Trie, ...]) -> str | None:
    """The state of the capital named at this token; a city council there is the city's, not the state's."""
    if any(token.key in load("organisations")["local"] for token in block.tokens[slice(*body)]):
        return None
    senses = (s for trie in gazetteer for s in trie.at(block, at)[1])
    return next((s.entry.key for s in senses if s.entry and s.form == "metonym" and s.entry.kind == "state"), None)


def _at(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
    for trie in gazetteer:
        end, senses = trie.at(block, first)
        for found in senses:
            if found.entry and found.entry.kind in _STATE_KINDS and found.form != "metonym":
                return found.entry.key, end
    return None, first


def settled(forms: Iterable[Form]) -> Iterator[Form]:
    """The forms, those without a state as the bodies of that portfolio which the article gives to states."""
    forms = tuple(forms)
    stated: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
    for _, found in forms:
        if found.entry and found.entry.of and found.entry.kind in KINDS:
            stated[found.entry.key.removeprefix(f"{found.entry.of}-")][found.entry.key] = found.entry
    for form, found in forms:
        if found.entry is None or found.entry.of or not found.entry.local:
            yield form, found
        elif owned := stated.get(_slug(form)):
            for entry in owned.values():
                yield form, replace(found, entry=entry, weak=True, alone=True)
        elif not form.islower():
            yield form, found


def _slug(bare: str) -> str:
    return slug(portfolio(bare))


def portfolio(body: str) -> str:
    """A body's name in one order and spelling: "Foreign Ministry" → "ministry of foreign affairs"."""
    words = " ".join(token.key for token in split(body) if token.text not in "-'")
    turned = re.sub(r"^(.+) (ministry|department)$", r"\2 of \1", words.replace("defence", "defense"))
    plain = turned.replace(" of the ", " of ").replace("national defense", "defense")
    return re.sub(r" of (foreign|internal|home)$", r" of \1 affairs", plain)


@cache
def portfolio_words() -> frozenset[str]:
    """The words of all matters that ministries have."""
    return frozenset(word for phrase in load("organisations")["portfolios"] for word in phrase.split())


@cache
def _general_words() -> frozenset[str]:
    return portfolio_words() | set(load("organisations")["generic"]) | {head.lower() for head in heads()}


def general(text: str) -> bool:
    """Whether every state may have a body of this name: Supreme Court, Ministry of Mining."""
    words = split(text)
    return "Ministry" in {words[0].text, words[-1].text} or all(
        token.key in _general_words() or not token.text[0].isalpha() for token in words
    )


def lower_case(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """Bodies in lower case: Russian foreign ministry, Peru's foreign ministry, the foreign ministry.

    In a headline Written Like This capitals mean nothing, so that they stand there with capitals, too.
    """
    starts = {token.start: i for i, token in enumerate(block.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(block.tokens)}
    for found in _pattern(block.titlecase).finditer(reading.folded, block.tokens[0].start, block.tokens[-1].end):
        if found.start() not in starts or found.end() not in ends:
            continue
        first, last = starts[found.start()], ends[found.end()]
        state, name = _before(block, first, gazetteer)
        bare = found.group()
        if state:
            full = reading.folded[block.tokens[name].start : found.end()]
            yield full, sense(full, _LOWER, state, bare)
        else:
            state = owner(block, first, last, gazetteer)[0]
            yield bare, replace(sense(bare, _LOWER, state, bare), after_the=not block.titlecase)


@cache
def _pattern(titlecase: bool) -> re.Pattern[str]:
    known = load("organisations")
    bodies = "|".join(sorted(known["lower_bodies"], key=len, reverse=True))
    portfolios = "|".join(sorted(known["portfolios"], key=len, reverse=True))
    form = rf"\b(?:(?:{portfolios}) (?:and (?:{portfolios}) )?ministry|{bodies})\b"
    return re.compile(form, re.IGNORECASE if titlecase else 0)
