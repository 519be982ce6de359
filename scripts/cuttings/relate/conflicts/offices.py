"""Offices that one person holds at a time, and articles of the same weeks that give them to two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import combinations, product

from cuttings.edtf import Bounds
from cuttings.model import Actor, Evidence, Related, Role, Side
from cuttings.model.vocabulary import Grade
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Moment, Near, are_few, neighbours
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.words import known, words

#: Within so many days two articles speak of one time, unless an appointment lies between.
_SAME_TIME = 60
_PAST = ("former", "then")


@dataclass(frozen=True)
class Holding:
    """Somebody in an office, as one article has it."""

    actor: str
    name: str
    office: str
    portfolio: frozenset[str]
    owner: str
    past: bool
    is_dated: bool
    """Whether an article tells of the appointment."""
    evidence: Evidence

    @cached_property
    def side(self) -> Side:
        """It as one side of a relation."""
        return side(self.actor, self.name, (self.evidence,))


def offices(corpus: Corpus) -> Iterator[Related]:
    """Two holders of one office, and one holder of two, one after the other."""
    yield from _changes(corpus)
    held: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for holding in sorted(_holdings(corpus), key=_order):
        held[holding.owner, holding.office].append(holding)
    for _, holdings in sorted(held.items()):
        done = set()
        for one, other in _pairs(holdings, corpus):
            pair = frozenset({one.actor, other.actor})
            if len(pair) > 1 and pair not in done and _same_portfolio(one, other):
                done.add(pair)
                yield _compared(one, other, corpus)


def _pairs(holdings: Sequence[Holding], corpus: Corpus) -> Iterator[tuple[Holding, Holding]]:
    """Those that may be of one office, each person's first of a sort: all of few, else those next to each other."""
    first: dict[object, Holding] = {}
    for one in holdings:
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
        if _same_portfolio(of[fewer][0], of[more][0]):
            yield from ((one, other) for one in of[fewer] for other in near[more].around(_moment(corpus, one)))


def _moment(corpus: Corpus, holding: Holding) -> Moment:
    return corpus.moment(holding.evidence.source)


def _changes(corpus: Corpus) -> Iterator[Related]:
    """One person in two offices, of which another article says that it was held before."""
    for id_, actor in sorted(corpus.entities["actors"].items()):
        if not isinstance(actor, Actor) or actor.kind != "person":
            continue
        held = _held(actor, corpus)
        past = [(role, evidence) for role, evidence in held if role.temporal in _PAST]
        now = [(role, evidence) for role, evidence in held if role.temporal not in _PAST]
        for (one, words_), (other, others) in product(sorted(past, key=_place), sorted(now, key=_place)):
            if words_.source != others.source and not _is_one_title(one, other):
                sides = side(id_, one.title, (words_,)), side(id_, other.title, (others,))
                why = f"{actor.label} held both: one article tells of the office of {one.title} as held before."
                yield of_slot("office", "compatible", sides, why, "one office after another")
                break


def _held(actor: Actor, corpus: Corpus) -> list[tuple[Role, Evidence]]:
    """The roles of somebody with each quotation that gives them, but for those of withdrawn articles."""
    held = ((role, evidence) for role in actor.roles for evidence in role.evidence)
    return [(role, evidence) for role, evidence in held if not corpus.is_withdrawn(evidence.source)]


def _place(held: tuple[Role, Evidence]) -> tuple[str, int]:
    return held[1].source, held[1].start


def _is_one_title(one: Role, other: Role) -> bool:
    """Whether two titles may be one office, told more fully or less."""
    ours, theirs = (_portfolio(role.title) | {words(role.title)[-1].casefold()} for role in (one, other))
    return ours <= theirs or theirs <= ours


def _order(one: Holding) -> tuple[bool, str, str, int]:
    return one.past, one.actor, one.evidence.source, one.evidence.start


def _holdings(corpus: Corpus) -> Iterator[Holding]:
    for id_, actor in sorted(corpus.entities["actors"].items()):
        if isinstance(actor, Actor) and actor.kind == "person":
            for role, evidence in _held(actor, corpus):
                yield from _holding(id_, actor, role, evidence, corpus)


