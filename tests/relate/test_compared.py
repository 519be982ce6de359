"""What is compared by looking it up is what comparing each with each would bring together."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.model import Actor, EventPassage, FoundEvent, Role
from cuttings.model.vocabulary import EventStatus, EventType
from cuttings.relate.corpus import Corpus
from cuttings.relate.doings import Facts, _are_alike, _kinds
from cuttings.relate.predictions.bonds import change
from cuttings.relate.predictions.outlook import Outlooks
from cuttings.relate.stances import propositions, ties
from cuttings.relate.states import States
from cuttings.relate.takers import Takers
from cuttings.relate.tellings import Told
from cuttings.resolve import resolve
from tests.resolve.invented import given

_STATES = States(
    {
        "utopia": Actor(name="Utopia", kind="state"),
        "arcadia": Actor(name="Arcadia", kind="state"),
        "ana-ruiz": Actor(name="Ana Ruiz", kind="person", roles=(Role(title="President", of="utopia"),)),
        "bo-lind": Actor(name="Bo Lind", kind="person", country="arcadia"),
        "cy-moor": Actor(name="Cy Moor", kind="person"),
    }
)
_TYPES: list[EventType] = ["visit", "meeting", "agreement", "arms-transfer", "statement"]
_STATUSES: list[EventStatus] = ["occurred", "ongoing", "scheduled", "possible"]
_SIDE = st.frozensets(st.sampled_from(["utopia", "arcadia", "ana-ruiz", "bo-lind", "cy-moor"]), max_size=3)


def _told(
    number: int,
    type_: EventType,
    status: EventStatus,
    agents: frozenset[str],
    targets: frozenset[str],
    place: str | None,
) -> Told:
    passage = EventPassage(start=0, end=1, text="x", trigger=(0, 1))
    event = FoundEvent(
        key=f"e{number}",
        title="x",
        event_type=type_,
        status=status,
        factuality="asserted",
        evidence=(passage,),
        rule="invented",
    )
    return Told(f"event-{number}", f"source-{number % 3}", event, agents, targets, place)


_DEEDS = st.tuples(
    st.sampled_from(_TYPES), st.sampled_from(_STATUSES), _SIDE, _SIDE, st.sampled_from([None, "oslo", "rome"])
)


@over(st.lists(_DEEDS, min_size=1, max_size=12))
def test_facts_are_looked_up(deeds: list[Any]) -> None:
    """What is like an event is every fact of its kind, between its parties, but of kinds that nobody waits for."""
    tellings = [_told(number, *deed) for number, deed in enumerate(deeds)]
    facts = Facts(tellings, _STATES)
    for ahead in tellings:
        alike = [
            told
            for told in sorted(tellings, key=lambda told: (told.source, told.event.key))
            if told.is_fact and told.event.event_type == ahead.event.event_type not in _kinds("never")
            if _are_alike(facts.doing(told), facts.doing(ahead))
        ]
        assert facts.like(facts.doing(ahead)) == alike


@over(st.lists(_DEEDS, max_size=12), st.lists(st.tuples(_SIDE, st.sets(st.sampled_from(_TYPES))), max_size=4))
def test_who_takes_part_is_looked_up(deeds: list[Any], asked: list[tuple[frozenset[str], set[EventType]]]) -> None:
    """Whatever was asked before, and whoever stands for a state counts as that state."""
    tellings = [_told(number, *deed) for number, deed in enumerate(deeds)]
    takers = Takers(tellings, lambda told: _STATES.sides(told.parties))
    for parties, kinds in asked:
        assert takers.with_any(parties, kinds) == [
            told
            for told in sorted(tellings, key=lambda told: (told.source, told.event.key))
            if told.event.event_type in kinds and parties & _STATES.sides(told.parties)
        ]


def test_some_facts_are_alike() -> None:
    """The test above would hold of what brings nothing together."""
    ana, utopia, arcadia = (frozenset({name}) for name in ("ana-ruiz", "utopia", "arcadia"))
    ahead = _told(0, "meeting", "scheduled", utopia, arcadia, None)
    met, sent = (
        _told(1, "meeting", "occurred", arcadia, ana, "oslo"),
        _told(2, "arms-transfer", "occurred", ana, arcadia, None),
    )
    facts = Facts([ahead, met, sent], _STATES)
    assert facts.like(facts.doing(ahead)) == [met]


_OF = (
    "",
    " of [Utopia]{utopia}",
    " of [Utopia]{utopia} and [Arcadia]{arcadia}",
    " of [Utopia]{utopia} and [Erewhon]{erewhon}",
)
_SAID = st.tuples(st.sampled_from(_OF), st.sampled_from(["deepen", "weaken", "persist", "rest"]), st.booleans())
_NAMED = {key: {"kind": "state", "name": key.title()} for key in ("utopia", "arcadia", "erewhon")}


def _article(said: list[tuple[str, str, bool]]) -> dict[str, Any]:
    """Somebody says these things of ties, each in a paragraph, some of them far from the one before."""
    contents = [f"the ties{of} would {verb} for {number} years" for number, (of, verb, _) in enumerate(said)]
    far = ["Rain fell. " * 60 + "\n" if is_far else "" for _, _, is_far in said]
    plain = [content.translate(str.maketrans("", "", "[]")) for content in contents]
    return {
        "published": "2031-05-06",
        "text": "\n".join(f"{gap}[Jo Ek]{{jo-ek}} said {one}." for gap, one in zip(far, contents, strict=True)),
        "referents": _NAMED,
        "claims": [{"words": [_without_keys(one)], "speakers": ["jo-ek"], "cue": "said"} for one in plain],
    }


def _without_keys(text: str) -> str:
    for key in _NAMED:
        text = text.replace(f"{{{key}}}", "")
    return text


def _opposite(articles: list[list[tuple[str, str, bool]]]) -> tuple[list[Any], list[Any]]:
    """The claims on opposite changes of one bond, looked up, and by comparing each with each; by their keys."""
    case = {"articles": {f"article-{number}": _article(said) for number, said in enumerate(articles)}}
    founds, read, kb, ledger = given(case)
    resolution = resolve(founds, read, kb, ledger)
    corpus = Corpus(founds, resolution.links, resolution.drafts)
    outlooks = Outlooks(corpus)
    bonded = [(change(one.text), ties.Bonded(one, ties._parties(one, corpus, outlooks))) for one in corpus.said]
    plainly = [
        {looser.said.id, closer.said.id}
        for way, looser in bonded
        for other, closer in bonded
        if (way, other) == ("looser", "closer") and ties._are_on_one_bond(looser, closer)
    ]
    return [{side.entity for side in one.sides} for one in ties.opposite(corpus, outlooks)], plainly


@settings(deadline=None, max_examples=60)
@over(st.lists(st.lists(_SAID, min_size=1, max_size=4), min_size=1, max_size=3))
def test_claims_on_one_bond_are_looked_up(articles: list[list[tuple[str, str, bool]]]) -> None:
    """Whether they name the two whose bond it is, or stand side by side."""
    looked_up, plainly = _opposite(articles)
    assert looked_up == plainly


def test_some_claims_are_on_one_bond() -> None:
    """The test above would hold of what brings nothing together."""
    two = _OF[2]
    found, _ = _opposite(
        [[(two, "weaken", False), ("", "deepen", False)], [(two, "persist", False), ("", "weaken", False)]]
    )
    assert len(found) == 1
    near, _ = _opposite([[("", "weaken", False), ("", "deepen", False)]])
    far, _ = _opposite([[("", "weaken", False), ("", "deepen", True)]])
    assert (len(near), len(far)) == (1, 0)


_WORDINGS = st.dictionaries(
    st.frozensets(st.sampled_from(list("abcdefghi")), min_size=3), st.integers(1, 45), min_size=1, max_size=8
)


def _alike(claimed: dict[frozenset[str], int]) -> tuple[list[Any], list[Any]]:
    """The wordings with enough in common, looked up, and by comparing each with each; each is of so many claims."""
    texts = [words for words, times in claimed.items() for _ in range(times)]
    few = {word for word in "abcdefghi" if sum(word in text for text in texts) <= 40}
    plainly = [
        {one, other}
        for one, other in combinations(claimed, 2)
        if one & other & few and len(one & other) >= max(4, 0.6 * min(len(one), len(other)))
    ]
    looked_up = propositions._much_alike(list(claimed), propositions._few_have(texts))
    return _in_order(map(set, looked_up)), _in_order(plainly)


def _in_order(pairs: Iterable[set[frozenset[str]]]) -> list[Any]:
    return sorted(sorted(map(sorted, pair)) for pair in pairs)


@over(_WORDINGS)
def test_claims_in_much_the_same_words_are_looked_up(claimed: dict[frozenset[str], int]) -> None:
    """By a word that few claims have; each pair once."""
    looked_up, plainly = _alike(claimed)
    assert looked_up == plainly


def test_some_claims_are_in_much_the_same_words() -> None:
    """The test above would hold of what brings nothing together."""
    one, other = frozenset("abcde"), frozenset("abcdf")
    assert [len(_alike({one: times, other: 20})[0]) for times in (20, 21)] == [1, 0]
