"""Pairs that differ about one thing in one way stand in one row, which tells both sides and which were compared."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.decisions import settle
from cuttings.model import Across, Decision, Decisions, Related, Side
from cuttings.site.contents import Contents
from cuttings.site.derive.disagreements import disagreements, reason_of_all
from cuttings.site.derive.two_sides import sides, teller
from cuttings.site.links import place_of_comparison
from tests.site.invented import CLAIMS, contents, talks
from tests.site.pages_of import rendered, tags_of, text_of

FIVE = sorted(CLAIMS)[:5]
#: Of the dead, by whom: the claims of the invented project, by their place among `FIVE`.
TOLL = {0: "214", 1: "300", 2: "214", 3: "300", 4: "846"}


def count(one: int, other: int, thing: str = "dead", toll: dict[int, str] = TOLL) -> Related:
    """Two claims that give figures for the same."""
    ends = [FIVE[at] for at in (one, other)]
    first, second = (
        Side(entity=FIVE[at], value=f"{toll[at]} (exact)", evidence=CLAIMS[FIVE[at]].evidence) for at in (one, other)
    )
    return Related(
        key=f"total {' '.join(ends)} {thing}",
        kind="same-quantity",
        slot="total",
        grade="contradictory",
        rule="one count",
        sides=(first, second),
        why=f"Two figures for what seems to be the same: {toll[one]} and {toll[other]}.",
    )


def denial(one: str, other: str) -> Related:
    """One claim denies another."""
    first, second = (Side(entity=each, value=f"{each} is so") for each in (one, other))
    key, why = f"denies {one} {other}", "It denies what was said just before."
    return Related(key=key, kind="denies", grade="contradictory", rule="test", sides=(first, second), why=why)


def invented(relations: Sequence[Related], *refused: str) -> Contents:
    """The invented project, in which nothing else is compared."""
    decisions = Decisions(decisions=tuple(Decision(relation=key, status="refused") for key in refused))
    made = contents()
    return replace(made, settled=settle(Across(relations=list(relations)), decisions, made.kb))


def page(relations: Sequence[Related], *refused: str) -> str:
    """The HTML of its conflicts."""
    return rendered(invented(relations, *refused))["conflicts/index"].html


def row(relations: Sequence[Related], *refused: str) -> str:
    """The text of the only row."""
    (found,) = (text_of(f"<tr{each}") for each in page(relations, *refused).split("<tr")[2:])
    return found


EACH = [count(one, other) for one in range(5) for other in range(one + 1, 5) if TOLL[one] != TOLL[other]]

pairs = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda two: two[0] < two[1]), unique=True)


@given(pairs, st.lists(st.sampled_from(["dead", "homeless"]), min_size=10, max_size=10))
def test_each_pair_is_in_one_group_of_one_thing(ends: list[tuple[int, int]], things: list[str]) -> None:
    """And no claim in two groups of one thing."""
    relations = [count(*each, thing) for each, thing in zip(ends, things, strict=False)]
    groups = disagreements(relations, lambda entity: entity)
    assert sorted(one.key for group in groups for one in group) == sorted(one.key for one in relations)
    for thing in ("dead", "homeless"):
        counted = [{side.entity for one in group for side in one.sides} for group in groups if _is_of(thing, group)]
        assert sum(map(len, counted)) == len(set().union(*counted))


def _is_of(thing: str, group: Sequence[Related]) -> bool:
    things = {one.key.split()[-1] for one in group}
    assert len(things) == 1
    return things == {thing}


@given(pairs.filter(bool), st.lists(st.sampled_from("ab"), min_size=5, max_size=5))
def test_two_values_are_two_sides(ends: list[tuple[int, int]], values: list[str]) -> None:
    """Nobody who gives one value stands among those who give the other, and everybody stands on one side."""
    toll = dict(enumerate(values))
    relations = [count(*each, toll=toll) for each in ends if toll[each[0]] != toll[each[1]]]
    for group in disagreements(relations, lambda entity: entity):
        first, second = sides(group)
        assert {each.value for each in first}.isdisjoint(each.value for each in second)
        assert {*first, *second} == {teller(one, at) for one in group for at in (0, 1)}


@given(st.permutations(EACH))
def test_who_tells_the_same_stands_on_one_side(relations: list[Related]) -> None:
    """Also where more than two values exclude each other; no side is empty."""
    first, second = sides(relations)
    assert {each.value for each in first}.isdisjoint(each.value for each in second)
    assert first
    assert second


def test_where_all_tell_the_same_one_stands_beside_the_others() -> None:
    """A row has two sides."""
    first, second = sides([count(0, 2), count(2, 4, toll={2: "214", 4: "214"})])
    assert [each.entity for each in (*first, *second)] == [FIVE[0], FIVE[2], FIVE[4]]
    assert len(first) == 1


def test_a_claim_that_denies_and_is_denied_joins_nothing() -> None:
    """What denies is one side and what is denied the other: a chain of denials is not about one thing."""
    groups = disagreements([denial("a", "b"), denial("b", "c"), denial("c", "a")], lambda entity: entity)
    assert [len(group) for group in groups] == [1, 1, 1]
    (both,) = disagreements([denial("a", "b"), denial("b", "c"), denial("a", "c")], lambda entity: entity)[:1]
    assert [[each.entity for each in side] for side in sides(both)] == [["a", "b"], ["b", "c"]]


@pytest.mark.parametrize(
    "other",
    [
        count(1, 2, "homeless"),
        count(1, 2).changed(grade="tension"),
        count(1, 2).changed(rule="rival values"),
        count(1, 2).changed(why="The later article counts more: 214 and 300."),
    ],
)
def test_what_differs_in_another_way_is_another_row(other: Related) -> None:
    """By what is counted, how far the two agree, the rule and the reason."""
    assert len(disagreements([count(0, 1), other], lambda entity: entity)) == 2
    assert len(disagreements([count(0, 1), count(1, 2)], lambda entity: entity)) == 1


@pytest.mark.parametrize(
    ("relations", "words"),
    [
        (EACH, "8 pairs proposed by rule 8"),
        (EACH, "1 with 3–5; 2 with 3–5; 3 with 5; 4 with 5. The key of each pair is on the pages of both sides."),
        (EACH, "Two figures for what seems to be the same. 8 pairs"),
        (EACH[1:3], "the same: 214 and 300. Two figures for what seems to be the same: 214 and 846. 2 pairs 1 with 2"),
        (EACH[:2], f"1 with 3 proposed by rule keytotal {FIVE[0]} {FIVE[1]} dead"),
        (EACH[:1], f"proposed by rule keytotal {FIVE[0]} {FIVE[1]} dead"),
    ],
)
def test_a_row_tells_which_were_compared(relations: Sequence[Related], words: str) -> None:
    """By numbers in the row; of few pairs also each reason and each key, of one all that it has."""
    assert words in row(relations)


@pytest.mark.parametrize(
    ("why", "of_all"),
    [
        ("Two figures: 214 and 300.", "Two figures."),
        (
            "The later article counts more: 300 and 214. Such a figure grows.",
            "The later article counts more. Such a figure grows.",
        ),
        ("They agree: 214 and 300; one is the plan.", "They agree; one is the plan."),
        ("Both were minister: an article tells of the appointment of one of them.", None),
        ("She held both: one article tells of 214 as held before.", None),
        ("One calls it a breach, the other lawful.", None),
    ],
)
def test_of_the_reason_nothing_but_the_values_is_left_out(why: str, of_all: str | None) -> None:
    """Neither what follows them, nor what else stands after a colon."""
    assert reason_of_all(count(0, 1).changed(why=why)) == (of_all or why)


def test_a_row_names_everybody_with_the_value() -> None:
    """On the side where it stands; what was compared is counted by pairs above the list, as on the home page."""
    html = page(EACH)
    assert text_of(html).startswith("8 conflicts · 0 denied or contradicted")
    told = [text_of(item) for item in html.split("<li>")]
    assert [sum(value in item for item in told) for value in ("stated214", "denied214", "stated300")] == [1, 1, 1]
    assert {f"claims/{each}/" for each in FIVE} <= {
        (each.get("href") or "").removeprefix("../") for _, each in tags_of(html)
    }


def test_a_refused_pair_is_gone_from_its_row() -> None:
    """And the row falls apart where nothing else joins it."""
    assert "7 pairs proposed by rule 7" in row(EACH, EACH[0].key)
    assert page([count(0, 1), count(1, 2)], count(0, 1).key).count('data-f-what="total"') == 1


@pytest.mark.parametrize("relations", [EACH[:1], EACH[:3], EACH])
def test_every_pair_can_be_decided(relations: Sequence[Related]) -> None:
    """Its key stands on the page of each of its claims, and in the row where there are few."""
    made = rendered(invented(relations))
    for one in relations:
        for side in one.sides:
            assert f"<code>{one.key}</code>" in made[f"claims/{side.entity}"].html
        assert (place_of_comparison(one.key) in made["conflicts/index"].anchors) is (
            len(relations) <= 3 or one.key == min(each.key for each in relations)
        )


def test_keys_that_stand_on_no_page_stand_in_the_row() -> None:
    """Those of comparisons of articles as wholes; links from the articles lead to the row, in whichever part it is."""
    made = contents()
    articles = {f"{talks.id}-{letter}": made.kb.sources[talks.id] for letter in "abcd"}
    whole = [Side(entity=each, value=each[-1], evidence=(talks.quote("before the summer"),)) for each in articles]
    whole.insert(0, Side(entity=talks.id, value="e", evidence=(talks.quote("before the summer"),)))
    relations = [
        count(0, 1).changed(key=f"total {talks.id} {each.entity} dead", sides=(whole[0], each)) for each in whole[1:]
    ]
    settled = settle(Across(relations=relations), Decisions(), made.kb)
    kb = replace(made.kb, sources={**made.kb.sources, **articles})
    pages = rendered(replace(made, kb=kb, settled=settled))
    listed = ", ".join(f"<code>{one.key}</code>" for one in relations)
    assert f"1 with 2–5</span>. Keys: {listed}." in pages["conflicts/index"].html
    place = place_of_comparison(relations[0].key)
    assert place in pages["conflicts/index"].anchors
    assert f"../../conflicts/#{place}" in pages[f"sources/{talks.id}"].hrefs


def dating(event: str, one: str, other: str) -> Related:
    """Two articles that date one event."""
    quoted = CLAIMS[FIVE[0]].evidence[0]
    first, second = (
        Side(entity=event, value=each, evidence=(quoted.model_copy(update={"source": each}),)) for each in (one, other)
    )
    key = f"date {event} {one} {other}"
    return count(0, 1).changed(key=key, slot="date", kind="contradicts", sides=(first, second))


def test_what_is_told_of_one_event_is_a_row_of_its_own() -> None:
    """Also where a person merged two since: the row names the event, and its keys begin with the id that it had."""
    there = [dating("sailing", "a", other) for other in "bcd"]
    merged = [dating("crossing", "a", other) for other in "bcd"]
    groups = disagreements([*there, *merged], lambda entity: "sailing")
    assert [{each.key.split()[1] for each in group} for group in groups] == [{"sailing"}, {"crossing"}]


def test_a_comparison_with_another_event_is_not_told_of_one() -> None:
    """Not even where slot, rule and reason are the same."""
    within = dating("sailing", "a", "b")
    first, second = within.sides
    across = within.changed(key="date crossing sailing", sides=(first.changed(entity="crossing"), second))
    assert len(disagreements([within, across], lambda entity: entity)) == 2
