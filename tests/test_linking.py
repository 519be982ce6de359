"""What is what in found records in partitions: the same as in one piece, whatever the parts are."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from pyarrow import parquet  # type: ignore[import-untyped]

from cuttings.cli.commands import app
from cuttings.export.origins import write_origins
from cuttings.export.partitions import Form, buckets_in, by_bucket, read_rows, write_bucket
from cuttings.find import language
from cuttings.finding import findings
from cuttings.kb import found as keeping
from cuttings.kb import ledger as ledgers
from cuttings.kb.ledger import Ledger
from cuttings.kb.merging import folded
from cuttings.kb.store import KnowledgeBase, load
from cuttings.linking import link
from cuttings.model import Article, Found
from cuttings.progress import silently
from cuttings.read import read_folder
from cuttings.resolve import resolve
from cuttings.resolve.sources import draft_source
from tests.bench.mentions import MENTIONS, corpus
from tests.resolve.invented import given, knowledge
from tests.resolve.test_cases import CASES

ROOT = Path(__file__).parents[1]
FORMS: tuple[Form, ...] = get_args(Form)

Links = dict[tuple[str, str], str]


def _tables(folder: Path, founds: Iterable[Found], articles: Iterable[Article], buckets: int, form: Form) -> None:
    by_source = {found.header.source: found for found in founds}
    sources = {article.source: draft_source(article) for article in articles}
    for number, members in by_bucket(by_source, buckets):
        write_bucket((by_source[source] for source in members), folder, number, form)
        write_origins({source: sources[source] for source in members if source in sources}, folder, number, form)


def _rows(tables: Path, kind: str) -> list[dict[str, Any]]:
    return [row for number in buckets_in(tables) for row in read_rows(tables, kind, number)]


def _links(tables: Path) -> Links:
    return {(row["source"], f"{row['type']}:{row['key']}"): row["entity"] for row in _rows(tables, "link")}


@cache
def _own() -> tuple[list[Found], KnowledgeBase, Ledger]:
    """What was found in the articles of this repository, and its knowledge base."""
    return list(keeping.read_found(ROOT / "kb").values()), load(ROOT / "kb")[0], ledgers.load(ROOT / "kb")


@pytest.mark.parametrize("form", FORMS)
def test_everything_is_what_it_is_in_kb(tmp_path: Path, form: Form) -> None:
    """The articles of this repository, with what people decided, and once more over tables of an earlier time."""
    founds, kb, ledger = _own()
    _tables(tmp_path, founds, (), 3, form)
    for _ in range(2):
        counts = link(tmp_path, kb, ledger)
        assert _links(tmp_path) == keeping.read_links(ROOT / "kb")
        assert counts == {folder: len(kb.of(folder)) for folder in ("actors", "places", "events", "dates", "claims")}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@settings(deadline=None, max_examples=5)
@over(buckets=st.integers(1, 4))
def test_the_parts_decide_nothing(tmp_path_factory: pytest.TempPathFactory, case: dict[str, Any], buckets: int) -> None:
    """Invented articles, with all that people can decide: joined, told apart, renamed, deleted."""
    founds, articles, kb, ledger = given(case)
    tables = tmp_path_factory.mktemp("tables")
    _tables(tables, founds, articles, buckets, "jsonl")
    link(tables, kb, ledger)
    assert _links(tables) == resolve(founds, articles, kb, ledger).links


@pytest.mark.parametrize("buckets", [1, 4])
def test_nobody_has_seen_the_articles_before(tmp_path: Path, buckets: int) -> None:
    """Their names recur in other buckets, and two of the bigger ones tell of one visit."""
    founds, articles = corpus(8 * MENTIONS)
    _tables(tmp_path, founds, articles, buckets, "jsonl")
    link(tmp_path, *knowledge({}))
    expected = resolve(founds, articles, *knowledge({})).links
    assert _links(tmp_path) == expected
    assert len(set(expected.values())) < len(expected)


@pytest.mark.model
def test_the_articles_of_the_gold_standard(tmp_path: Path) -> None:
    """What the real finder finds in them is joined as in one piece."""
    articles, _ = read_folder(ROOT / "tests" / "gold" / "unseen" / "articles")
    try:
        found = findings(articles, {}, (), None, silently)
    except language.NoModelError as error:
        pytest.skip(str(error))
    founds = list(found.founds.values())
    _tables(tmp_path, founds, found.articles, 3, "parquet")
    link(tmp_path, *knowledge({}))
    expected = resolve(founds, found.articles, *knowledge({})).links
    assert _links(tmp_path) == expected
    assert {key.partition(":")[0] for _, key in expected} == {"referent", "event", "claim", "date"}


def test_people_join_events_of_two_kinds(tmp_path: Path) -> None:
    """Which are not in memory together while they are compared."""
    founds, kb, ledger = _own()
    one = min(kb.events)
    other = next(id_ for id_, event in sorted(kb.events.items()) if event.type != kb.events[one].type)
    kb, ledger = _decided(kb, ledger, ("events", other), one, "merged")
    _tables(tmp_path, founds, (), 2, "jsonl")
    link(tmp_path, folded(kb), ledger)
    now = _links(tmp_path)
    assert now == resolve(founds, (), folded(kb), ledger).links
    assert {now[at] for at, id_ in keeping.read_links(ROOT / "kb").items() if id_ in (one, other)} == {one}
    (row,) = [row for row in _rows(tmp_path, "entity") if row["entity"] == one]
    assert row["sources"] == len({source for (source, _), id_ in now.items() if id_ == one})


_DECISIONS = st.sampled_from(["merged", "apart", "held", "deleted"])


@settings(deadline=None, max_examples=10)
@over(data=st.data())
def test_what_people_decided_on_events_and_claims_holds(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever they joined, told apart, kept or deleted, of one kind or of several."""
    founds, kb, ledger = _own()
    for folder in ("events", "claims"):
        ids = st.sampled_from(sorted(kb.of(folder)))
        for decision, one, other in data.draw(st.lists(st.tuples(_DECISIONS, ids, ids), max_size=8)):
            if one != other and one in kb.of(folder):
                kb, ledger = _decided(kb, ledger, (folder, one), other, decision)
    tables = tmp_path_factory.mktemp("tables")
    _tables(tables, founds, (), 2, "jsonl")
    link(tables, folded(kb), ledger)
    assert _links(tables) == resolve(founds, (), folded(kb), ledger).links


