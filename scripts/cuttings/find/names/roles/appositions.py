"""Roles said beside the name: "Andrew Wells, a professor at …", "the country's supreme leader, Kim Jong-un"."""

import re
from collections.abc import Iterator
from functools import cache

from cuttings.find.fold import fold_word
from cuttings.find.names.people.holder import Holder, role
from cuttings.find.names.roles import offices, titles
from cuttings.find.names.tokens import Token
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import FoundRole

_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "now", "currently", "also"})
_LINKS = frozenset({"of", "at", "for", "with", "in", "from", "to"})
_STOPS = frozenset(
    {
        ",",
        ";",
        ".",
        ":",
        '"',
        "(",
        ")",
        "—",
        "–",
        "by",
        "after",
        "before",
        "while",
        "when",
        "where",
        "whose",
        "who",
        "which",
        "that",
        "said",
        "says",
        "told",
        "has",
        "had",
        "is",
        "was",
    }
)
#: Words between name and noun at most: "a former very senior …".
_REACH = 7


@cache
def role_nouns() -> frozenset[str]:
    """Nouns that name a role, folded, in the singular and the plural."""
    words = {fold_word(word) for word in load("titles")["after"]}
    return frozenset(words | {word + "s" for word in words})


def around(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """Roles in an apposition after the name, and in one before it."""
    tokens = holder.block.tokens
    after = holder.last
    if after + 1 < len(tokens) and tokens[after].text in {",", "(", "-", "—", "–"} and not holder.block.hyphen(after):
        yield from _after(reading, holder, _past_who(tokens, after + 1))
    if holder.first > 1 and tokens[holder.first - 1].text == ",":
        yield from _before(reading, holder)
        yield from _of_body_before(reading, holder)


def _past_who(tokens: tuple[Token, ...], i: int) -> int:
    """Behind "who is" and "who serves as"."""
    if i + 1 < len(tokens) and tokens[i].text == "who" and tokens[i + 1].text in load("titles")["serving"]:
        return i + 2 + (i + 2 < len(tokens) and tokens[i + 2].text == "as")
    return i


def _after(reading: Reading, holder: Holder, first: int) -> Iterator[FoundRole]:
    tokens = holder.block.tokens
    begin = first
    if tokens[begin].text in {"and", "or"}:
        return
    while begin < len(tokens) and tokens[begin].key in _ARTICLES:
        begin += 1
    head = _head(reading, holder, begin)
    if head is None:
        return
    end, of, title_end = _complement(holder, head)
    if tokens[first].key == "the" and _introduces(holder, end):
        return
    modifiers = [token.text for token in tokens[begin:head]]
    start = begin + (len(_time(modifiers)) if _time(modifiers) else 0)
    inner = _employer_inside(holder, start, head)
    title_start = inner[0] if inner else start
    title = _singular(tokens[head].key, reading.text(tokens[title_start].start, tokens[title_end - 1].end))
    yield role(reading, holder.start, tokens[end - 1].end, title, of or (inner and inner[1]) or None, modifiers)


def _introduces(holder: Holder, end: int) -> bool:
    """Whether the phrase that ends at this token is said of somebody named right behind it: "the envoy, Mr. Toro,"."""
    tokens = holder.block.tokens
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    return any(end < name and titles.before(holder.block, name) == end + 1 for name in holder.people)


def _singular(noun: str, title: str) -> str:
    """A title shared by two people as each of them holds it: researchers → researcher."""
    single = noun.removesuffix("s")
    return re.sub(rf"\b({single})s\b", r"\1", title, count=1, flags=re.IGNORECASE) if noun.endswith("s") else title


def _time(modifiers: list[str]) -> list[str]:
    known = {word for words in load("titles")["temporal"].values() for word in words}
    return [word for word in modifiers[:2] if word.lower() in known]


def _head(reading: Reading, holder: Holder, begin: int) -> int | None:
    """The noun that names the role, the last of its run: executive *director*; nothing of a clause may precede it."""
    tokens, found = holder.block.tokens, None
    for i in range(begin, min(begin + _REACH, len(tokens))):
        word = tokens[i]
        if i in holder.people:
            return None
        if word.text in _STOPS or word.text in _LINKS or _is_verb(reading, word):
            break
        if word.key in role_nouns():
            found = i
        elif found is not None and not holder.block.hyphen(i) and not holder.block.hyphen(i - 1):
            break
    return found


def _is_verb(reading: Reading, word: Token) -> bool:
    tag = reading.span(word.start, word.end)[0].tag_
    return word.text.islower() and tag in {"VBD", "VBZ", "VBP", "MD"}


def _employer_inside(holder: Holder, start: int, head: int) -> tuple[int, str] | None:
    """The state or body named within the title's modifiers (a *Kremlin* spokesman), and the token behind it."""
    inside = [(last, key) for first, last, key in holder.named if start <= first and last <= head]
    if not inside:
        return None
    last, key = inside[-1]
    tokens = holder.block.tokens
    last += tokens[last].text in {"'s", "'"}
    return last, key


def _complement(holder: Holder, head: int) -> tuple[int, str | None, int]:
    """Where the phrase ends, whom the role serves, and where the title without its servant ends."""
    tokens, i, title_end = holder.block.tokens, head + 1, head + 1
    while i < len(tokens) and tokens[i].text not in _STOPS:
        if tokens[i].text in _LINKS:
            name = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].text == "the")
            if found := holder.beginning_at(name):
                return found[0], found[1], title_end
        elif not (tokens[i].text[0].isalpha() or tokens[i].text in "-'&" or tokens[i].text == "'s"):
            break
        i += 1
        title_end = i
    return title_end, None, title_end


def _before(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The country's supreme leader, NAME."""
    tokens, head = holder.block.tokens, holder.first - 2
    if tokens[head].key not in role_nouns() or tokens[head].key.endswith("s"):
        return
    start = head
    while start > 0 and head - start < _REACH and tokens[start - 1].text[0].isalpha():
        if tokens[start - 1].key in _ARTICLES or holder.ending_at(start) is not None:
            break
        if tokens[start - 1].text.islower() and reading.span(tokens[start - 1].start, tokens[start - 1].end)[
            0
        ].pos_ in {"VERB", "AUX", "ADP", "CCONJ", "SCONJ"}:
            break
        start -= 1
    proper = start
    if start > 1 and holder.block.hyphen(start - 1) and _time([tokens[start - 2].text]):
        start -= 2
    while proper < head and _time([tokens[proper].text]):
        proper += 1
    possessive = start - (tokens[start - 1].text in {"'s", "'"}) if start else 0
    employer = holder.ending_at(possessive)
    begin = employer[0] if employer else start
    if not employer and start and tokens[start - 1].key not in _ARTICLES and tokens[start - 1].text not in {"'s", "'"}:
        return
    modifiers = [token.text for token in tokens[start:head]]
    title = reading.text(tokens[proper].start, tokens[head].end)
    of = employer[1] if employer else _the_country(reading, holder, start)
    begin = start - 2 if of and not employer else begin
    yield role(reading, tokens[begin].start, holder.end, title, of, modifiers)


def _of_body_before(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
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
