"""What was read in the articles, kept line by line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.kb import found as store
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.model import (
    Abstention,
    DateMention,
    DurationMention,
    Evidence,
    Found,
    FoundClaim,
    FoundEvent,
    FoundZone,
    Header,
    Mention,
    Proposal,
    Referent,
)

from .entities import machine_records as records

FOUND = st.builds(
    Found,
    header=records(Header),
    zones=st.lists(records(FoundZone), max_size=2),
    referents=st.lists(records(Referent), max_size=2),
    mentions=st.lists(records(Mention), max_size=2),
    dates=st.lists(records(DateMention), max_size=2),
    durations=st.lists(records(DurationMention), max_size=2),
    claims=st.lists(records(FoundClaim), max_size=2),
    events=st.lists(records(FoundEvent), max_size=2),
    abstentions=st.lists(records(Abstention), max_size=2),
)
HEADER = Header(source="news", file="news.txt", sha256="0", extractor="1", model="m", names="n")


@pytest.mark.parametrize("source", ["news", "links", "proposals"])
@given(found=FOUND)
@settings(max_examples=30)
def test_what_was_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, source: str, found: Found) -> None:
    """All of it in its order, whatever the texts hold and whatever the source is called."""
    kb = tmp_path_factory.mktemp("kb")
    found.header = found.header.changed(source=source)
    assert store.write_found(kb, found)
    assert store.read_found(kb) == {source: found}
    assert not store.write_found(kb, found)
    assert store.remove_found(kb, source)
    assert store.read_found(kb) == {}


def test_a_line_is_compact_and_leaves_out_what_is_usual(tmp_path: Path) -> None:
    """Version control shows a change where there is one."""
    mention = Mention(start=3, end=8, text="Kim “정", referent="kim", form="name", rule="title")
    referent = Referent(key="kim", layer="actor", kind="person", name="Kim")
    store.write_found(tmp_path, Found(HEADER, referents=[referent], mentions=[mention]))
    assert (tmp_path / "found" / "news.jsonl").read_text(encoding="utf-8").split("\n") == [
        '{"type":"header","source":"news","file":"news.txt","sha256":"0","extractor":"1","model":"m","names":"n"}',
        '{"type":"referent","key":"kim","layer":"actor","kind":"person","name":"Kim"}',
        '{"type":"mention","start":3,"end":8,"text":"Kim “정","referent":"kim","form":"name","rule":"title"}',
        "",
    ]


def test_a_broken_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """A run may read the article again; the site may not go on without it."""
    store.write_found(tmp_path / "kb", Found(HEADER))
    (tmp_path / "kb" / "found" / "old.jsonl").write_text('{"type":"header","source":"old"}\n')
    founds, problems = store.readable_found(tmp_path / "kb")
    told = "kb/found/old.jsonl:1: is no record of this version; remove the file and run: cuttings extract"
    assert founds == {"news": Found(HEADER)}
    assert [str(problem) for problem in problems] == [told]
    with pytest.raises(BrokenRecordError, match=r"kb/found/old\.jsonl:1"):
        store.read_found(tmp_path / "kb")


def test_links_stand_in_order_and_come_back(tmp_path: Path) -> None:
    """And go when there are none."""
    links = {("b", "event:e1"): "visit", ("a", "referent:kim"): "kim-jong-un"}
    assert store.write_links(tmp_path, links)
    assert (tmp_path / "found" / "links.jsonl").read_text() == (
        '{"source":"a","key":"referent:kim","entity":"kim-jong-un"}\n{"source":"b","key":"event:e1","entity":"visit"}\n'
    )
    assert store.read_links(tmp_path) == links
    assert not store.write_links(tmp_path, dict(reversed(links.items())))
    assert store.write_links(tmp_path, {})
    assert store.read_links(tmp_path) == {}
    assert not store.write_links(tmp_path, {})


def test_proposals_stand_in_order_and_come_back(tmp_path: Path) -> None:
    """Whatever order they were made in."""
    evidence = Evidence(source="a", exact="Mara", start=0, end=4, sha256="0" * 12)
    first = Proposal(folder="actors", id="mara", kind="alias", item="M. Oduya", shown_by=(evidence,))
    second = Proposal(folder="events", id="strike", kind="date", item="2024-06-19")
    assert store.write_proposals(tmp_path, [second, first])
    assert store.read_proposals(tmp_path) == [first, second]
    assert not store.write_proposals(tmp_path, [first, second])
