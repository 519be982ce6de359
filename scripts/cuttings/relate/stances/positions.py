"""How states are said to stand to a matter: for it in one text, against it in another; perhaps one after the other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from slugify import slugify

from cuttings import lexicon
from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Near
from cuttings.relate.pairing import of_claims
from cuttings.relate.sides import of_place
from cuttings.relate.texts import Place
from cuttings.relate.words import begun

#: How far before its words a negation turns them round, and how far behind them the matter may stand, in words.
_TURN, _REACH = 3, 14
_CLAUSE = re.compile(r"(?:[,;:]|\b(?:whereas|while|but|although|and that))\s")


@dataclass(frozen=True, eq=False)
class Position:
    """One sentence's word for how a state stands to a matter, and whom that concerns."""

    place: Place
    holder: str
    matter: str
    favours: bool
    others: frozenset[str]
    """The other states of which the sentence speaks."""


def positions(corpus: Corpus) -> Iterator[Related]:
    """Pairs of sentences of two mouths by which one state is for and against a matter, one pair of any two articles."""
    held: dict[tuple[str, str, bool], list[Position]] = defaultdict(list)
    for place in corpus.texts.beginning((*lexicon.load("positions")["for"], *lexicon.load("positions")["against"])):
        for position in _positions(place, corpus):
            held[position.holder, position.matter, position.favours].append(position)
    for (holder, matter, favours), ones in sorted(held.items(), key=lambda item: item[0]):
        done: set[tuple[str, str]] = set()
        against = _toward(held.get((holder, matter, False), []), corpus) if favours else {}
        for one in ones if against else ():
            near = (against[state].around(corpus.moment(one.place.source)) for state in one.others & against.keys())
            for _, other in sorted(dict(chain.from_iterable(near)).items()):
                sources = one.place.source, other.place.source
                if sources not in done and _of_two(one, other, corpus):
                    done.add(sources)
                    yield _related(one, other, corpus)


def _toward(ones: Sequence[Position], corpus: Corpus) -> dict[str, Near[tuple[int, Position]]]:
    """Positions by the states that they concern, each with its number among all of them."""
    toward: dict[str, list[tuple[int, Position]]] = defaultdict(list)
    for number, one in enumerate(ones):
        for state in one.others:
            toward[state].append((number, one))
    return {state: Near(found, lambda one: corpus.moment(one[1].place.source)) for state, found in toward.items()}


def _positions(place: Place, corpus: Corpus) -> Iterator[Position]:
    for favours, pattern in ((True, _words("for")), (False, _words("against"))):
        for match in pattern.finditer(place.sentence.text):
            matter = _matter(place.sentence.text, match)
            if matter and (holder := _holder(place, match.start(), corpus)):
                others = corpus.states.of(place.named) - {holder}
                turned = _is_turned(place.sentence.text[: match.start()])
                yield Position(place, holder, matter, favours != turned, others)


@cache
def _words(section: str) -> re.Pattern[str]:
    turns = lexicon.load("positions")[section]
    return re.compile(rf"\b{begun(turns)}(?:{'|'.join(turns)})[a-z]{{0,6}}\b", re.IGNORECASE)


def _is_turned(before: str) -> bool:
    near = " ".join(before.split()[-_TURN:]).casefold()
    return _turning().search(near) is not None


@cache
def _turning() -> re.Pattern[str]:
    words = map(re.escape, lexicon.load("positions")["turned_by"])
    return re.compile("|".join(rf"\b{word}\b|{word}$" for word in words))


def _holder(place: Place, at: int, corpus: Corpus) -> str | None:
    """The state that comes first in the clause; without one, the state named last before it."""
    text = place.sentence.text
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, at)), default=0)
    begin = place.sentence.start
    named = corpus.texts.named[place.source].in_order((begin, begin + at))
    states = [(offset, min(states)) for offset, id_ in named if (states := corpus.states.of(frozenset({id_})))]
    inside = [state for offset, state in states if offset >= begin + start]
    return inside[0] if inside else states[-1][1] if states else None


def _matter(text: str, match: re.Match[str]) -> str | None:
    """The matter that is named right behind the words; for words that come last, right before them."""
    behind = " ".join(text[match.end() :].split()[:_REACH])
    before = " ".join(text[: match.start()].split()[-_TURN:]) if match[0].casefold().startswith("with") else ""
    found = ((hit.start(), name) for name, words in _matters().items() if (hit := words.search(before or behind)))
    return min(found, default=(0, None))[1]


@cache
def _matters() -> Mapping[str, re.Pattern[str]]:
    matters: dict[str, list[str]] = lexicon.load("positions")["matters"]
    return {
        name: re.compile(rf"\b(?:{'|'.join(words)})[a-z]{{0,3}}\b", re.IGNORECASE) for name, words in matters.items()
    }


def _of_two(one: Position, other: Position, corpus: Corpus) -> bool:
    """Whether it is two mouths that say it: two articles, or claims of two speakers."""
    if one.place.source != other.place.source:
        return True
    ours, theirs = (
        frozenset(s for said in corpus.said_between(each.place.source, each.place.span) for s in said.claim.speakers)
        for each in (one, other)
    )
    return bool(ours and theirs) and not ours & theirs


def _related(one: Position, other: Position, corpus: Corpus) -> Related:
    who = corpus.entities["actors"][one.holder].label
    why = (
        f"On {one.matter}, one tells that {who} goes along, the other that it is against; it may have changed between."
    )
    sides = of_place(one.place, corpus), of_place(other.place, corpus)
    return of_claims("contradicts", "tension", sides, why, "opposite positions", slugify(one.matter))
