"""Who holds which office, as each article has it: of the offices that one person holds at a time."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.model import Actor, Evidence, Role, Side
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import side
from cuttings.relate.words import known, words

_PAST = ("former", "then")

Held = tuple[Role, Evidence]
"""A role of somebody and a quotation that gives it."""


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


def held_roles(corpus: Corpus) -> dict[str, list[Held]]:
    """The roles of each person with each quotation that gives them, but for those of withdrawn articles, by ids."""
    return {
        id_: [(role, one) for role in actor.roles for one in role.evidence if not corpus.is_withdrawn(one.source)]
        for id_, actor in sorted(corpus.entities["actors"].items())
        if isinstance(actor, Actor) and actor.kind == "person" and actor.roles
    }


def is_past(role: Role) -> bool:
    """Whether a role is told of as held before."""
    return role.temporal in _PAST


def holdings(held: dict[str, list[Held]], corpus: Corpus) -> Iterator[Holding]:
    """The holdings of those offices that can be told, of a state that can be told."""
    appointed = {party for told in corpus.told if told.event.event_type == "appointment" for party in told.parties}
    for id_, roles in held.items():
        for role, evidence in roles:
            if office := _single_office(role.title.casefold()):
                yield from _holding(id_, office, role, evidence, appointed, corpus)


@cache
def _single_office(title: str) -> str | None:
    """The office that a title in small letters is of; None of a deputy's, and of those that several hold at a time."""
    if title.startswith(("deputy", "vice", "assistant")):
        return None
    return next((one for one in known("single_offices") if title.endswith(one)), None)


def _holding(
    id_: str, office: str, role: Role, evidence: Evidence, appointed: Container[str], corpus: Corpus
) -> Iterator[Holding]:
    body = role.of or _ministry_beside(evidence, corpus)
    if owner := _state_of(body, corpus):
        told = f"{role.title.casefold().removesuffix(office)} {_name(body, corpus) if body and not role.of else ''}"
        name = corpus.entities["actors"][id_].label
        yield Holding(id_, name, office, portfolio_of(told), owner, is_past(role), id_ in appointed, evidence)


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


def portfolio_of(title: str) -> frozenset[str]:
    """The words that tell one ministry from another, each in one spelling."""
    told = (word.casefold() for word in words(title))
    return frozenset(_spelling().get(word, word) for word in told if word not in known("not_portfolio"))


@cache
def _spelling() -> dict[str, str]:
    return {word: row[0] for row in known("portfolios") for word in row}


def have_one_portfolio(one: Holding, other: Holding) -> bool:
    """Whether two offices of one name may be one: of one ministry, told more fully or less."""
    if not one.portfolio or not other.portfolio:
        return one.portfolio == other.portfolio and one.office != "minister"
    return one.portfolio <= other.portfolio or other.portfolio <= one.portfolio


def in_one_order(one: Holding) -> tuple[bool, str, str, int]:
    """By what holdings are sorted: those of now first, then by the person and the place of the words."""
    return one.past, one.actor, one.evidence.source, one.evidence.start