def test_a_person_quotes_an_older_state_of_an_article(tmp_path: Path) -> None:
    """The words are looked for where they stand now, and known again under whatever id her file has."""
    founds, kb, ledger = _own()
    kb = replace(kb, events=dict(kb.events), claims=dict(kb.claims))
    for folder in ("events", "claims"):
        files: Any = kb.of(folder)
        id_ = next(id_ for id_, one in files.items() if len(one.evidence) == 1 and len(one.evidence[0].exact) > 60)
        files[f"hers-{folder}"] = _quoting_before(files.pop(id_))
        entries, on_disk = dict(ledger.entries), {**ledger.on_disk, (folder, f"hers-{folder}"): "hers"}
        del entries[folder, id_], on_disk[folder, id_]
        ledger = Ledger(entries, on_disk)
    _tables(tmp_path, founds, (), 1, "jsonl")
    link(tmp_path, kb, ledger)
    assert _links(tmp_path) == resolve(founds, (), kb, ledger).links
    assert {"hers-events", "hers-claims"} <= set(_links(tmp_path).values())


def _quoting_before(entity: Any) -> Any:
    """The entity as it quotes its articles before much came to stand above the words."""
    (quotation,) = entity.evidence
    before = {"sha256": "0" * 12, "start": quotation.start + 700, "end": quotation.end + 700}
    return entity.model_copy(update={"evidence": (quotation.model_copy(update=before),)})


def _decided(
    kb: KnowledgeBase, ledger: Ledger, key: tuple[str, str], other: str, decision: str
) -> tuple[KnowledgeBase, Ledger]:
    """The knowledge base and the ledger after a person decided something in the file of an entity."""
    folder, id_ = key
    files: dict[str, Any] = dict(kb.of(folder))
    on_disk = {**ledger.on_disk, key: "hers"}
    entity: Any = files.pop(id_)
    changes: Mapping[str, Mapping[str, object]] = {
        "merged": {"merged_into": other},
        "apart": {"not_same_as": (other,)},
        "held": {},
    }
    if decision == "deleted":
        del on_disk[key]
    else:
        files[id_] = entity.model_copy(update=changes[decision])
    folders: dict[str, Any] = {folder: files}
    return replace(kb, **folders), replace(ledger, on_disk=on_disk)


def test_what_a_killed_run_left_goes(tmp_path: Path) -> None:
    """It kept all events in a folder beside the tables, and could not remove that any more."""
    founds, kb, ledger = _own()
    _tables(tmp_path, founds, (), 1, "jsonl")
    (tmp_path / ".linking-left").mkdir()
    (tmp_path / ".linking-left" / "part").touch()
    link(tmp_path, kb, ledger)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_each_entity_has_a_row(tmp_path: Path) -> None:
    """With its name, and in how many sources it is; of what is told of an event, more."""
    founds, kb, ledger = _own()
    _tables(tmp_path, founds, (), 2, "parquet")
    link(tmp_path, kb, ledger)
    rows = {row["entity"]: row for row in _rows(tmp_path, "entity")}
    assert {name: value for name, value in rows["north-korea"].items() if value} == {
        "entity": "north-korea",
        "folder": "actors",
        "name": "North Korea",
        "sources": 5,
    }
    visit = "2024-06-18-to-2024-06-19"
    assert rows[visit]["name"] == "2024-06-18/2024-06-19"
    claims = {id_ for (_, key), id_ in _links(tmp_path).items() if key.startswith("claim:")}
    assert rows.keys() == set(_links(tmp_path).values()) - claims
    for id_, event in kb.events.items():
        told = (event.title, event.type, event.status, event.factuality, event.date, event.place)
        assert tuple(rows[id_][name] for name in ("name", "type", "status", "factuality", "date", "place")) == told
        assert rows[id_]["sources"] == len({source for (source, _), one in _links(tmp_path).items() if one == id_})


