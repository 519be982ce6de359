"""A visit or meeting said to be in preparation in one sentence, of which another sees no plan and no sign."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from cuttings import lexicon
from cuttings.model import Actor, Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Near
from cuttings.relate.pairing import of_claims
from cuttings.relate.sides import of_place
from cuttings.relate.texts import Place
from cuttings.relate.words import begun

_KINDS = ("visit", "meeting")


@dataclass(frozen=True, eq=False)
class Prospect:
    """A sentence on whether something is being prepared, with the people and kinds of events that it is about."""

    place: Place
    people: frozenset[str]
    kinds: frozenset[str]


def prospects(corpus: Corpus) -> Iterator[Related]:
    """Pairs of sentences on the same person's visit or meeting, one pair of any two articles."""
    unseen: dict[tuple[str, str], list[Prospect]] = defaultdict(list)
    for one in _told("not_seen", corpus):
        for of in product(sorted(one.people), sorted(one.kinds)):
            unseen[of].append(one)
    near = {of: Near(found, lambda other: corpus.moment(other.place.source)) for of, found in unseen.items()}
    done: set[tuple[str, str]] = set()
    for one in _told("under_way", corpus):
        when = corpus.moment(one.place.source)
        topics = (of for of in product(sorted(one.people), sorted(one.kinds)) if of in near)
        for other in (other for of in topics for other in near[of].around(when)):
            sources = one.place.source, other.place.source
            if sources not in done:
                done.add(sources)
                yield _related(one, other, corpus)


def _told(section: str, corpus: Corpus) -> Iterator[Prospect]:
    for place in corpus.texts.with_words(lexicon.load("positions")[section]):
        if _words(section).search(place.sentence.text):
            people, kinds = _topic(place, corpus)
            if people and kinds:
                yield Prospect(place, people, kinds)


@cache
def _words(section: str) -> re.Pattern[str]:
    """The phrases of the lexicon, whatever marks of quotation stand in them."""
    phrases = lexicon.load("positions")[section]
    spaced = (re.escape(phrase).replace(r"\ ", r"\W{1,3}") for phrase in phrases)
    return re.compile(rf"\b{begun(phrases)}(?:{'|'.join(spaced)})", re.IGNORECASE)


def _topic(place: Place, corpus: Corpus) -> tuple[frozenset[str], frozenset[str]]:
    """Whose visit or meeting a sentence is about; what it does not name is that of the sentence before."""
    spans = [place.span, *([(place.before.start, place.before.end)] if place.before else [])]
    people = [
        frozenset(filter(lambda id_: _is_person(id_, corpus), corpus.texts.mentioned(place.source, s))) for s in spans
    ]
    kinds = [
        frozenset(told.event.event_type for told in corpus.told_between(place.source, span)) & frozenset(_KINDS)
        for span in spans
    ]
    return next(filter(None, people), frozenset()), next(filter(None, kinds), frozenset())


def _is_person(id_: str, corpus: Corpus) -> bool:
    actor = corpus.entities["actors"].get(id_)
    return isinstance(actor, Actor) and actor.kind == "person"


def _related(one: Prospect, other: Prospect, corpus: Corpus) -> Related:
    who = ", ".join(sorted(corpus.entities["actors"][id_].label for id_ in one.people & other.people))
    what = f"a {' or '.join(sorted(one.kinds & other.kinds))} of {who}"
    why = f"One tells that {what} is being prepared, the other that nothing of it is to be seen."
    sides = of_place(one.place, corpus), of_place(other.place, corpus)
    return of_claims("contradicts", "tension", sides, why, "prepared or not", "prepared")
