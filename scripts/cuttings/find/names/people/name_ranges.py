"""Where in a line a person's name may stand: the model's label, a title in front, or the build of the name."""

from collections.abc import Iterator

from cuttings.find.names.bodies import bodies
from cuttings.find.names.bodies.heads import is_head
from cuttings.find.names.people import personal
from cuttings.find.names.people.apposed import is_apposed
from cuttings.find.names.roles import offices, title_lists, titles
from cuttings.find.names.tokens import Block, Token, is_latin
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

_LOOSE_ENDS = frozenset({"'s", "'", ",", ")", "("})
#: Longest personal name, in words.
LONGEST = 5


def candidates(
    reading: Reading, block: Block, labelled: dict[int, int], gazetteer: tuple[Trie, ...]
) -> Iterator[tuple[int, int, str]]:
    """Token ranges that may be a person's name, and why. `labelled` are the ends of the model's, by their starts."""
    for at, token in enumerate(block.tokens):
        if token.start in labelled:
            end = labelled[token.start]
            first = _leftwards(reading, block, at, gazetteer)
            yield first, max(i + 1 for i in range(first, len(block.tokens)) if block.tokens[i].start < end), "model"
    listed = frozenset(title_lists.starts(block))
    for i, token in enumerate(block.tokens):
        if not token.capital or not token.text[0].isalpha():
            continue
        last = name_end(block, i)
        if (i in listed or _titled(block, i, gazetteer)) and not titles.is_title(block, i, i + 1):
            yield i, last, "title"
        elif not block.titlecase and not titles.is_title(block, i, i + 1):
            if eastern := _eastern_end(block, i, last):
                yield i, eastern, "build of the name"
            elif last > i + 1 and offices.follows_body(block, i, gazetteer):
                yield i, last, "office"
            elif personal.given(token.text) and last > i + 1:
                yield i, last, "given name"
            elif is_apposed(reading, block, i, last):
                yield i, last, "apposition"


def _titled(block: Block, i: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether a title stands before token `i`; in Tarsk General Hospital "General" is none."""
    first = titles.before(block, i)
    if first == i or first != i - 1 or block.tokens[first].text != "General" or not first:
        return first < i
    word = block.tokens[first - 1]
    known = any(trie.at(block, j)[0] == first for trie in gazetteer for j in range(max(0, first - LONGEST), first))
    return not (word.capital and word.text.isalpha()) or known or is_head(word.text)


def _leftwards(reading: Reading, block: Block, first: int, gazetteer: tuple[Trie, ...]) -> int:
    """Where the name begins with the given name that the model left out: [Rahul] Gandhi."""
    if first == 0 or any(trie.at(block, first - 1)[0] > first - 1 for trie in gazetteer):
        return first
    word = block.tokens[first - 1]
    parsed = reading.span(word.start, word.end)[0]
    part = parsed.pos_ == "PROPN" and parsed.dep_ == "compound" and parsed.head.ent_type_ == "PERSON"
    fits = word.capital and word.text.isalpha() and not word.text.isupper() and not is_head(word.text)
    return first - 1 if part and fits and not titles.is_title(block, first - 1, first) else first


def name_end(block: Block, first: int) -> int:
    """Token just after the longest run from `first` that could be a personal name."""
    last, words = first, 0
    while last < len(block.tokens) and words < LONGEST:
        token = block.tokens[last]
        if token.capital and token.text[0].isalpha() and not (last > first and is_head(token.text)):
            last, words = last + 1, words + 1
            if len(token.text) == 1 and last < len(block.tokens) and block.tokens[last].text == ".":
                last += 1
        elif last > first and block.hyphen(last):
            last += 2
        elif last > first and personal.particle(token.text) and _capital_follows(block, last):
            last += 1
        else:
            break
    return last


def _capital_follows(block: Block, i: int) -> bool:
    rest = block.tokens[i + 1 : i + 3]
    return bool(rest) and (rest[0].capital or (personal.particle(rest[0].text) and len(rest) > 1 and rest[1].capital))


def _eastern_end(block: Block, first: int, last: int) -> int:
    """End of a Korean name: a family name, then a hyphenated given name or two syllables."""
    if not personal.korean_surname(block.tokens[first].text):
        return 0
    words = block.tokens[first:last]
    if len(words) >= 4 and words[2].text == "-" and words[3].text[0].isalpha() and words[1].text != "-":
        return first + 4
    syllables = [w for w in words[1:3] if len(w.text) <= 6 and w.text.isalpha() and not w.text[1:].isupper()]
    return first + 3 if len(words) >= 3 and len(syllables) == 2 and not is_head(words[2].text) else 0


def trimmed(block: Block, first: int, last: int) -> tuple[int, int] | None:
    """The range without numbers, titles, matters of ministers, possessives and signs; None where no name is left."""
    while last > first and (_is_loose(block, last - 1) or personal.particle(block.tokens[last - 1].text)):
        last -= 1
    while first < last and any(c.isdigit() for c in block.tokens[first].text):
        first += 1
    for i in range(last - 1, first, -1):
        if titles.is_title(block, first, i) or title_lists.is_plural(block, first, i):
            first = i
            break
    while last - first > 2 and block.tokens[first].key in bodies.portfolio_words():
        first += 1
    numbered = last + 1 < len(block.tokens) and block.hyphen(last) and block.tokens[last + 1].text.isdigit()
    words = [] if numbered else [t for t in block.tokens[first:last] if t.text not in "-."]
    fits = words and words[0].capital and words[-1].text[0].isalpha() and not _has_head(words)
    clean = all((t.text[0].isalnum() and is_latin(t.text)) or t.text in "-.'" for t in block.tokens[first:last])
    if not fits or not clean or titles.is_title(block, first, last) or any(c.isdigit() for w in words for c in w.text):
        return None
    hyphenated = any(token.text == "-" for token in block.tokens[first:last])
    return (first, last) if hyphenated or all(w.capital or personal.particle(w.text) for w in words) else None


def _is_loose(block: Block, i: int) -> bool:
    """Whether token `i` ends no name: a sign, or letters of honour; the full stop of an initial or of Jr. may."""
    text = block.tokens[i].text
    return (
        text in _LOOSE_ENDS
        or text in load("given_names")["after"]
        or (text == "." and i > 0 and len(block.tokens[i - 1].text) > len("Jr"))
    )


def _has_head(words: list[Token]) -> bool:
    """Whether a word shows that no person is named; Park is a family name first."""
    return any(is_head(w.text) and (i or not personal.korean_surname(w.text)) for i, w in enumerate(words))