def test_a_row_says_what_a_persons_file_says(tmp_path: Path) -> None:
    """Also where all articles say otherwise."""
    founds, kb, ledger = _own()
    id_ = min(kb.events)
    event = kb.events[id_].model_copy(update={"title": "What it was", "date": "1999"})
    _tables(tmp_path, founds, (), 1, "jsonl")
    on_disk = {**ledger.on_disk, ("events", id_): "hers"}
    link(tmp_path, replace(kb, events=kb.events | {id_: event}), replace(ledger, on_disk=on_disk))
    (row,) = [row for row in _rows(tmp_path, "entity") if row["entity"] == id_]
    assert (row["name"], row["date"], row["type"]) == ("What it was", "1999", event.type)


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    """Events wait in it for those of other buckets."""
    founds, kb, ledger = _own()
    _tables(tmp_path, founds, (), 2, "jsonl")
    before = {path.name for path in tmp_path.iterdir()}
    link(tmp_path, kb, ledger)
    assert {path.name for path in tmp_path.iterdir()} == before | {"kind=link", "kind=entity"}


def test_other_tools_join_what_was_found_with_what_it_is(tmp_path: Path) -> None:
    """By source and key."""
    founds, kb, ledger = _own()
    _tables(tmp_path, founds, (), 2, "parquet")
    link(tmp_path, kb, ledger)
    found = parquet.read_table(tmp_path / "kind=event", columns=["source", "key"])
    links = parquet.read_table(tmp_path / "kind=link", filters=[("type", "=", "event")])
    told = found.join(links, ["source", "key"], join_type="inner")
    assert set(told["entity"].to_pylist()) == set(kb.events)
    assert len(told) == len(found)


def test_the_command(tmp_path: Path) -> None:
    """It counts, and says what is missing where there are no tables."""
    tables = tmp_path / "tables"
    runner, project = CliRunner(), ["--project", str(ROOT)]
    assert runner.invoke(app, ["export", "found", str(tables), *project]).exit_code == 0
    result = runner.invoke(app, ["link", str(tables), *project])
    kb = load(ROOT / "kb")[0]
    counts = ", ".join(f"{of}: {len(kb.of(of))}" for of in ("actors", "places", "events", "claims", "dates"))
    assert (result.exit_code, result.output) == (0, f"{counts}\n")
    (tmp_path / "empty").mkdir()
    result = runner.invoke(app, ["link", str(tmp_path / "empty"), *project])
    assert result.exit_code == 2
    assert "cuttings export found DIR" in result.output


@pytest.mark.parametrize("command", [("link",), ("export", "found")])
def test_files_that_cannot_be_read_are_told(tmp_path: Path, command: Sequence[str]) -> None:
    """And the tables are written all the same: such a file keeps its id."""
    shutil.copytree(ROOT / "kb", tmp_path / "kb")
    source = min((tmp_path / "kb" / "sources").glob("*.yml"))
    source.write_text("title: [\n", encoding="utf-8")
    runner, tables, project = CliRunner(), str(tmp_path / "tables"), ["--project", str(tmp_path)]
    if command == ("link",):
        runner.invoke(app, ["export", "found", tables, "--project", str(ROOT)])
    result = runner.invoke(app, [*command, tables, *project])
    assert result.exit_code == 1
    assert f"{source.relative_to(tmp_path).as_posix()}:" in result.output
    kinds = {path.name for path in Path(tables).iterdir()}
    assert kinds >= {"kind=link", "kind=entity"} if command == ("link",) else {"kind=source", "kind=event"}


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("header", b'{"source":"news"}\n'),
        ("mention", b'{"source":"unknown","start":0}\n'),
        ("mention", b'{"start":0}\n'),
        ("referent", b"half a li"),
        ("source", b'{"source":"news","published":2024}\n'),
    ],
)
def test_tables_of_another_version_are_told(tmp_path: Path, part: str, data: bytes) -> None:
    """As those that were cut off, or that somebody else made; no table is written from them."""
    runner, project = CliRunner(), ["--project", str(ROOT)]
    runner.invoke(app, ["export", "found", str(tmp_path), "--format", "jsonl", "--buckets", "1", *project])
    (tmp_path / f"kind={part}" / "bucket=0" / "part.jsonl").write_bytes(data)
    result = runner.invoke(app, ["link", str(tmp_path), *project])
    assert result.exit_code == 1
    assert f"{tmp_path.as_posix()}: bucket 0 does not hold what this version writes: " in result.output
    assert not (tmp_path / "kind=link").exists()
