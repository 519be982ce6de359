"""Organisations told by the noun beside their name: carmaker Voltera, the freighter Lady Mora, "Voltera, a lender"."""

from collections.abc import Iterator
from functools import cache

from cuttings.find.names.bodies.heads import is_head
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import personal
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model.vocabulary import ActorKind

#: Longest such name, and farthest noun of an apposition from its article, in tokens.
_LONGEST = 4
_REACH = 9
#: What sets off a name: italics and quotation marks.
_MARKS = frozenset({"*", "_", '"'})
#: Words behind which no noun says what the name is: "a spokesman for the bank".
_ENDS = frozenset({"of", "for", "at", "with", "in", "from"})


def discover(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """Names of the line that a noun right before them, or one in an apposition to them, makes organisations."""
    prefixes, nouns = load("organisations")["ship_prefixes"], _nouns()
    for i, token in enumerate(block.tokens[:-1]):
        kind, first, last = None, i + 1, i
        if token.text in prefixes and block.tokens[i + 1].capital:
            yield _ship(reading, block, i)
        elif token.text in nouns:
            kind, first, last = _introduced(reading, block, i)
        elif token.text == "," and i and block.tokens[i + 1].text in {"a", "an", "the"}:
            kind, first = _apposed(reading, block, i)
        if kind and not _is_other(block, first, last, gazetteer):
            text = reading.folded[block.tokens[first].start : block.tokens[last - 1].end]
            yield text, Sense(Entry(slug(text), "actor", kind, text, known=False), rule="noun beside it")


def _ship(reading: Reading, block: Block, prefix: int) -> Form:
    """The ship whose name begins with these letters, as far as it has capitals: HMS Lord of Orlu."""
    last = prefix + 1
    while last < min(prefix + _LONGEST, len(block.tokens)) and _is_part(block, last, last == prefix + 1):
        of = last + 2 < len(block.tokens) and block.tokens[last + 1].text == "of" and block.tokens[last + 2].capital
        last += 3 if of else 1
    text = reading.folded[block.tokens[prefix].start : block.tokens[last - 1].end]
    return text, Sense(Entry(slug(text), "actor", "organisation", text, known=False), rule="ship")


def things(reading: Reading, block: Block) -> Iterator[Form]:
    """Names of the line that begin with a noun that makes them no name of anybody: Hurricane Maria."""
    fronts = block.texts.intersection(load("not_names")["fronts"])
    for i, token in enumerate(block.tokens[:-1] if fronts else ()):
        following = block.tokens[i + 1]
        if token.text in fronts and following.capital and not is_head(following.text):
            yield reading.folded[token.start : following.end], Sense(None, rule="no name")


def _introduced(reading: Reading, block: Block, noun: int) -> tuple[ActorKind | None, int, int]:
    """What the noun at this token says of the name after it, which marks may set off, and where the name stands."""
    first = noun + 1 + (block.tokens[noun + 1].text in _MARKS)
    last = first
    while last < len(block.tokens) and last - first < _LONGEST and _is_part(block, last, last == first):
        last += 1
    marked = first > noun + 1
    if last == first or not (marked or _is_noun(reading, block, noun)):
        return None, first, last
    name = reading.span(block.tokens[first].start, block.tokens[last - 1].end).root
    # The company Mary Otieno founded.
    founder = not marked and (personal.given(block.tokens[first].text) or name.head.dep_ == "relcl")
    return None if founder else _kind(block, noun), first, last


def _apposed(reading: Reading, block: Block, comma: int) -> tuple[ActorKind | None, int]:
    """What the noun of "a …" or "the …" behind the comma says of the name before it, and where the name begins."""
    first = comma
    while first > 0 and comma - first < _LONGEST and (_is_part(block, first - 1, False) or block.hyphen(first - 1)):
        first -= 1
    while first < comma and not block.tokens[first].capital:
        first += 1
    if first == comma:
        return None, first
    for i in range(comma + 2, min(comma + 2 + _REACH, len(block.tokens))):
        word, following = block.tokens[i].text, block.tokens[i + 1].text if i + 1 < len(block.tokens) else ""
        if word in _nouns() and following != "'s":
            # A bank clerk is no bank.
            clerk = i + 1 < len(block.tokens) and _is_noun(reading, block, i + 1)
            return None if clerk else _kind(block, i), first
        if not (word[0].isalnum() or word in {"-", "'s"}) or word in _ENDS:
            break
    return None, first


def _is_part(block: Block, i: int, opening: bool) -> bool:
    """Whether a name may have this word; "&" and numbers only after its first word."""
    word = block.tokens[i].text
    return (block.tokens[i].capital and word[0].isalpha()) or (not opening and (word == "&" or word.isdigit()))


def _is_noun(reading: Reading, block: Block, i: int) -> bool:
    return reading.span(block.tokens[i].start, block.tokens[i].end)[0].pos_ in {"NOUN", "PROPN"}


def _is_other(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether something known, a head noun or a title is among the words, so that other rules know better."""
    known = any(trie.at(block, i)[0] > i for i in range(first, last) for trie in gazetteer)
    known = known and not any(block.hyphen(i) for i in range(first, last))
    return known or any(is_head(t.text) for t in block.tokens[first:last]) or titles.office(block, first, last)


def _kind(block: Block, noun: int) -> ActorKind | None:
    """What the noun at this token, with the words of it before, says of a name; None where it lacks them (agency)."""
    for phrase, kind in _nouns()[block.tokens[noun].text]:
        if tuple(t.key for t in block.tokens[max(0, noun + 1 - len(phrase)) : noun + 1]) == phrase:
            return kind
    return None


@cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], ActorKind]]]:
    """The nouns by their last word."""
    found: dict[str, list[tuple[tuple[str, ...], ActorKind]]] = {}
    for kind, nouns in load("organisations")["called"].items():
        for noun in nouns:
            words = tuple(token.key for token in split(noun) if token.text != "-") if " " in noun else (noun,)
            found.setdefault(words[-1], []).append((words, kind))
    return found
