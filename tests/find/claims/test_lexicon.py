"""The lexicons of this room say what they mean."""

from collections import Counter
from typing import get_args

import pytest

from cuttings import lexicon
from cuttings.find.claims.cues import words
from cuttings.model.vocabulary import Modality, Polarity

_TAKES = {"clause", "that", "question", "quotation", "object", "infinitive", "as", "naming", "gerund", "inserted"}
_FIELDS = {
    "class",
    "modality",
    "polarity",
    "takes",
    "over",
    "needs",
    "through",
    "numbers",
    "acts",
    "only",
    "things",
    "yields",
    "negated",
    "holder",
    "verbs",
}


@pytest.mark.parametrize("group", lexicon.load("cues"), ids=lambda group: f"{group['class']}: {group['verbs'][0]}")
def test_cue_group(group: dict[str, object]) -> None:
    """A group uses the terms that the head of the file explains, and takes something."""
    assert set(group) <= _FIELDS
    assert set(group["takes"]) <= _TAKES  # type: ignore[call-overload]
    assert group["takes"] or group["over"]
    assert group.get("modality", "asserted") in get_args(Modality)
    assert group.get("polarity", "positive") in get_args(Polarity)
    assert group.get("holder", "speech") in {"speech", "stance", "document", "self"}


def test_a_verb_stands_in_several_groups_only_with_different_complements() -> None:
    """The verb "ask" puts a question or makes a request; the same complement twice would leave it to chance.

    Certain objects may have a group of their own, which goes first: "rejected the claim" is a denial.
    """
    groups = [group for group in lexicon.load("cues") if "only" not in group]
    pairs = Counter((verb, taken) for group in groups for verb in group["verbs"] for taken in group["takes"])
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_the_lexicon_is_broad() -> None:
    """Articles that nobody here has seen use other verbs than the ones at hand."""
    assert len({verb for group in lexicon.load("cues") for verb in group["verbs"]}) >= 150


def test_nobody_is_a_person_and_a_thing() -> None:
    """A head noun is a speaker or not."""
    people = words("speakers", "people") | words("speakers", "bodies")
    assert people & words("speakers", "abstract") == frozenset()
