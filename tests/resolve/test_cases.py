"""What becomes of invented articles; each file in cases/ says what it shows.

`only` lists all ids of a folder, `links` the entity of what was found (null if silent), `drafts` some fields of some
entities, `quotes` the quotations of an entity, `roles` the roles of an actor, `joins` the rule that joined the
referents of an entity, `proposals` the keys of all proposals.
"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.model import Actor
from cuttings.model.base import Data
from cuttings.model.proposal import in_words
from cuttings.resolve import Resolution, resolve
from cuttings.strict_yaml import load

from .invented import after, given, resolved

CASES = {path.stem: load(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("cases/*"))}


def _plain(record: Data, fields: Any) -> dict[str, Any]:
    values = record.model_dump(mode="json", by_alias=True)
    return {name: values[name] for name in fields}


def _got(expected: dict[str, Any], resolution: Resolution) -> dict[str, Any]:
    """What a resolution says to the questions that a case asks."""
    drafts = resolution.drafts
    entities = {id_: entity for folder in drafts.values() for id_, entity in folder.items()}
    return {
        "only": {folder: sorted(drafts[folder]) for folder in expected.get("only", {})},
        "links": {at: resolution.links.get(_key(at)) for at in expected.get("links", {})},
        "drafts": {
            folder: {id_: _plain(drafts[folder][id_], fields) for id_, fields in some.items() if id_ in drafts[folder]}
            for folder, some in expected.get("drafts", {}).items()
        },
        "quotes": {id_: _quotes(entities[id_]) for id_ in expected.get("quotes", {})},
        "joins": {id_: resolution.joins.get(id_) for id_ in expected.get("joins", {})},
        "roles": {id_: _roles(entities[id_]) for id_ in expected.get("roles", {})},
        "proposals": sorted(one.key for one in resolution.proposals),
    }


def _key(at: str) -> tuple[str, str]:
    source, _, key = at.partition(" ")
    return source, key


def _quotes(entity: Any) -> list[str]:
    return [f"{quote.source} {quote.exact}" for quote in entity.evidence]


def _roles(entity: Any) -> list[str]:
    assert isinstance(entity, Actor)
    return [f"{in_words(role)}: {' '.join(quote.source for quote in role.evidence)}" for role in entity.roles]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_case(case: dict[str, Any]) -> None:
    """What the file says."""
    parts = ("only", "links", "drafts", "quotes", "joins", "roles")
    expected: dict[str, Any] = {part: case.get(part, {}) for part in parts}
    expected["proposals"] = sorted(case.get("proposals", []))
    assert _got(case, resolved(case)) == expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@settings(deadline=None, max_examples=20)
@over(data=st.data())
def test_the_order_of_articles_decides_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    """Ids, links and proposals are the same in whatever order the articles come."""
    founds, articles, kb, ledger = given(case)
    shuffled = resolve(data.draw(st.permutations(founds)), data.draw(st.permutations(articles)), kb, ledger)
    assert shuffled == resolve(founds, articles, kb, ledger)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_second_run_makes_the_same(case: dict[str, Any]) -> None:
    """What was written is recognised, with the ids that it has."""
    founds, articles, kb, ledger = given(case)
    first = resolve(founds, articles, kb, ledger)
    assert resolve(founds, articles, *after(first, kb, ledger)) == first


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_ids_stay_when_articles_are_added(case: dict[str, Any]) -> None:
    """What was found in earlier articles is the same entity later, or one that lists its id as a former one."""
    founds, articles, kb, ledger = given(case)
    for number in range(1, len(founds)):
        before = resolve(founds[:number], articles[:number], kb, ledger)
        later = resolve(founds, articles, *after(before, kb, ledger))
        former = {old: id_ for some in later.drafts.values() for id_, one in some.items() for old in one.formerly}
        assert {at: former.get(id_, id_) for at, id_ in before.links.items()} == {
            at: id_ for at, id_ in later.links.items() if at in before.links
        }


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_quotation_is_where_it_says(case: dict[str, Any]) -> None:
    """Quotations and their neighbourhood slice exactly out of the article; an id is given once in all folders."""
    resolution = resolved(case)
    texts = {article.source: article.text for article in given(case)[1]}
    ids = [id_ for folder in resolution.drafts.values() for id_ in folder]
    assert len(ids) == len(set(ids))
    for folder in resolution.drafts.values():
        for entity in folder.values():
            for quote in getattr(entity, "evidence", ()):
                around = texts[quote.source][quote.start - len(quote.prefix) : quote.end + len(quote.suffix)]
                assert around == quote.prefix + quote.exact + quote.suffix
