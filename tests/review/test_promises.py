"""Whatever comes after: what is decided is not asked again, people's lines stay as they are, and a run adds nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.kb import ledger as ledgers
from cuttings.kb.check import check
from cuttings.kb.editing.structure import rename
from cuttings.kb.store import load
from cuttings.model import Participant, Proposal, Role
from cuttings.review.deciding import Word, decide
from cuttings.review.waiting import Item

from .world import ARTICLES, SIGNED, World

#: Which sources there are, and each in which wording.
EDITIONS = st.dictionaries(st.sampled_from(sorted(ARTICLES)), st.integers(0, 1), min_size=1)
WORDS: st.SearchStrategy[Word] = st.sampled_from(("accept", "refuse"))


@contextmanager
def world(*editions: dict[str, int]) -> Iterator[World]:
    """A knowledge base after runs over alpha alone, which a person quotes, and then over these editions.

    Nothing here asks what a loss of power leaves, and waiting for the disk would take most of the time.
    """
    with TemporaryDirectory() as folder, patch("os.fsync"):
        made = World(Path(folder))
        for edition in ({"alpha": 0}, *editions):
            made.publish(edition)
            assert made.run().problems == ()
        yield made


def meaning(item: Item, names: dict[str, str]) -> tuple[str, ...]:
    """What an item asks, apart from keys and wording; `names` has the first id of what has another one now."""

    def first(id_: str) -> str:
        return names.get(id_, id_)

    one = item.subject
    if not isinstance(one, Proposal):
        return (item.key,)
    match one.item:
        case Role(title=title, of=of, temporal=temporal):
            return (first(one.id), "role", title.lower(), of or "", temporal)
        case Participant(actor=actor):
            return (first(one.id), "participant", first(actor))
        case str() as text if one.kind == "same-as":
            return ("same-as", *sorted((first(one.id), first(text))))
        case str() as text:
            return (first(one.id), one.kind, first(text).lower())
        case quotation:
            return (first(one.id), "evidence", quotation.source)


def meanings(made: World, names: dict[str, str]) -> set[tuple[str, ...]]:
    """What is asked now."""
    return {meaning(item, names) for item in made.waiting().values()}


@settings(deadline=None, max_examples=25)
@given(st.data(), EDITIONS, WORDS)
def test_what_is_decided_is_not_asked_again(data: st.DataObject, edition: dict[str, int], word: Word) -> None:
    """Neither at once nor after a run; what follows is settled by one run, and the files are in order."""
    with world(edition) as made:
        before = made.waiting()
        if not before:
            return
        item = before[data.draw(st.sampled_from(sorted(before)))]
        made.decide(item, word)
        assert item.key not in made.waiting()
        made.run()
        assert item.key not in made.waiting()
        assert [problem for problem in check(made.folder) if problem.stops] == []
        after = made.files()
        made.run()
        assert made.files() == after


@settings(deadline=None, max_examples=25)
@given(st.data(), EDITIONS, st.lists(EDITIONS, min_size=1, max_size=4))
def test_what_is_refused_never_returns(
    data: st.DataObject, edition: dict[str, int], later: list[dict[str, int]]
) -> None:
    """Though articles come, go and are worded anew, and what it is on is renamed."""
    names: dict[str, str] = {}
    with world(edition) as made:
        waiting = made.waiting()
        chosen = data.draw(st.sets(st.sampled_from(sorted(waiting)), min_size=1)) if waiting else set()
        refused = {meaning(waiting[key], names) for key in chosen}
        for key in sorted(chosen):
            made.decide(waiting[key], "refuse")
        for turn, coming in enumerate(later):
            if data.draw(st.booleans(), label="rename"):
                old, new = ("ana-ruiz", "ana-ruiz-prado") if turn == 0 else ("", "")
                if old:
                    kb, _ = load(made.kb)
                    rename(kb, ledgers.load(made.kb), old, new).carry_out(made.kb)
                    names[new] = old
            assert not meanings(made, names) & refused
            made.publish(coming)
            made.run()
            assert not meanings(made, names) & refused


@settings(deadline=None, max_examples=15)
@given(st.data(), EDITIONS)
def test_a_refusal_that_is_taken_out_lets_it_come_back(data: st.DataObject, edition: dict[str, int]) -> None:
    """At once, and by the next run no less."""
    with world(edition) as made:
        waiting = {key: item for key, item in made.waiting().items() if " same-as " not in key}
        if not waiting:
            return
        item = waiting[data.draw(st.sampled_from(sorted(waiting)))]
        made.decide(item, "refuse")
        (made.kb / "decisions.yml").unlink()
        assert made.waiting()[item.key] == item
        made.run()
        assert made.waiting()[item.key] == item


@settings(deadline=None, max_examples=15)
@given(st.data(), EDITIONS)
def test_accepting_keeps_every_line_of_a_person(data: st.DataObject, edition: dict[str, int]) -> None:
    """Whatever is accepted in whatever order: comments and order stay, and only the one value asked about gives way."""
    with world(edition) as made:
        waiting = made.waiting()
        for key in data.draw(st.permutations(sorted(waiting))):
            plan = decide(made.kb, waiting[key], "accept", SIGNED)
            gone = [line[1:] for line in plan.difference(made.kb) if line.startswith("-") and line[:3] != "---"]
            assert gone == (["status: possible"] if key == "the-meeting status occurred" else [])
            plan.carry_out(made.kb)
        assert made.waiting().keys() & waiting.keys() == set()
