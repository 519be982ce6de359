"""People whom the lexicon need not know: found by the language model, a title, or the build of the name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from slugify import slugify

from cuttings.find.names import personal
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.name_ranges import candidates, trimmed
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
        for first, last, rule in candidates(reading, block, labels, gazetteer):
            name = trimmed(block, first, last)
            if name is None or _is_other(block, name, taken, rule, gazetteer):
                continue
            text = _text(reading, block, *name)
            if len(text.split()) > 1 or "-" in text:
                full.setdefault(fold_word(text).replace("-", " "), _Candidate(text, rule))
            elif rule == "title" or _is_subject(reading, block, name[0]):
                single[text] += 2
            elif not block.titlecase:
                single[text] += 1
    people = [form for candidate in full.values() for form in _forms(candidate, gazetteer)]
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


def _text(reading: Reading, block: Block, first: int, last: int) -> str:
    return reading.folded[block.tokens[first].start : block.tokens[last - 1].end]


def _entry(full: str) -> Entry:
    return Entry(slugify(full.replace("'", "")), "actor", "person", full, gender=personal.gender(full), known=False)


def _forms(candidate: _Candidate, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The full name and what stands for it; with initials left out it may be one that the gazetteer knows."""
    full = candidate.words
    words = full.split()
    entry = _same_without_initials(full, gazetteer) or _entry(personal.without_initials(full))
    yield full, Sense(entry, loose=personal.family_first(words), rule=f"person, {candidate.rule}")
    yield personal.surname(full), Sense(entry, weak=True, alone=not entry.known, rule="surname")
    if personal.given(words[0]) and not personal.family_first(words):
        yield words[0], Sense(entry, weak=True, alone=not entry.known, rule="given name")


def _same_without_initials(full: str, gazetteer: tuple[Trie, ...]) -> Entry | None:
    """The known person of this name but for initials: Antony J. Blinken."""
    block = Block("body", split(personal.without_initials(full)))
    found = [trie.at(block, 0) for trie in gazetteer]
    senses = [sense for end, senses in found if end == len(block.tokens) for sense in senses if not sense.weak]
    return next((s.entry for s in senses if s.entry and s.entry.kind == "person"), None)
