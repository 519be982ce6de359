"""Companies called by the first word of their name: Halvorsen Marine, then Halvorsen."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from cuttings.find.names.bodies.heads import head_of
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import personal
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load


def first_words(reading: Reading, forms: Iterable[Form], known: tuple[Trie, ...]) -> Iterator[Form]:
    """First words of companies' names that the model takes for a name where they stand alone, and nobody else's."""
    alone = {ent.text.removesuffix("'s") for ent in reading.doc.ents}
    for form, sense in forms:
        word, *rest = form.split()
        if rest and word in alone and sense.entry and sense.entry.kind == "organisation" and _is_firm([word, *rest]):
            block = Block("body", split(word))
            if not personal.given(word) and not any(trie.at(block, 0)[0] for trie in known):
                yield word, replace(sense, weak=True, alone=True, rule="first word of a company")


def _is_firm(words: list[str]) -> bool:
    """Whether the name has the build of a company's: Leeds University is not called Leeds."""
    head = head_of(words)
    return head is None or head in _company_nouns()


@cache
def _company_nouns() -> frozenset[str]:
    known = load("organisations")
    return frozenset((*known["firms"], *known["legal_forms"]))
