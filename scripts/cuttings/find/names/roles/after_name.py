"""Roles in an apposition after the name: "Andrew Wells, a professor at …"."""

import re
from collections.abc import Iterator

from cuttings.find.names.people.holder import Holder, role
from cuttings.find.names.roles import titles
from cuttings.find.names.roles.role_nouns import ARTICLES, REACH, role_nouns, times
from cuttings.find.names.tokens import Token
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import FoundRole

#: What parts the name from the phrase.
_OPENING = frozenset({",", "(", "-", "—", "–"})
_LINKS = frozenset({"of", "at", "for", "with", "in", "from", "to"})
_MARKS = frozenset({",", ";", ".", ":", '"', "(", ")", "—", "–"})


def after_name(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """The role that a phrase after the name tells, if one does."""
    tokens, after = holder.block.tokens, holder.last
    if after + 1 < len(tokens) and tokens[after].text in _OPENING and not holder.block.hyphen(after):
        yield from _told(reading, holder, _past_who(tokens, after + 1))


def _past_who(tokens: tuple[Token, ...], i: int) -> int:
    """Behind "who is" and "who serves as"."""
    if i + 1 < len(tokens) and tokens[i].text == "who" and tokens[i + 1].text in load("titles")["serving"]:
        return i + 2 + (i + 2 < len(tokens) and tokens[i + 2].text == "as")
    return i


def _told(reading: Reading, holder: Holder, first: int) -> Iterator[FoundRole]:
    tokens = holder.block.tokens
    begin = first
    if tokens[begin].text in {"and", "or"}:
        return
    while begin < len(tokens) and tokens[begin].key in ARTICLES:
        begin += 1
    head = _head(reading, holder, begin)
    if head is None:
        return
    end, of, title_end = _complement(reading, holder, head)
    if _acts(reading, holder, end):
        return
    if tokens[first].key == "the" and _introduces(holder, end):
        return
    modifiers = [token.text for token in tokens[begin:head]]
    start = begin + (len(times(modifiers)) if times(modifiers) else 0)
    inner = _employer_inside(holder, start, head)
    title_start = inner[0] if inner else start
    title = _singular(tokens[head].key, reading.text(tokens[title_start].start, tokens[title_end - 1].end))
    yield role(reading, holder.start, tokens[end - 1].end, title, of or (inner and inner[1]) or None, modifiers)


def _acts(reading: Reading, holder: Holder, end: int) -> bool:
    """Whether a verb follows the phrase, so that it is the subject of a clause: "Judge Mutunga, the president says"."""
    tokens = holder.block.tokens
    return tokens[holder.last].text == "," and end < len(tokens) and _is_verb(reading, tokens[end])


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


def _head(reading: Reading, holder: Holder, begin: int) -> int | None:
    """The noun that names the role, the last of its run: executive *director*; nothing of a clause may precede it."""
    tokens, found = holder.block.tokens, None
    for i in range(begin, min(begin + REACH, len(tokens))):
        word = tokens[i]
        if i in holder.people:
            return None
        if _ends(reading, word) or word.text in _LINKS or _is_verb(reading, word):
            break
        if word.key in role_nouns():
            found = i
        elif found is not None and not holder.block.hyphen(i) and not holder.block.hyphen(i - 1):
            break
    return found


def _ends(reading: Reading, word: Token) -> bool:
    """Whether the phrase is over: a mark, or a clause that begins ("a president *nobody* elected")."""
    if word.text in _MARKS or word.text in load("titles")["after_ends"]:
        return True
    parsed = reading.span(word.start, word.end)[0]
    return parsed.pos_ == "PRON" and parsed.tag_ in {"PRP", "NN"}


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


def _complement(reading: Reading, holder: Holder, head: int) -> tuple[int, str | None, int]:
    """Where the phrase ends, whom the role serves, and where the title without its servant ends."""
    tokens, i, title_end = holder.block.tokens, head + 1, head + 1
    while i < len(tokens) and not _ends(reading, tokens[i]):
        if tokens[i].text in _LINKS:
            name = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].text == "the")
            if found := holder.beginning_at(name):
                return found[0], found[1], title_end
        elif not (tokens[i].text[0].isalpha() or tokens[i].text in "-'&" or tokens[i].text == "'s"):
            break
        i += 1
        title_end = i
    return title_end, None, title_end
