"""Whatever people write in `merged_into`, what is one is one, and nothing is lost."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.merging import folded
from cuttings.kb.references import references
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Event, Participant

_IDS = tuple("abcdef")
#: What each file says it is: nothing, another, itself, or what there is no file of.
_LINES = st.fixed_dictionaries({id_: st.sampled_from([None, *_IDS, "nobody"]) for id_ in _IDS})


def _kb(lines: dict[str, str | None]) -> KnowledgeBase:
    """Actors with names of their own, of whom each is a part of the next, and a meeting of all."""
    kb = KnowledgeBase(Path("kb"))
    for id_, next_ in zip(_IDS, (*_IDS[1:], _IDS[0]), strict=True):
        names = {"name": f"Name {id_}", "aliases": (f"Alias {id_}",)}
        kb.actors[id_] = Actor(**names, kind="person", part_of=next_, merged_into=lines[id_])
    all_ = tuple(Participant(actor=id_, role="other") for id_ in _IDS)
    kb.events["met"] = Event(
        title="Meeting", type="meeting", status="occurred", factuality="asserted", participants=all_
    )
    return kb


def _end(id_: str, lines: dict[str, str | None]) -> str:
    """Where a way ends, gone step by step; the entity itself where it ends nowhere or never."""
    here: str | None = id_
    for _ in _IDS:
        into = lines.get(here or "")
        if into is None:
            break
        here = into
    return here if here in lines and lines[here] is None else id_


@given(_LINES)
def test_each_is_what_its_way_leads_to(lines: dict[str, str | None]) -> None:
    """It is gone, its names are the other's, and nothing speaks of it any more; to fold again changes nothing."""
    kb = folded(_kb(lines))
    ends = {id_: _end(id_, lines) for id_ in _IDS}
    assert kb.merged == {id_: end for id_, end in ends.items() if end != id_}
    assert kb.actors.keys() == set(ends.values())
    for id_, end in ends.items():
        whole = kb.actors[end]
        assert {f"Name {id_}", f"Alias {id_}"} <= {whole.name, *whole.aliases}
    assert {one.actor for one in kb.events["met"].participants} == set(ends.values())
    assert not {one.id for actor in kb.actors.values() for one in references(actor)} & kb.merged.keys()
    assert folded(kb) == kb
