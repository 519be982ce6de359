"""Offices that one person holds at a time, and articles of the same weeks that give them to two."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product

from cuttings.edtf import Bounds
from cuttings.model import Related, Role
from cuttings.model.vocabulary import Grade
from cuttings.relate.conflicts.holdings import (
    Held,
    Holding,
    have_one_portfolio,
    held_roles,
    holdings,
    in_one_order,
    is_past,
    portfolio_of,
)
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Moment, Near, are_few, neighbours
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.words import words

#: Within so many days two articles speak of one time, unless an appointment lies between.
_SAME_TIME = 60


def offices(corpus: Corpus) -> Iterator[Related]:
    """Two holders of one office, and one holder of two, one after the other."""
    roles = held_roles(corpus)
    yield from _changes(roles, corpus)
    held: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for holding in sorted(holdings(roles, corpus), key=in_one_order):
        held[holding.owner, holding.office].append(holding)
    for _, of_one in sorted(held.items()):
        done = set()
        for one, other in _pairs(of_one, corpus):
            pair = frozenset((one.actor, other.actor))
            if len(pair) > 1 and pair not in done and have_one_portfolio(one, other):
                done.add(pair)
                yield _compared(one, other, corpus)


def _pairs(held: Sequence[Holding], corpus: Corpus) -> Iterator[tuple[Holding, Holding]]:
    """Those that may be of one office, each person's first of a sort: all of few, else those next to each other."""
    first: dict[object, Holding] = {}
    for one in held:
        first.setdefault((one.actor, one.portfolio, one.past), one)
    if are_few(list(first)):
        yield from combinations(first.values(), 2)
        return
    of: dict[frozenset[str], list[Holding]] = defaultdict(list)
    for one in first.values():
        of[one.portfolio].append(one)
    near = {portfolio: Near(found, partial(_moment, corpus)) for portfolio, found in of.items()}
    for found in of.values():
        yield from neighbours(found, partial(_moment, corpus))
    for fewer, more in combinations(sorted(of, key=lambda portfolio: len(of[portfolio])), 2):
        if have_one_portfolio(of[fewer][0], of[more][0]):
            yield from ((one, other) for one in of[fewer] for other in near[more].around(_moment(corpus, one)))


def _moment(corpus: Corpus, holding: Holding) -> Moment:
    return corpus.moment(holding.evidence.source)


def _changes(roles: Mapping[str, Sequence[Held]], corpus: Corpus) -> Iterator[Related]:
    """One person in two offices, of which another article says that it was held before."""
    for id_, held in roles.items():
        past = sorted((one for one in held if is_past(one[0])), key=_place)
        now = sorted((one for one in held if not is_past(one[0])), key=_place) if past else ()
        for (one, words_), (other, others) in product(past, now):
            if words_.source != others.source and not _is_one_title(one, other):
                sides = side(id_, one.title, (words_,)), side(id_, other.title, (others,))
                who = corpus.entities["actors"][id_].label
                why = f"{who} held both: one article tells of the office of {one.title} as held before."
                yield of_slot("office", "compatible", sides, why, "one office after another")
                break


def _place(held: Held) -> tuple[str, int]:
    return held[1].source, held[1].start


def _is_one_title(one: Role, other: Role) -> bool:
    """Whether two titles may be one office, told more fully or less."""
    ours, theirs = (portfolio_of(role.title) | {words(role.title)[-1].casefold()} for role in (one, other))
    return ours <= theirs or theirs <= ours


def _compared(one: Holding, other: Holding, corpus: Corpus) -> Related:
    ours, theirs = corpus.published(one.evidence.source), corpus.published(other.evidence.source)
    grade, why = _grade(one, other, ours, theirs, corpus)
    return of_slot("office", grade, (one.side, other.side), why, "one office at a time")


def _grade(
    one: Holding, other: Holding, ours: Bounds | None, theirs: Bounds | None, corpus: Corpus
) -> tuple[Grade, str]:
    office = " ".join([*sorted(one.portfolio | other.portfolio), one.office]) + f" of {corpus.called(one.owner)}"
    if one.past != other.past:
        return "compatible", f"Both were {office}: one is told of as having held the office before."
    if one.is_dated or other.is_dated:
        return "compatible", f"Both were {office}: an article tells of the appointment of one of them."
    if ours is None or theirs is None:
        return "tension", f"Both are called {office}, in articles of which one has no date."
    if ours.is_near(theirs, _SAME_TIME):
        return "contradictory", f"Two names for one office, {office}, in articles of the same weeks."
    return "compatible", f"Both are called {office}, at times between which one may have followed the other."
