"""Roles said by a title in front of the name: "then-Russian Defence Minister Sergei Shoigu"."""

from collections.abc import Iterator
from functools import cache

from cuttings.find.names.bodies import bodies
from cuttings.find.names.people.holder import Holder, role
from cuttings.find.names.roles import offices, title_lists, titles
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import FoundRole


def before(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The role that the title right before the name gives, if one stands there, or a title shared with others."""
    block = holder.block
    if shared := title_lists.shared(block, holder.first):
        title, first = shared
        of, begin = _body_before(holder, first)
        yield role(reading, block.tokens[begin].start, holder.end, title, of, [])
        return
    if (body := holder.ending_at(holder.first)) and (office := offices.office(block, body[0])):
        start, end = (block.tokens[office[0]].start, block.tokens[office[1] - 1].end)
        yield role(reading, start, holder.end, reading.text(start, end), body[1], [])
        return
    first = titles.before(block, holder.first)
    if first == holder.first and (matter := offices.portfolio(block, holder.first)) is not None:
        first = matter
    if first == holder.first or not titles.office(block, first, holder.first):
        return
    start = _widened(holder, _without_courtesies(holder, first))
    of, begin = _body_before(holder, start)
    words, begin = _time_words(holder, begin)
    while start < holder.first - 1 and block.tokens[start].key in _known_time_words():
        words.append(block.tokens[start].text)
        start += 1
    end = holder.end
    if of is None:
        of, end = _body_after(holder)
    last = _without_last_courtesies(holder, start)
    title = reading.text(block.tokens[start].start, block.tokens[last - 1].end).strip()
    yield role(reading, block.tokens[begin].start, end, title, of, words)


def _without_courtesies(holder: Holder, first: int) -> int:
    """The token at which the title proper begins: Comrade [President]."""
    for size in (2, 1):
        if first + size < holder.first and titles.is_courtesy(holder.block, first, first + size):
            return _without_courtesies(holder, first + size)
    return first


def _without_last_courtesies(holder: Holder, start: int) -> int:
    """The token after the title proper; a courtesy behind it (author Dr.) is no part of it."""
    block = holder.block
    if titles.is_single_office(block, start, holder.first):
        return holder.first
    ends = (
        last
        for last in range(start + 1, holder.first)
        if titles.is_courtesy(block, last, holder.first) and titles.office(block, start, last)
    )
    return next(ends, holder.first)


def _widened(holder: Holder, start: int) -> int:
    """The title with its portfolio and its "deputy": Deputy Energy Minister, Housing and Ports Minister."""
    tokens = holder.block.tokens
    while start > 0 and holder.ending_at(start) is None:
        word = tokens[start - 1]
        joint = start > 1 and word.text in {",", "and"} and tokens[start].capital and tokens[start - 2].capital
        portfolio = tokens[start - 1 - joint].key in bodies.portfolio_words()
        if not portfolio and (joint or word.text not in load("titles")["prefixes"]):
            break
        start -= 1 + joint
    return start


def _body_before(holder: Holder, start: int) -> tuple[str | None, int]:
    """The state or body named right before the title, and where its name begins."""
    i = start
    if i > 0 and holder.block.tokens[i - 1].text in {"'s", "'"}:
        i -= 1
    found = holder.ending_at(i)
    return (found[1], found[0]) if found else (None, start)


def _body_after(holder: Holder) -> tuple[str | None, int]:
    """Prime Minister Fumio Kishida *of Japan*."""
    tokens = holder.block.tokens
    if holder.last < len(tokens) and tokens[holder.last].text == "of":
        i = holder.last + 1
        i += i < len(tokens) and tokens[i].text == "the"
        if found := holder.beginning_at(i):
            return found[1], tokens[found[0] - 1].end
    return None, holder.end


def _time_words(holder: Holder, begin: int) -> tuple[list[str], int]:
    """Words such as "former" or "then-" in front, and where they begin."""
    words = []
    tokens = holder.block.tokens
    while begin > 0:
        step = 2 if begin > 1 and holder.block.hyphen(begin - 1) else 1
        if tokens[begin - step].key not in _known_time_words():
            break
        begin -= step
        words.append(holder.block.tokens[begin].text)
    return words, begin


@cache
def _known_time_words() -> frozenset[str]:
    return frozenset(word for words in load("titles")["temporal"].values() for word in words)
