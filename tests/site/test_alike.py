"""Claims that say the same stand in one row, which tells who says it and which of them were compared."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.decisions import settle
from cuttings.kb.merging import folded
from cuttings.model import Across, Claim, Decision, Decisions, Evidence, Origin, Origins, Related, Side, Source
from cuttings.site.contents import Contents
from cuttings.site.derive.alike import alike, origins_of
from cuttings.site.links import place_of_comparison
from cuttings.site.render import Rendered
from tests.site.invented import CLAIMS, contents
from tests.site.pages_of import rendered, tags_of, text_of

FIVE = sorted(CLAIMS)[:5]
ALL = [(one, other) for one in FIVE for other in FIVE if one < other]


def pair(one: str, other: str) -> Related:
    """Two claims of the invented project, by the words they rest on."""
    first, second = (Side(entity=each, value="It is so", evidence=CLAIMS[each].evidence) for each in (one, other))
    why = "Both say the same of the same."
    key = f"corroborates {one} {other}"
    return Related(
        key=key, kind="corroborates", grade="compatible", rule="one proposition", sides=(first, second), why=why
    )


def invented(pairs: Iterable[tuple[str, str]], *refused: str, merged: Mapping[str, str] | None = None) -> Contents:
    """The invented project, in which these pairs say the same; their origins were counted before people refused any.

    `merged` has claims that a person merged since, each into another.
    """
    counted = Origins(
        entities=tuple(FIVE),
        articles=("ferry-talks", "salm-line-reopens"),
        origins=(Origin(basis="speaker", name="Mirna Valen", sources=("ferry-talks", "salm-line-reopens")),),
        why="Two articles quote her.",
    )
    across = Across(relations=[pair(*each) for each in pairs], origins=[counted])
    decisions = Decisions(decisions=tuple(Decision(relation=key, status="refused") for key in refused))
    made = contents()
    kb = folded(replace(made.kb, claims={**made.kb.claims, **_merged(merged or {})}))
    return replace(made, kb=kb, settled=settle(across, decisions, kb))


def _merged(merged: Mapping[str, str]) -> dict[str, Claim]:
    return {claim: CLAIMS[claim].model_copy(update={"merged_into": into}) for claim, into in merged.items()}


def pages(
    pairs: Iterable[tuple[str, str]], *refused: str, merged: Mapping[str, str] | None = None
) -> dict[str, Rendered]:
    """All pages of it."""
    return rendered(invented(pairs, *refused, merged=merged))


@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda two: two[0] < two[1]))
)
def test_groups_are_what_pairs_join(pairs: list[tuple[str, str]]) -> None:
    """Each pair is in one group, no claim in two, and within a group a claim is reached from any other by pairs."""
    groups = alike((_bare(*each) for each in pairs), lambda claim: claim)
    ends = [tuple(side.entity for side in one.sides) for group in groups for one in group.pairs]
    assert sorted(ends) == sorted(pairs)
    assert sum(len(group.claims) for group in groups) == len({claim for two in pairs for claim in two})
    for group in groups:
        assert _reached(min(group.claims), pairs) == group.claims


def counted(claim: str, *origins: tuple[str, str, Iterable[str]]) -> Origins:
    """What was counted of a claim: by what, whose name and which articles, in one word, each origin is."""
    made = tuple(Origin(basis=basis, name=name, sources=tuple(sources)) for basis, name, sources in origins)  # type: ignore[arg-type]
    articles = tuple(sorted({source for one in made for source in one.sources}))
    return Origins(entities=(claim,), articles=articles, origins=made, why="")


def quoted(one: str, other: str, *sources: str) -> Related:
    """A pair of claims whose words stand in these articles, of one letter each."""
    evidence = tuple(Evidence(source=each, exact="so", start=0, end=2, sha256="0" * 12) for each in sources)
    return _bare(one, other).changed(
        sides=tuple(Side(entity=each, value="", evidence=evidence) for each in (one, other))
    )


@pytest.mark.parametrize(
    ("of_a", "of_b", "told", "uncounted"),
    [
        ([("speaker", "S", "x")], [("speaker", "T", "yz")], {"S": "x", "T": "yz"}, 0),
        ([("speaker", "S", "x")], [("speaker", "S", "yz")], {"S": "xyz"}, 0),
        ([("speaker", "S", "xy"), ("agency", "A", "z")], [("publisher", "P", "yz")], {"S": "xyz"}, 0),
        ([("speaker", "S", "xw")], [("speaker", "T", "y")], {"S": "x", "T": "y"}, 1),
    ],
)
def test_origins_of_groups_that_were_joined(
    of_a: list[tuple[str, str, str]], of_b: list[tuple[str, str, str]], told: dict[str, str], uncounted: int
) -> None:
    """They are those of all claims, an article in none of two; that they were counted apart is known."""
    (group,) = alike([quoted("a", "b", *"xyz")], lambda claim: claim)
    found = origins_of(group, {"a": [counted("a", *of_a)], "b": [counted("b", *of_b)]})
    assert {one.name: "".join(one.sources) for one in found.origins} == told
    assert (found.uncounted, found.apart) == (uncounted, True)


def test_what_was_counted_at_once_stays_as_it_is() -> None:
    """Also two articles of one title; what nobody counted is no origin; of one article nothing is to count."""
    (group,) = alike([quoted("a", "b", *"xyz")], lambda claim: claim)
    at_once = counted("a", ("article", "Talks", "x"), ("article", "Talks", "y"), ("article", "Talks", "z"))
    assert origins_of(group, {"a": [at_once], "b": [at_once]}) == (at_once.origins, 0, False)
    assert origins_of(group, {}) == ((), 3, False)
    (single,) = alike([quoted("a", "b", "x")], lambda claim: claim)
    assert origins_of(single, {}) == ((), 0, False)


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        ([], "2 articles not counted."),
        ([counted(FIVE[0], ("speaker", "A", ["ferry-talks"]))], "1 article not counted.1 origin A"),
        (
            [
                counted(FIVE[0], ("speaker", "A", ["ferry-talks"])),
                counted(FIVE[4], ("speaker", "B", ["salm-line-reopens"])),
            ],
            "Counted in parts, before claims were merged.2 origins A",
        ),
    ],
)
def test_what_was_not_counted_is_said(origins: list[Origins], words: str) -> None:
    """Several articles without a count are not one origin, and such rows can be asked for."""
    made = invented(ALL)
    across = replace(made.settled.across, origins=origins)
    page = rendered(replace(made, settled=replace(made.settled, across=across)))
    html = page["corroboration/index"].html
    assert words in text_of(html)
    assert 'data-f-origins="-"' in html


def _bare(one: str, other: str) -> Related:
    sides = Side(entity=one, value=""), Side(entity=other, value="")
    return Related(key=f"corroborates {one} {other}", kind="corroborates", rule="", sides=sides, why="")


def _reached(start: str, pairs: list[tuple[str, str]]) -> set[str]:
    reached = {start}
    for _ in pairs:
        reached |= {claim for two in pairs if reached & set(two) for claim in two}
    return reached


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        (ALL[:1], "1 group of claims that say the same, 1 pair"),
        (ALL, "1 group of claims that say the same, 10 pairs"),
        (ALL, "Each with each Both say the same of the same. proposed by rule 10"),
        (ALL, "1 with 2–5; 2 with 3–5; 3 with 4–5; 4 with 5. The key of each pair is on the pages of its claims."),
        (ALL, "3 more claims"),
        ([(FIVE[0], FIVE[1]), (FIVE[1], FIVE[2])], "Joined by 2 of 3 pairs"),
        ([(FIVE[0], FIVE[1]), (FIVE[2], FIVE[3])], "2 groups of claims that say the same, 2 pairs"),
    ],
)
def test_a_row_tells_which_were_compared(pairs: list[tuple[str, str]], words: str) -> None:
    """By numbers in the row; that some are together only through others is not hidden."""
    assert words in text_of(pages(pairs)["corroboration/index"].html)


def test_of_merged_claims_no_pair_is_told() -> None:
    """The row tells between which of the claims that are left any pair was compared, and between which none was."""
    page = pages([*ALL[:2], (FIVE[1], FIVE[2]), (FIVE[2], FIVE[3])], merged={FIVE[1]: FIVE[0]})["corroboration/index"]
    assert "1 group of claims that say the same, 2 pairs" in text_of(page.html)
    assert "Joined by 2 of 3 pairs" in text_of(page.html)
    rows = [text_of(row) for row in page.html.split("<tr")]
    (row,) = (row for row in rows if "Joined by" in row)
    assert row.count("proposed by rule") == 3
    assert "1 with 1" not in row


@pytest.mark.parametrize(
    ("merged", "words"),
    [
        (FIVE[1:2], "Each with each Both say the same of the same. proposed by rule 9"),
        (FIVE[1:2], "1 with 2–4; 2 with 3–4; 3 with 4. The key of each pair"),
        (FIVE[1:3], "1 with 2–3; 2 with 3. The key of each pair"),
        (FIVE[1:4], "1 with 2. The key of each pair"),
        (FIVE[1:], "0 groups of claims that say the same, 0 pairs"),
    ],
)
def test_many_pairs_are_told_by_the_claims_that_are_left(merged: list[str], words: str) -> None:
    """Of five that were compared each with each, however many are one by now; of one alone there is no row."""
    assert words in text_of(pages(ALL, merged=dict.fromkeys(merged, FIVE[0]))["corroboration/index"].html)


def test_a_refused_pair_joins_nothing() -> None:
    """The row falls in two, and its origins are those that are left."""
    chain = [(FIVE[0], FIVE[1]), (FIVE[1], FIVE[2]), (FIVE[2], FIVE[3])]
    page = pages(chain, f"corroborates {FIVE[1]} {FIVE[2]}")["corroboration/index"]
    assert "2 groups of claims that say the same, 2 pairs" in text_of(page.html)
    assert text_of(page.html).count("1 origin Mirna Valen") == 2


@pytest.mark.parametrize("pairs", [ALL[:1], [*ALL[:2], ALL[4]], ALL])
def test_every_pair_can_be_decided(pairs: list[tuple[str, str]]) -> None:
    """Its key stands on the page of each of its claims, and in the row where there are few."""
    made = pages(pairs)
    for one, other in pairs:
        key = f"corroborates {one} {other}"
        for claim in (one, other):
            assert f"<code>{key}</code>" in made[f"claims/{claim}"].html
            assert place_of_comparison(key) in made[f"claims/{claim}"].anchors
        few = len(pairs) <= 3
        assert (f"<summary>key</summary><code>{key}</code>" in made["corroboration/index"].html) is few


def test_an_earlier_article_does_not_move_the_place_of_a_row() -> None:
    """It is that of the least key, and not of the first pair in the order of time."""
    made = invented(ALL)
    later = {"ferry-talks": "2035-01-01", "salm-line-reopens": "2001-01-01"}
    sources = {id_: published_on(day, made.kb.sources[id_]) for id_, day in later.items()}
    moved = replace(made, kb=replace(made.kb, sources={**made.kb.sources, **sources}))
    places = [
        next(anchor for anchor in rendered(each)["corroboration/index"].anchors if anchor.startswith("r-corroborates"))
        for each in (made, moved)
    ]
    assert places == [place_of_comparison(f"corroborates {FIVE[0]} {FIVE[1]}")] * 2


def published_on(day: str, source: Source) -> Source:
    """A source that came out on another day."""
    return source.model_copy(update={"published": source.published.model_copy(update={"edtf": day})})


def test_a_row_has_the_former_ids_of_its_claims() -> None:
    """Of one that was renamed, and of one that a person merged into it; so that a script finds the row by them."""
    made = invented(ALL, merged={FIVE[1]: FIVE[0]})
    kept = {id_: claim for id_, claim in made.kb.claims.items() if id_ != FIVE[2]}
    renamed = {**kept, "renamed": CLAIMS[FIVE[2]].model_copy(update={"formerly": (FIVE[2],)})}
    html = rendered(replace(made, kb=replace(made.kb, claims=renamed)))["corroboration/index"].html
    former = [each["data-ids"] for _, each in tags_of(html) if "data-ids" in each]
    assert sorted(filter(None, former)) == sorted(FIVE[1:3])


@pytest.mark.parametrize("pairs", [ALL[:1], ALL])
def test_a_row_can_be_cited(pairs: list[tuple[str, str]]) -> None:
    """By one of its pairs at least."""
    page = pages(pairs)["corroboration/index"]
    anchors = [anchor for anchor in page.anchors if anchor.startswith("r-corroborates")]
    assert len(anchors) == 1
    assert f"#{anchors[0]}" in page.hrefs
