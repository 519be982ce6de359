"""People of whom the article gives one name only: by a title in front, or by what they do more than once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.find.fold import fold_word
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import personal
from cuttings.find.names.roles.role_nouns import role_nouns
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

#: What stands before a place or a thing rather than before somebody called by one name.
_NO_PERSON = frozenset({"the", "at", "in", "near", "outside", "inside"})


def entry(full: str) -> Entry:
    """The entry of a person whom the lexicon does not know."""
    return Entry(slug(full), "actor", "person", full, gender=personal.gender(full), known=False)


class Lone:
    """Counts what speaks for each single word's being a person."""

    def __init__(self, reading: Reading, gazetteer: tuple[Trie, ...]) -> None:
        self._reading = reading
        self._gazetteer = gazetteer
        self._signs: Counter[str] = Counter()
        self._titled: Counter[str] = Counter()
        self._others = {i for e in reading.doc.ents if e.label_ in {"ORG", "FAC"} for i in range(e.start + 1, e.end)}
        self._votes: Counter[str] = Counter()
        for ent in reading.doc.ents:
            self._votes[reading.text(ent.start_char, ent.end_char)] += 1 if ent.label_ == "PERSON" else -1

    def count(self, block: Block, i: int, rule: str) -> None:
        """Take the word at token `i` into account; a lone name in a list is more often a thing."""
        token = block.tokens[i]
        if rule == "model" and i and block.tokens[i - 1].key in _NO_PERSON:
            return
        parsed = self._reading.span(token.start, token.end).root
        if rule == "title":
            # In "General Electric" the model sees that the title belongs to the name.
            self._titled[token.text] += parsed.i not in self._others and not _is_common(token.key, parsed.is_stop)
        elif parsed.dep_ == "nsubj":
            self._signs[token.text] += 2
        elif not block.titlecase:
            self._signs[token.text] += 1

    def forms(self, people: Sequence[Form]) -> Iterator[Form]:
        """The words that name people, but for those that the names of `people` explain.

        A titled surname of people whom the lexicon knows is theirs only where the article names them in full. A word of
        one person's full name is that person's: in Laos, Ethiopia or Iceland one is called by the given name.
        """
        explained = {fold_word(form) for form, _ in people}
        bearers = _bearers(people)
        for text in self._signs | self._titled:
            titled = self._titled[text]
            if fold_word(text) in explained or len(text) < 2 or self._votes[text] + titled < 0:
                continue
            if len(bearers[fold_word(text)]) == 1 and (titled or not self._known(text)):
                yield text, Sense(next(iter(bearers[fold_word(text)])), weak=True, alone=True, rule="given name")
            elif titled:
                yield text, Sense(entry(text), weak=True, alone=True, rule="person, title and one name")
            elif text in load("not_names")["lone"]:
                continue
            elif self._signs[text] > 1 and not self._known(text) and not bearers[fold_word(text)]:
                yield text, Sense(entry(text), rule="person, one name")

    def _known(self, text: str) -> bool:
        block = Block("body", split(text))
        return any(trie.at(block, 0)[0] for trie in self._gazetteer)


def _bearers(people: Sequence[Form]) -> defaultdict[str, set[Entry]]:
    """Whose full names have a word, for each word."""
    found: defaultdict[str, set[Entry]] = defaultdict(set)
    for form, sense in people:
        if sense.entry and not sense.weak:
            for word in form.split():
                found[fold_word(word)].add(sense.entry)
    return found


def _is_common(key: str, stop: bool) -> bool:
    """Whether the word behind a title is no name: chief executive Officer, the president. He."""
    return stop or key in role_nouns() or key in load("titles")["not_names"]
