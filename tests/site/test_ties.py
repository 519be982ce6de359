"""What ties actors to each other, and where they stand in the network."""

from collections.abc import Sequence
from dataclasses import replace
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Participant
from cuttings.site.derive.company import MAX_COMPANY
from cuttings.site.derive.layout import layout
from cuttings.site.derive.ties import Tie, heaviest, ties, weights
from tests.site.invented import CLAIMS, EVENTS, contents

KB = contents().kb
MEETING = "2031-05-03-valen-meets-krahn"
NAMES = st.text("abcdefgh", min_size=1, max_size=3)
GRAPHS = st.dictionaries(
    st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] < pair[1]), st.integers(1, 40), max_size=20
)


def _nodes(weights: Sequence[tuple[str, str]]) -> list[str]:
    return sorted({name for pair in weights for name in pair})


def test_ties() -> None:
    """Events of both, and who speaks of whom; ids of nobody and places tie nobody."""
    assert ties(KB) == (
        Tie("aldovia", "brenn", ("joint-inspection",), (), ()),
        Tie("aldovia", "mirna-valen", (), (), ("valen-line-will-reopen",)),
        Tie("aldovian-maritime-office", "brenn", (), ("no-ship-from-brenn",), ()),
        Tie("brenn", "otto-krahn", (), (), ("krahn-denies-closure",)),
        Tie("mirna-valen", "otto-krahn", (MEETING,), (), ()),
    )


def test_directions_are_kept_apart() -> None:
    """One tie has what each says of the other; whoever speaks of itself is tied to nobody by that."""
    claim = CLAIMS["krahn-denies-closure"]
    answer = claim.model_copy(update={"speakers": ("brenn",), "about": ("otto-krahn", "brenn")})
    found = ties(replace(KB, claims={"krahn-denies-closure": claim, "answer": answer}, events={}))
    assert found == (Tie("brenn", "otto-krahn", (), ("answer",), ("krahn-denies-closure",)),)


def test_an_actor_on_both_sides_is_tied_once() -> None:
    """Two roles in one event are one presence."""
    both = (*EVENTS[MEETING].participants, Participant(actor="otto-krahn", role="target"))
    event = EVENTS[MEETING].model_copy(update={"participants": both})
    assert ties(replace(KB, claims={}, events={MEETING: event})) == (
        Tie("mirna-valen", "otto-krahn", (MEETING,), (), ()),
    )


def test_a_list_ties_nobody() -> None:
    """An event of very many is a list of names."""
    actors = {f"a{number}": KB.actors["brenn"] for number in range(MAX_COMPANY + 1)}
    event = EVENTS[MEETING].model_copy(
        update={"participants": tuple(Participant(actor=each, role="agent") for each in actors)}
    )
    assert ties(replace(KB, actors=actors, claims={}, events={MEETING: event})) == ()


def test_the_heaviest_come_first() -> None:
    """By the number of events and claims with others, and of equals by name."""
    found = ties(KB)
    assert weights(found) == {
        "brenn": 3,
        "aldovia": 2,
        "mirna-valen": 2,
        "otto-krahn": 2,
        "aldovian-maritime-office": 1,
    }
    assert heaviest(found, 3) == ("brenn", "aldovia", "mirna-valen")


@settings(deadline=None)
@given(GRAPHS, st.randoms())
def test_the_order_does_not_matter(graph: dict[tuple[str, str], int], random: object) -> None:
    """The same actors and ties are laid out the same way, in whatever order they come."""
    nodes, pairs = _nodes([*graph]), [*graph.items()]
    random.shuffle(pairs)  # type: ignore[attr-defined]
    assert layout(nodes, graph) == layout(nodes[::-1], dict(pairs))


@settings(deadline=None)
@given(GRAPHS)
def test_everybody_has_a_place(graph: dict[tuple[str, str], int]) -> None:
    """Every actor stands somewhere around the middle, and no two on one point."""
    points = layout(_nodes([*graph]), graph)
    assert len({*points.values()}) == len(points)
    assert all(dist(point, (0, 0)) < 6 for point in points.values())


def test_a_new_article_moves_little() -> None:
    """When somebody else comes in, most stay about where they were; another layout would move them by 1 or so."""
    around = {(hub, f"{hub}{number:02}"): 1 + number % 3 for hub in "mn" for number in range(20)}
    graph = {("m", "n"): 12, **around, **{(f"m{number:02}", f"n{number:02}"): 1 for number in range(0, 20, 4)}}
    before = layout(_nodes([*graph]), graph)
    after = layout([*before, "zz"], {**graph, ("m", "zz"): 1, ("n07", "zz"): 2})
    moved = sorted(dist(before[name], after[name]) for name in before)
    assert moved[len(moved) * 3 // 4] < 0.2


def test_close_ties_stand_close() -> None:
    """The more there is between two, the nearer they stand; who is tied to nobody stands apart."""
    points = layout(["a", "b", "c", "d"], {("a", "b"): 20, ("b", "c"): 1})
    assert dist(points["a"], points["b"]) < dist(points["b"], points["c"]) < dist(points["c"], points["d"])


def test_nobody_covers_another() -> None:
    """Two whose ties are all alike would stand on one point; there is room between them."""
    alike = {(hub, f"x{number}"): 3 for hub in ("a", "b") for number in range(12)}
    points = layout(_nodes([*alike]), {**alike, ("a", "b"): 30})
    assert dist(points["a"], points["b"]) > 0.15


def test_one_alone_and_nobody() -> None:
    """There is always a layout."""
    assert layout([], {}) == {}
    assert layout(["a"], {}) == {"a": (0.0, 0.0)}
