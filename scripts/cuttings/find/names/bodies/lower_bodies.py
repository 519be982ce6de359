"""Bodies that set words name: Russian foreign ministry, the Kenyan Red Cross. Capitals need not help."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from cuttings.find.fold import fold_word
from cuttings.find.names.bodies.bodies import owner, sense, state_before, state_behind
from cuttings.find.names.entries import Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load


def discover(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """Bodies in lower case (Peru's foreign ministry, the foreign ministry), and national societies of the Red Cross.

    In a headline Written Like This capitals mean nothing, so that they stand there with capitals, too.
    """
    if block.keys.isdisjoint(_last_words()):
        return
    begin, end = block.tokens[0].start, block.tokens[-1].end
    matches = tuple(_pattern(block.titlecase).finditer(reading.folded, begin, end))
    starts = {token.start: i for i, token in enumerate(block.tokens)} if matches else {}
    ends = {token.end: i + 1 for i, token in enumerate(block.tokens)} if matches else {}
    for found in matches:
        if found.start() in starts and found.end() in ends:
            first, last = starts[found.start()], ends[found.end()]
            yield from _forms(reading, block, (first, last), gazetteer)


def _forms(reading: Reading, block: Block, name: tuple[int, int], gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The body with its state, where that stands before or behind it, else the body alone."""
    first, last = name
    bare = _text(reading, block, first, last)
    state, begin = state_before(block, first, gazetteer)
    end = last
    if not state:
        state, end = state_behind(block, last, gazetteer)
    if state:
        full = _text(reading, block, begin, max(end, last))
        yield full, sense(full, _kind(bare), state, bare)
    else:
        alone = sense(bare, _kind(bare), owner(block, first, last, gazetteer)[0], bare)
        yield bare, _restricted(alone, bare, block)


def _restricted(alone: Sense, bare: str, block: Block) -> Sense:
    """A society without its country is one in its article only; lower case names a body of a state, behind "the"."""
    if bare not in load("organisations")["societies"]:
        # In a headline the capitals of two words still make a name; those of one (Parliament) may not.
        lower = bare.islower() or " " not in bare
        return replace(alone, after_the=not block.titlecase, weak=alone.weak or lower, alone=alone.alone or lower)
    return replace(alone, entry=alone.entry and replace(alone.entry, local=alone.entry.of is None))


def _kind(bare: str) -> str:
    return "organisation" if bare in load("organisations")["societies"] else "government-body"


def _text(reading: Reading, block: Block, first: int, last: int) -> str:
    return reading.folded[block.tokens[first].start : block.tokens[last - 1].end]


@cache
def _last_words() -> frozenset[str]:
    """What such names end in, folded, so that most lines are soon passed."""
    known = load("organisations")
    return frozenset(fold_word(name.split()[-1]) for name in ("ministry", *known["lower_bodies"], *known["societies"]))


@cache
def _pattern(titlecase: bool) -> re.Pattern[str]:
    known = load("organisations")
    bodies = "|".join(sorted(known["lower_bodies"], key=len, reverse=True))
    portfolios = "|".join(sorted(known["portfolios"], key=len, reverse=True))
    societies = "|".join(known["societies"])
    form = rf"\b(?:(?:{portfolios}) (?:and (?:{portfolios}) )?ministry|{bodies}|{societies})\b"
    return re.compile(form, re.IGNORECASE if titlecase else 0)
