"""People whom the lexicon need not know: found by the language model, a title, or the build of the name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from slugify import slugify

from cuttings.find.names import personal, titles
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.heads import is_head
from cuttings.find.names.tokens import Block, fold_word, split
from cuttings.find.names.trie import Match, Trie, scan
from cuttings.find.reading import Reading

_LOOSE_ENDS = frozenset({"'s", "'", ",", ")", "("})
#: Longest personal name, in words.
LONGEST = 5


@dataclass(frozen=True)
class _Candidate:
    words: str
    rule: str


def discover(reading: Reading, blocks: list[Block], gazetteer: tuple[Trie, ...]) -> list[Form]:
    """Names of people in this article, with their surnames and given names as weak forms."""
    labels = _labels(reading)
    full: dict[str, _Candidate] = {}
    single: Counter[str] = Counter()
    for block in blocks:
        taken = _taken(block, gazetteer)
        for first, last, rule in _candidates(reading, block, labels, gazetteer):
            name = _trimmed(block, first, last)
            if name is None or _is_other(block, name, taken, rule, gazetteer):
                continue
            text = _text(reading, block, *name)
            if len(text.split()) > 1 or "-" in text:
                full.setdefault(fold_word(text).replace("-", " "), _Candidate(text, rule))
            elif rule == "title" or _is_subject(reading, block, name[0]):
                single[text] += 2
            elif not block.titlecase:
                single[text] += 1
    people = [form for candidate in full.values() for form in _forms(candidate)]
    explained = {fold_word(form) for form, _ in people}
    votes = _votes(labels, reading)
    loners = [
        text
        for text, n in single.items()
        if fold_word(text) not in explained
        and not _known(text, gazetteer)
        and n > 1
        and votes[text] >= 0
        and len(text) > 1
    ]
    return [*people, *((text, Sense(_entry(text), rule="person, one name")) for text in loners)]


def _is_subject(reading: Reading, block: Block, i: int) -> bool:
    """Whether this word does something: a lone name in a list is more often a thing."""
    token = block.tokens[i]
    return bool(reading.span(token.start, token.end).root.dep_ == "nsubj")


def _known(text: str, gazetteer: tuple[Trie, ...]) -> bool:
    block = Block("body", split(text))
    return any(trie.at(block, 0)[0] for trie in gazetteer)


def _is_other(block: Block, name: tuple[int, int], taken: set[int], rule: str, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the gazetteer knows the words for something else; a country's may be part of a name (Jordan Miller)."""
    first, last = name
    if last == first + 1:
        return first in taken
    if first in taken:
        return rule != "model" or last - 1 in taken or _adjective(block, first, gazetteer)
    return last - 1 in taken and rule != "title" and not personal.given(block.tokens[first].text)


def _adjective(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether a word is a state's adjective: Georgian Dream is a party."""
    return any(sense.form == "adj" for trie in gazetteer for sense in trie.at(block, first)[1])


def _votes(labels: dict[int, tuple[int, str]], reading: Reading) -> Counter[str]:
    """For each string the model labelled: how many more times as a person than as anything else."""
    votes: Counter[str] = Counter()
    for start, (end, label) in labels.items():
        votes[reading.text(start, end)] += 1 if label == "PERSON" else -1
    return votes


def _labels(reading: Reading) -> dict[int, tuple[int, str]]:
    return {ent.start_char: (ent.end_char, ent.label_) for ent in reading.doc.ents}


def _taken(block: Block, gazetteer: tuple[Trie, ...]) -> set[int]:
    """Tokens of names that the gazetteer has and that are not people's surnames."""
    return {
        i
        for match in scan(block, gazetteer)
        if not all(sense.weak for sense in match.senses) and not _ambiguous(match)
        for i in range(match.first, match.last)
    }


def _ambiguous(match: Match) -> bool:
    return any(sense.entry and sense.entry.ambiguous for sense in match.senses)


def _candidates(
    reading: Reading, block: Block, labels: dict[int, tuple[int, str]], gazetteer: tuple[Trie, ...]
) -> Iterator[tuple[int, int, str]]:
    """Token ranges that may be a person's name, and why."""
    starts = {token.start: i for i, token in enumerate(block.tokens)}
    for token in block.tokens:
        end, label = labels.get(token.start, (0, ""))
        if label == "PERSON":
            first = _leftwards(reading, block, starts[token.start], gazetteer)
            yield first, max(i + 1 for i in range(first, len(block.tokens)) if block.tokens[i].start < end), "model"
    for i, token in enumerate(block.tokens):
        if not token.capital or not token.text[0].isalpha():
            continue
        last = name_end(block, i)
        if titles.before(block, i) < i and not titles.is_title(block, i, i + 1):
            yield i, last, "title"
        elif not block.titlecase and not titles.is_title(block, i, i + 1):
            if eastern := _eastern_end(block, i, last):
                yield i, eastern, "build of the name"
            elif personal.given(token.text) and last > i + 1:
                yield i, last, "given name"


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
    syllables = [w for w in words[1:3] if len(w.text) <= 6 and w.text.isalpha() and not w.text.isupper()]
    return first + 3 if len(words) >= 3 and len(syllables) == 2 and not is_head(words[2].text) else 0


def _trimmed(block: Block, first: int, last: int) -> tuple[int, int] | None:
    """The range without titles, possessives and signs; None where no name is left."""
    while last > first and (
        block.tokens[last - 1].text in _LOOSE_ENDS or personal.particle(block.tokens[last - 1].text)
    ):
        last -= 1
    for i in range(last - 1, first, -1):
        if titles.is_title(block, first, i):
            first = i
            break
    numbered = last + 1 < len(block.tokens) and block.hyphen(last) and block.tokens[last + 1].text.isdigit()
    words = [] if numbered else [t for t in block.tokens[first:last] if t.text not in "-."]
    good = words and words[0].capital and words[-1].text[0].isalpha() and not any(is_head(w.text) for w in words)
    clean = all(t.text[0].isalnum() or t.text in "-.'" for t in block.tokens[first:last])
    if not good or not clean or titles.is_title(block, first, last) or any(w.text[0].isdigit() for w in words):
        return None
    return (
        (first, last)
        if all(w.capital or personal.particle(w.text) or "-" in _between(block, first, last) for w in words)
        else None
    )


def _between(block: Block, first: int, last: int) -> str:
    return "".join(token.text for token in block.tokens[first:last])


def _text(reading: Reading, block: Block, first: int, last: int) -> str:
    return reading.doc.text[block.tokens[first].start : block.tokens[last - 1].end]


def _entry(full: str) -> Entry:
    return Entry(slugify(full.replace("'", "")), "actor", "person", full, gender=personal.gender(full), known=False)


def _forms(candidate: _Candidate) -> Iterator[Form]:
    full = candidate.words
    entry, words = _entry(full), full.split()
    yield full, Sense(entry, loose=personal.family_first(words), rule=f"person, {candidate.rule}")
    yield personal.surname(full), Sense(entry, weak=True, alone=True, rule="surname")
    if personal.given(words[0]) and not personal.family_first(words):
        yield words[0], Sense(entry, weak=True, alone=True, rule="given name")
