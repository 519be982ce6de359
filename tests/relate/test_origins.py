"""Promises of origins, over made-up articles that quote whomever they like on one visit."""

from itertools import combinations

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.relate import relate
from cuttings.resolve import resolve
from tests.resolve.invented import given

_SPEAKERS = ("jo-ek", "bo-lind", "cy-pine", "di-moor", "ed-oak")
_QUOTED = st.lists(st.sets(st.sampled_from(_SPEAKERS), min_size=1, max_size=3), min_size=2, max_size=6)


@settings(max_examples=60, deadline=None)
@over(_QUOTED)
def test_origins_are_groups_of_articles(quoted: list[set[str]]) -> None:
    """Never more origins than articles; every article in one; two that quote one speaker are in the same."""
    case = {"articles": {f"article-{n}": _article(speakers) for n, speakers in enumerate(quoted)}}
    founds, articles, kb, ledger = given(case)
    resolution = resolve(founds, articles, kb, ledger)
    across = relate(founds, resolution.links, resolution.drafts, resolution.joins)
    (told,) = [one for one in across.origins if "visit" in one.entities[0]]
    assert len(told.origins) <= len(told.articles) == len(quoted)
    assert sorted(source for one in told.origins for source in one.sources) == sorted(told.articles)
    of = {source: one for one in told.origins for source in one.sources}
    for (one, ours), (other, theirs) in combinations(enumerate(quoted), 2):
        if ours & theirs:
            assert of[f"article-{one}"] is of[f"article-{other}"]


def _article(speakers: set[str]) -> dict[str, object]:
    """An article that has the visit from these alone, in words of its own."""
    names = " and ".join(f"[{name.replace('-', ' ').title()}]{{{name}}}" for name in sorted(speakers))
    return {
        "published": "2031-05-06",
        "text": f"{names} said that [Ana Ruiz]{{ana-ruiz}} visited [Utopia]{{utopia}}.",
        "referents": {"utopia": {"kind": "state", "name": "Utopia"}},
        "claims": [{"words": ["Ana Ruiz visited Utopia"], "speakers": sorted(speakers), "cue": "said that"}],
        "events": [
            {
                "title": "Visit by Ana Ruiz to Utopia",
                "type": "visit",
                "words": "visited",
                "date": "2031-05-05",
                "agent": ["ana-ruiz"],
                "target": ["utopia"],
            }
        ],
    }
