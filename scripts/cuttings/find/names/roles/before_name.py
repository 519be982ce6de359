"""Roles in an apposition before the name: "the country's supreme leader, Kim Jong-un"."""

from collections.abc import Iterator

from cuttings.find.names.people.holder import Holder, role
from cuttings.find.names.roles import offices
from cuttings.find.names.roles.role_nouns import ARTICLES, REACH, role_nouns, times
from cuttings.find.reading import Reading
from cuttings.model import FoundRole


def before_name(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The role that a phrase before the name tells, if one does."""
    if holder.first > 1 and holder.block.tokens[holder.first - 1].text == ",":
        yield from _titled(reading, holder)
        yield from _of_body(reading, holder)


def _titled(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The country's supreme leader, NAME."""
    tokens, head = holder.block.tokens, holder.first - 2
    if tokens[head].key not in role_nouns() or tokens[head].key.endswith("s"):
        return
    start = head
    while start > 0 and head - start < REACH and tokens[start - 1].text[0].isalpha():
        if tokens[start - 1].key in ARTICLES or holder.ending_at(start) is not None:
            break
        if tokens[start - 1].text.islower() and reading.span(tokens[start - 1].start, tokens[start - 1].end)[
            0
        ].pos_ in {"VERB", "AUX", "ADP", "CCONJ", "SCONJ"}:
            break
        start -= 1
    proper = start
    if start > 1 and holder.block.hyphen(start - 1) and times([tokens[start - 2].text]):
        start -= 2
    while proper < head and times([tokens[proper].text]):
        proper += 1
    possessive = start - (tokens[start - 1].text in {"'s", "'"}) if start else 0
    employer = holder.ending_at(possessive)
    begin = employer[0] if employer else start
    if not employer and start and tokens[start - 1].key not in ARTICLES and tokens[start - 1].text not in {"'s", "'"}:
        return
    modifiers = [token.text for token in tokens[start:head]]
    title = reading.text(tokens[proper].start, tokens[head].end)
    of = employer[1] if employer else _the_country(reading, holder, start)
    begin = start - 2 if of and not employer else begin
    yield role(reading, tokens[begin].start, holder.end, title, of, modifiers)


def _of_body(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The secretary of the Port Authority, NAME; but not where the title belongs to somebody named before it."""
    tokens = holder.block.tokens
    body = holder.ending_at(holder.first - 1)
    office = offices.office(holder.block, body[0]) if body else None
    if body is None or office is None or tokens[office[0] - 1].key != "the":
        return
    first, last = office
    if first < 2 or tokens[first - 2].text != ",":
        title = reading.text(tokens[first].start, tokens[last - 1].end)
        yield role(reading, tokens[first].start, holder.end, title, body[1], [])


def _the_country(reading: Reading, holder: Holder, start: int) -> str | None:
    """The state meant by "the country's" in front of the title: the one that the line named last."""
    words = [token.key for token in holder.block.tokens[max(0, start - 2) : start]]
    if words not in (["country", "'s"], ["nation", "'s"]):
        return None
    states = [key for _, last, key in holder.named if last < start and reading.referents[key].kind == "state"]
    return states[-1] if states else None
