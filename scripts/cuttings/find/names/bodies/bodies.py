"""Bodies of states, and parties and the like that many states have: whose they are, one key for all their names."""

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache

from cuttings.find.names.bodies.heads import heads
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import entries, lexicon
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.lexicon import load

KINDS = frozenset({"government-body", "armed-force"})
_STATE_KINDS = frozenset({"state", "separatist-entity"})
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
    local = bool(set(key_of(bare).split("-")) & set(load("organisations")["posted"]))
    key = f"{state}-{key_of(bare)}"
    full = f"{possessive(load('countries')[state]['name'])} {text}" if beside else text
    entry = _known_bodies().get(key) or Entry(key, "actor", kind, full, of=state, known=False, local=local)  # type: ignore[arg-type]
    return Sense(entry, weak=beside, alone=beside, rule="body of a state")


@cache
def namesakes() -> Trie:
    """Short names of the lexicon's bodies, as those of the further states that have such a body."""
    trie = Trie()
    for form, states in load("organisations")["namesakes"].items():
        for state in states:
            trie.add(form, replace(sense(form, "government-body", state, form), alone=False))
    return trie


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
            bare = form[block.tokens[first].start : block.tokens[last - 1].end]
            if row.get("of") and (row["kind"] in KINDS or general(bare)):
                found.setdefault(f"{row['of']}-{key_of(bare)}", entries()[key])
    return found


def names_of(entry: Entry) -> frozenset[str]:
    """The keys of the names without the state that a state's body has."""
    if not entry.known:
        return frozenset({entry.key.removeprefix(f"{entry.of}-")})
    return _names_of_known().get(entry.key, frozenset())


@cache
def _names_of_known() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, entry in _known_bodies().items():
        found[entry.key].add(key.removeprefix(f"{entry.of}-"))
    return {key: frozenset(names) for key, names in found.items()}


def owner(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int, int]:
    """The state that a body's name or the words beside it name, and the token range of the name without it.

    Beside it are a possessive (Peru's) and the capital in which the body sits (in Lima).
    """
    state, end = _at(block, first, gazetteer)
    if state and end < last:
        return state, end, last
    for of in range(first + 1, last - 1):
        state, end = state_behind(block, of, gazetteer)
        if state and end == last:
            return state, first, of
    return _beside(block, first, last, gazetteer), first, last


def state_behind(block: Block, of: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
    """The state whose name "of" at this token ties to what stands before it, and the token after that name."""
    if of + 1 >= len(block.tokens) or block.tokens[of].text != "of":
        return None, of
    name = of + 1 + (block.tokens[of + 1].text == "the")
    return _at(block, name, gazetteer) if name < len(block.tokens) else (None, of)


def _beside(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> str | None:
    if is_possessed(block, first):
        state = state_before(block, first - 1, gazetteer)[0]
        return state or _capital(block, first - 2, (first, last), gazetteer)
    in_ = last + 1 < len(block.tokens) and block.tokens[last].text == "in"
    seat = last + 1 if in_ else _opening_seat(block, first, gazetteer)
    return _capital(block, seat, (first, last), gazetteer) if seat is not None else None


def _opening_seat(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> int | None:
    """The token of the place that opens the sentence right before the body's name: "In Lima, the Ministry …"."""
    end = first - (first > 0 and block.tokens[first - 1].text == "the") - 1
    starts = range(max(1, end - _LONGEST), end) if end > 0 and block.tokens[end].text == "," else ()
    return next((i for i in starts if block.tokens[i - 1].text == "In" and _ends_at(block, i, end, gazetteer)), None)


def _ends_at(block: Block, first: int, end: int, gazetteer: tuple[Trie, ...]) -> bool:
    return any(trie.at(block, first)[0] == end for trie in gazetteer)


def is_possessed(block: Block, first: int) -> bool:
    """Whether somebody's possessive stands before token `first`."""
    return first > 1 and block.tokens[first - 1].text in {"'s", "'"}


def state_before(block: Block, end: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
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


def is_ministry(name: str) -> bool:
    """Whether the body is a ministry by name."""
    return "ministry" in name.lower().split()


def key_of(bare: str) -> str:
    """The key of a body's name without the state, the same for both orders of its words."""
    return slug(portfolio(bare))


def portfolio(body: str) -> str:
    """A body's name in one order and spelling: "Foreign Ministry" → "ministry of foreign affairs"."""
    words = " ".join(token.key for token in split(body) if token.text not in "-'").removesuffix(" society")
    turned = re.sub(r"^(.+) (ministry|department)$", r"\2 of \1", words.replace("defence", "defense"))
    plain = turned.replace(" of the ", " of ").replace("national defense", "defense")
    return re.sub(r" of (foreign|internal|home)$", r" of \1 affairs", plain)


@cache
def portfolio_words() -> frozenset[str]:
    """The words of all matters that ministries have."""
    return frozenset(word for phrase in load("organisations")["portfolios"] for word in phrase.split())


@cache
def matters() -> frozenset[str]:
    """The words of all matters that ministries, commissions and other bodies have."""
    return portfolio_words() | set(load("organisations")["matters"])


@cache
def _general_words() -> frozenset[str]:
    return matters() | set(load("organisations")["generic"]) | {head.lower() for head in heads()}


def general(text: str) -> bool:
    """Whether every state may have a body of this name: Supreme Court, Ministry of Mining."""
    words = split(text)
    return "Ministry" in {words[0].text, words[-1].text} or all(
        token.key in _general_words() or not token.text[0].isalpha() for token in words
    )
