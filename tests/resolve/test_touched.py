"""A person's remark in a file of the machine changes whose it is, and nothing of what was found."""

from dataclasses import replace
from typing import Any

import pytest

from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor
from cuttings.resolve import Resolution, resolve

from .invented import after, given
from .test_cases import CASES

NAMED = ("actors", "places")


def _written(case: dict[str, Any]) -> tuple[Resolution, KnowledgeBase, Ledger]:
    """What a first run made of a case."""
    founds, articles, kb, ledger = given(case)
    first = resolve(founds, articles, kb, ledger)
    return first, *after(first, kb, ledger)


def _touched(ledger: Ledger, *keys: Key) -> Ledger:
    return replace(ledger, on_disk={**ledger.on_disk, **dict.fromkeys(keys, "hers")})


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_remark_parts_nobody_from_the_words_that_name_them(case: dict[str, Any]) -> None:
    """In any file of an actor or a place, or in all: also where brackets tell a namesake from others."""
    founds, articles, *_ = given(case)
    first, kb, ledger = _written(case)
    keys = [key for key in ledger.on_disk if key[0] in NAMED]
    for some in (*((key,) for key in keys), keys):
        assert resolve(founds, articles, kb, _touched(ledger, *some)).links == first.links


CROWDS = {
    "articles": {
        source: {"text": "[officials]{officials nominal} said so.", "referents": {"officials": crowd}, "claims": [said]}
        for crowd, said in [({"kind": "collective", "local": True}, {"words": ["so"], "speakers": ["officials"]})]
        for source in ("alpha", "beta")
    }
}


@pytest.mark.parametrize("id_", ["officials-beta", "renamed"])
def test_a_person_may_add_a_name_to_what_brackets_tell_from_others(id_: str) -> None:
    """Or give it another id: the article still tells of the same."""
    founds, articles, *_ = given(CROWDS)
    first, kb, ledger = _written(CROWDS)
    assert first.links["beta", "referent:officials"] == "officials-beta"
    group = kb.actors.pop("officials-beta")
    assert isinstance(group, Actor)
    former = ("officials-beta",) if id_ == "renamed" else ()
    kb.actors[id_] = group.model_copy(
        update={"name": "officials (Beta)", "aliases": ("port officials",), "formerly": former}
    )
    row = ledger.entries["actors", "officials-beta"].changed(names=("officials (Beta)",))
    on_disk = {key: now for key, now in ledger.on_disk.items() if key != ("actors", "officials-beta")}
    ledger = Ledger({**ledger.entries, ("actors", "officials-beta"): row}, {**on_disk, ("actors", id_): "hers"})
    assert resolve(founds, articles, kb, ledger).links["beta", "referent:officials"] == id_
