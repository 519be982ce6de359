"""What an article says by itself is kept: it is what is worked out anew, and never that of another text or code."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

import cuttings
from cuttings import lexicon
from cuttings.kb.cache import Cache
from cuttings.model import Found
from cuttings.relate import alike, figures, numerals, relate, turns, words
from cuttings.relate.names import Names
from cuttings.relate.runs import RUN, runs
from cuttings.relate.spoken import Spoken, spoken
from cuttings.relate.worded import WORDED_BY, worded
from cuttings.resolve import resolve
from tests.relate.test_cases import CASES
from tests.resolve.invented import article, given

_PACKAGE = Path(cuttings.__file__).parent
_TELLING = [
    "Twelve of them died.",
    "The toll rose to 20.",
    "Others put it at 31",
    "On 5 May it rained.",
    "«Nobody», he said!",
]
_TEXTS = st.lists(st.sampled_from([*_TELLING, "\n", " "]), min_size=1, max_size=8).map("".join).filter(str.strip)


class Remembered(dict[str, object]):
    """What was put, by its key."""

    def put(self, key: str, result: object) -> None:
        """Keep a result."""
        self[key] = result


def _found(text: str) -> Found:
    return article("alpha", {"text": text})[0]


def _claiming() -> Found:
    """An article with one claim that looks ahead, and a name in it."""
    content = {
        "text": "[Utopia]{utopia} will close its gates",
        "claims": [{"words": ["Utopia will close its gates"]}],
    }
    return article("alpha", content)[0]


def _spoken(found: Found, memory: Remembered | None = None) -> Spoken:
    return spoken(found, Names(found.mentions), memory)


@settings(max_examples=60, deadline=None)
@over(texts=st.lists(_TEXTS, min_size=1, max_size=4))
def test_what_is_kept_is_what_is_worked_out(texts: list[str]) -> None:
    """Whatever was kept before."""
    memory = Remembered()
    for text in (*texts, *texts):
        assert worded(_found(text), memory) == worded(_found(text))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_articles_say_the_same_of_each_other_out_of_memory(case: dict[str, object], tmp_path: Path) -> None:
    """Also when it is another run's, off a disk."""
    founds, articles, kb, ledger = given(case)
    resolution = resolve(founds, articles, kb, ledger)
    parts = resolution.links, resolution.drafts, resolution.joins
    for _ in range(2):
        memory = Cache(tmp_path / "worded", WORDED_BY)
        assert relate(founds, *parts, memory) == relate(founds, *parts)
        memory.save()


def test_what_is_known_is_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests above would hold of what keeps nothing."""
    memory = Remembered()
    known = worded(_found("The toll rose to 20."), memory)
    monkeypatch.setattr("cuttings.relate.worded._read", None)
    assert worded(_found("The toll rose to 20."), memory) is known


@pytest.mark.parametrize("change", [{"text": "The toll rose to 30."}, {"start": 1}, {"kind": "byline"}])
def test_of_another_content_nothing_is_kept(change: dict[str, object]) -> None:
    """Not if a figure is another, nor if it stands elsewhere, nor if it is no content any more."""
    memory = Remembered()
    found = _found("The toll rose to 20.")
    worded(found, memory)
    other = replace(found, zones=[msgspec.structs.replace(found.zones[0], **change)])
    assert worded(other, memory) == worded(other)


def test_what_is_nonsense_is_worked_out_again() -> None:
    """A cache may hold anything."""
    found, memory = _found("The toll rose to 20."), Remembered()
    known = worded(found, memory)
    memory.update(dict.fromkeys(memory, "nonsense"))
    assert worded(found, memory) == known


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_kept_of_claims_is_what_is_worked_out(case: dict[str, object]) -> None:
    """Whatever was kept of other articles."""
    memory = Remembered()
    for found in 2 * given(case)[0]:
        assert spoken(found, Names(found.mentions), memory) == spoken(found, Names(found.mentions))


def test_what_is_known_of_claims_is_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above would hold of what keeps nothing; and a cache may hold anything."""
    memory = Remembered()
    heard = _spoken(_claiming(), memory)
    assert heard == Spoken([frozenset({"clos", "gate"})], {0: (7, 11)})
    memory.update(dict.fromkeys(memory, "nonsense"))
    assert _spoken(_claiming(), memory) == heard
    monkeypatch.setattr("cuttings.relate.spoken._heard", None)
    assert _spoken(_claiming(), memory) == heard


@pytest.mark.parametrize(
    "change", [{"text": "Utopia wont close its gates"}, {"spans": ((18, 27),)}, {"start": 1, "spans": ((1, 28),)}]
)
def test_of_another_claim_nothing_is_kept(change: dict[str, object]) -> None:
    """Not if its words are others, nor if fewer of them are its own, nor if others of them are names."""
    memory, found = Remembered(), _claiming()
    before = _spoken(found, memory)
    other = replace(found, claims=[msgspec.structs.replace(found.claims[0], **change)])
    assert _spoken(other, memory) == _spoken(other) != before


def test_of_other_names_nothing_is_kept() -> None:
    """What is a name is no word of the language."""
    memory, found = Remembered(), _claiming()
    before = _spoken(found, memory)
    other = replace(found, mentions=[])
    assert _spoken(other, memory) == _spoken(other) != before


@pytest.mark.parametrize("module", ["worded", "spoken"])
def test_it_rests_on_no_other_code(module: str) -> None:
    """What is kept is as good as none once any of the code changes that it is made by."""
    covered = [_PACKAGE / name for name in WORDED_BY]
    used = {*_used_by(_PACKAGE / "relate" / f"{module}.py", set())} - {_PACKAGE / "__init__.py"}
    assert {_PACKAGE / "relate" / "words.py", _PACKAGE / "lexicon" / "__init__.py"} <= used
    assert [path for path in used if not any(path == one or one in path.parents for one in covered)] == []


def test_it_rests_on_no_other_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor on knowledge that may change without it."""
    asked: list[str] = []
    load = lexicon.load

    def noted(name: str) -> Any:
        asked.append(name)
        return load(name)

    monkeypatch.setattr(lexicon, "load", noted)
    for module in (alike, figures, numerals, turns, words, sys.modules["cuttings.resolve.words"]):
        for made in vars(module).values():
            if hasattr(made, "cache_clear"):
                made.cache_clear()
    for case in CASES.values():
        for found in given(case)[0]:
            worded(found)
            _spoken(found)
    assert set(asked) == {"across", "dates"}
    assert {f"lexicon/{name}.yml" for name in asked} <= set(WORDED_BY)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_runs_are_the_same_in_every_process(seed: str) -> None:
    """Whatever number a process hashes its texts with."""
    told = words.words("nine soldiers crossed the river before dawn on Friday again")
    code = f"from cuttings.relate.runs import runs; print(list(runs({told})))"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_PACKAGE.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(list(runs(told)))
    assert len(set(runs(told))) == len(told) - RUN + 1


def _used_by(path: Path, seen: set[Path]) -> Iterator[Path]:
    """A module and those of the package that it imports, and they."""
    if path in seen:
        return
    seen.add(path)
    yield path
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cuttings"):
            inside = _PACKAGE.joinpath(*(node.module or "").split(".")[1:])
            named = [inside / one.name for one in node.names] if inside.is_dir() else []
            for module in filter(Path.is_file, (_file(one) for one in (*named, inside))):
                yield from _used_by(module, seen)


def _file(module: Path) -> Path:
    return module / "__init__.py" if module.is_dir() else module.with_suffix(".py")