def _holding(id_: str, actor: Actor, role: Role, evidence: Evidence, corpus: Corpus) -> Iterator[Holding]:
    title = role.title.casefold()
    office = next((one for one in known("single_offices") if title.endswith(one)), None)
    if office is None or title.startswith(("deputy", "vice", "assistant")):
        return
    body = role.of or _ministry_beside(evidence, corpus)
    owner = _state_of(body, corpus)
    told = f"{title.removesuffix(office)} {_name(body, corpus) if body and not role.of else ''}"
    if owner:
        past, is_dated = role.temporal in _PAST, _took_office(id_, corpus)
        yield Holding(id_, actor.name, office, _portfolio(told), owner, past, is_dated, evidence)


def _ministry_beside(evidence: Evidence, corpus: Corpus) -> str | None:
    """The one ministry of which the sentence of "Minister Suh" speaks."""
    sentence, _ = corpus.texts.around(evidence.source, evidence.start)
    if sentence is None:
        return None
    named = {
        id_
        for id_ in corpus.texts.mentioned(evidence.source, (sentence.start, sentence.end))
        if isinstance(actor := corpus.entities["actors"].get(id_), Actor) and actor.kind == "government-body"
    }
    return next(iter(named)) if len(named) == 1 else None


def _state_of(body: str | None, corpus: Corpus) -> str | None:
    """The state that an office is of: by the body's own state, or by its name, such as South Korea's ministry."""
    actor = corpus.entities["actors"].get(body or "")
    if not isinstance(actor, Actor):
        return None
    if corpus.states.is_state(body or ""):
        return body
    if actor.country:
        return actor.country
    named = (id_ for id_, label in corpus.states.all.items() if label in actor.name)
    return min(named, default=body)


def _name(id_: str, corpus: Corpus) -> str:
    actor = corpus.entities["actors"].get(id_)
    return " ".join(w for w in words(actor.label if actor else "") if w.casefold() not in corpus.states.words)


def _portfolio(title: str) -> frozenset[str]:
    """The words that tell one ministry from another, each in one spelling."""
    told = (word.casefold() for word in words(title))
    return frozenset(_spelling().get(word, word) for word in told if word not in known("not_portfolio"))


@cache
def _spelling() -> dict[str, str]:
    return {word: row[0] for row in known("portfolios") for word in row}


def _same_portfolio(one: Holding, other: Holding) -> bool:
    if not one.portfolio or not other.portfolio:
        return one.portfolio == other.portfolio and one.office != "minister"
    return one.portfolio <= other.portfolio or other.portfolio <= one.portfolio


def _compared(one: Holding, other: Holding, corpus: Corpus) -> Related:
    ours, theirs = corpus.published(one.evidence.source), corpus.published(other.evidence.source)
    grade, why = _grade(one, other, ours, theirs, corpus)
    return of_slot("office", grade, (one.side, other.side), why, "one office at a time")


def _grade(
    one: Holding, other: Holding, ours: Bounds | None, theirs: Bounds | None, corpus: Corpus
) -> tuple[Grade, str]:
    office = " ".join([*sorted(one.portfolio | other.portfolio), one.office]) + f" of {_label(one.owner, corpus)}"
    if one.past != other.past:
        return "compatible", f"Both were {office}: one is told of as having held the office before."
    if one.is_dated or other.is_dated:
        return "compatible", f"Both were {office}: an article tells of the appointment of one of them."
    if ours is None or theirs is None:
        return "tension", f"Both are called {office}, in articles of which one has no date."
    if ours.widened(_SAME_TIME).meets(theirs):
        return "contradictory", f"Two names for one office, {office}, in articles of the same weeks."
    return "compatible", f"Both are called {office}, at times between which one may have followed the other."


def _took_office(id_: str, corpus: Corpus) -> bool:
    return bool(corpus.of_party.with_any(frozenset({id_}), ["appointment"]))


def _label(id_: str, corpus: Corpus) -> str:
    actor = corpus.entities["actors"].get(id_)
    return actor.label if actor else id_
