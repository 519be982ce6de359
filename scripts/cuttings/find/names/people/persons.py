"""People whom the lexicon need not know: found by the language model, a title, or the build of the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.find.fold import fold_word
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import lone_names, personal, references
from cuttings.find.names.people.name_ranges import candidates, trimmed
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Match, Trie, scan
from cuttings.find.reading import Reading
from cuttings.lexicon import load


@dataclass(frozen=True)
class _Candidate:
    words: str
    rule: str


def discover(reading: Reading, blocks: list[Block], gazetteer: tuple[Trie, ...]) -> list[Form]:
    """Names of people in this article, with their surnames and given names as weak forms."""
    labelled = {ent.start_char: ent.end_char for ent in reading.doc.ents if ent.label_ == "PERSON"}
    full: dict[str, _Candidate] = {}
    lone = lone_names.Lone(reading, gazetteer)
    for block in blocks:
        taken = _taken(block, gazetteer)
        for first, last, rule in candidates(reading, block, labelled, gazetteer):
            name = trimmed(block, first, last)
            if name is None or _is_other(block, name, taken, rule, gazetteer):
                continue
            text = _text(reading, block, *name)
            if block.titlecase and _is_of_headline(reading, block, name, gazetteer, taken):
                continue
            if len(text.split()) > 1 and not _is_surname(text, gazetteer):
                full.setdefault(fold_word(text).replace("-", " "), _Candidate(_plain_case(text), rule))
            else:
                lone.count(block, name[0], rule)
    bearers: dict[str, Entry] = {}
    for candidate in full.values():
        bearers.setdefault(personal.formal(candidate.words), _bearer(candidate.words, gazetteer))
    people = [form for one in full.values() for form in _forms(reading, one, bearers[personal.formal(one.words)])]
    cited = [pair for block in blocks for pair in references.authors(reading, block)]
    people += [(form, Sense(_bearer(name, gazetteer), rule="person, reference")) for form, name in cited]
    return [*people, *lone.forms(people)]


def _plain_case(text: str) -> str:
    """The name as in running text: RUTH OTIENO, as who speaks in a transcript, is Ruth Otieno."""
    return text.title() if text.isupper() else text


def _is_of_headline(
    reading: Reading, block: Block, name: tuple[int, int], gazetteer: tuple[Trie, ...], taken: set[int]
) -> bool:
    """Whether other words of a headline Written Like This were taken for a name: [To Moscow], [Lima Recalls] Envoy."""
    first, last = name
    if block.tokens[first].key in load("not_names")["in_headlines"]:
        return True
    once = reading.folded.count(_text(reading, block, *name)) == 1
    return once and (first in taken or _reads_on(block, first, last, gazetteer))


def _reads_on(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether a headline's verb was taken for the given name of somebody usually called by surname: Kim [Finds]."""
    senses = [sense for trie in gazetteer for sense in trie.at(block, first)[1] if trie.at(block, first)[0] < last]
    return any(sense.rule == "surname" and sense.alone for sense in senses)


def _is_other(block: Block, name: tuple[int, int], taken: set[int], rule: str, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the gazetteer knows the words for something else; a country's may be part of a name (Jordan Miller)."""
    first, last = name
    if last == first + 1:
        return first in taken
    if first in taken:
        # In a headline the model reads on: Kim Jong Un [Visits] Farm.
        if any(_is_full_person(sense) for trie in gazetteer for sense in trie.at(block, first)[1]):
            return True
        return rule != "model" or last - 1 in taken or _adjective(block, first, gazetteer)
    return last - 1 in taken and rule not in {"title", "office"} and not personal.given(block.tokens[first].text)


def _is_full_person(sense: Sense) -> bool:
    return sense.entry is not None and sense.entry.kind == "person" and not sense.weak


def _is_surname(text: str, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the gazetteer has the words as a surname with its particle: Bin Salman at the start of a sentence."""
    block = Block("body", split(text))
    found = [trie.at(block, 0) for trie in gazetteer]
    return any(end == len(block.tokens) and any(s.rule == "surname" for s in senses) for end, senses in found)


def _adjective(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether a word is a state's adjective: Georgian Dream is a party."""
    return any(sense.form == "adj" for trie in gazetteer for sense in trie.at(block, first)[1])


def _taken(block: Block, gazetteer: tuple[Trie, ...]) -> set[int]:
    """Tokens of names that the gazetteer has and that are not people's surnames."""
    return {
        i
        for match in scan(block, gazetteer)
        if not all(sense.weak or _is_half(match, sense) for sense in match.senses) and not _ambiguous(match)
        for i in range(match.first, match.last)
    }


def _is_half(match: Match, sense: Sense) -> bool:
    """Whether it would be the first half of an adjective, and the other is not there: Itamar Franco."""
    return sense.rule == "combining" and not match.before_hyphen


def _ambiguous(match: Match) -> bool:
    return any(sense.entry and sense.entry.ambiguous for sense in match.senses)


def _text(reading: Reading, block: Block, first: int, last: int) -> str:
    return reading.folded[block.tokens[first].start : block.tokens[last - 1].end]


def _forms(reading: Reading, candidate: _Candidate, entry: Entry) -> Iterator[Form]:
    """The full name and what stands for it."""
    full = candidate.words
    words = full.split()
    yield full, Sense(entry, loose=personal.family_first(words), rule=f"person, {candidate.rule}")
    for surname in personal.surnames(full):
        yield surname, Sense(entry, weak=True, alone=not entry.known, rule="surname")
    if not personal.family_first(words) and (personal.given(words[0]) or _called_by_first(reading, words)):
        yield words[0], Sense(entry, weak=True, alone=not entry.known, rule="given name")


def _called_by_first(reading: Reading, words: list[str]) -> bool:
    """Whether the article calls the person by the first word, as where the family name leads: Aoki Kenta, then Aoki."""
    text, full = reading.folded, " ".join(words)
    apart = [text.count(word) - text.count(full) for word in (words[0], words[-1])]
    return len(words) == 2 and len(words[0]) > 2 and apart[0] > 0 == apart[1]


def _bearer(full: str, gazetteer: tuple[Trie, ...]) -> Entry:
    """The person of this name; without initials and patronymics it may be one that the gazetteer knows."""
    plain = personal.plain(full)
    block = Block("body", split(plain))
    found = [trie.at(block, 0) for trie in gazetteer]
    senses = [sense for end, senses in found if end == len(block.tokens) for sense in senses if not sense.weak]
    known = next((s.entry for s in senses if s.entry and s.entry.kind == "person"), None)
    return known or lone_names.entry(plain)
