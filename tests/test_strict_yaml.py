"""YAML that means what it shows, and knows its lines."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuttings.strict_yaml import BadYamlError, Place, compose_with_lines, load, load_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: NO", "NO"),
        ("a: yes", "yes"),
        ("a: on", "on"),
        ("a: 2024-06-17", "2024-06-17"),
        ("a: 17:12", "17:12"),
        ("a: 010", "010"),
        ("a: 1_000", "1_000"),
        ("a: 0x1F", "0x1F"),
        ("a: true", True),
        ("a: 12", 12),
        ("a: -1.5", -1.5),
        ("a: 1e3", 1000.0),
        ("a:", None),
        ("a: ~", None),
        ("a: null", None),
        ("a: .nan", ".nan"),
    ],
)
def test_core_schema(text: str, expected: Any) -> None:
    """Only null, true, false and decimal numbers are more than text."""
    loaded = load(text)["a"]
    assert loaded == expected
    assert type(loaded) is type(expected)


@pytest.mark.parametrize("value", ["2024", "1984", "true", "1.5", "NO", "2024-06-17"])
def test_a_record_is_text(value: str) -> None:
    """The model, not the loader, decides what a text is."""
    assert compose_with_lines(f"a: {value}").data == {"a": value}


def test_merge_keys_still_work() -> None:
    """A lexicon may share fields between entries."""
    assert load("x: &x {a: 1}\ny: {<<: *x, b: 2}")["y"] == {"a": 1, "b": 2}


def test_every_field_has_its_place() -> None:
    """Keys, items and fields of items have lines and columns."""
    text = "title: A\nauthors:\n  - name: B\n  - name: C\n    affiliation: D\n"
    places = compose_with_lines(text).places
    assert places[("title",)] == Place(1, 1)
    assert places[("authors",)] == Place(2, 1)
    assert places[("authors", 1)] == Place(4, 5)
    assert places[("authors", 1, "affiliation")] == Place(5, 5)


def test_the_place_of_what_is_not_there_is_its_owner() -> None:
    """A missing field is reported where it would stand."""
    composed = compose_with_lines("a: 1\nb:\n  - c: 2\n")
    assert composed.place(("b", 0, "missing")) == Place(3, 5)
    assert composed.place(("nowhere",)) == Place(1, 1)


def test_lines_count_from_the_file_that_holds_the_text() -> None:
    """Front matter begins on the second line of its file."""
    composed = compose_with_lines("a: 1\nb: 2\n", first_line=2)
    assert composed.place(("b",)) == Place(3, 1)


def test_repeated_keys_are_all_told() -> None:
    """Each repetition is found, at any depth, and the same key elsewhere is none."""
    text = "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\nd: {c: 1}\n"
    repeats = compose_with_lines(text).repeats
    assert {(r.path, r.place.line, r.first.line) for r in repeats} == {
        (("b", "c"), 2, 2),
        (("a",), 3, 1),
        (("a",), 4, 1),
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: b: c\n", 1),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: *unknown\n", 1),
        ("a: 1\nb: &x [*x]\n", 2),
        ("a: 1\nb: \x07\n", 2),
        ("a: 1\nb: \ud800\n", 2),
        ("a: !!python/object:os.system {}\n", 1),
        ("a: 1\n? [b]\n: c\n", 2),
        ("a: !!int x\n", 1),
    ],
)
def test_broken_yaml_names_its_line(text: str, line: int) -> None:
    """Whatever is wrong, one error type says where."""
    with pytest.raises(BadYamlError) as caught:
        compose_with_lines(text)
    assert caught.value.place.line == line


@pytest.mark.parametrize(
    "value",
    ["!!bool maybe", "!!int ''", "!!float ''", "!!int '-'", "!!int _", "!!timestamp x", "!!str [1]", "! x", "!x"],
)
def test_a_tag_is_refused(value: str) -> None:
    """The model says what a value is."""
    with pytest.raises(BadYamlError, match="a tag") as caught:
        compose_with_lines(f"a: 1\nb: {value}\n")
    assert caught.value.place == Place(2, 4)


def swelling(inner: str) -> str:
    """Nine lines of which each stands for ten times the one before it."""
    lines = [f"{to}: &{to} {inner % ', '.join([f'*{of}'] * 10)}\n" for of, to in pairwise("abcdefghi")]
    return "a: &a {k: v}\n" + "".join(lines)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (swelling("[%s]"), 5, "aliases that stand for more than 10,000 values"),
        (swelling("{<<: [%s]}"), 5, "aliases that stand for more than 10,000 values"),
        (
            f"a: &a {'b' * 20_000}\nb: [{'*a, ' * 2_000}]\n",
            2,
            "aliases that stand for more than 10,000 values or much text",
        ),
        ("a:\n  " + "[" * 100_000, 2, "more than 100 lists or fields one inside another"),
        ("- " * 100_000, 1, "more than 100 lists or fields one inside another"),
        ("{a: " * 100_000, 1, "more than 100 lists or fields one inside another"),
    ],
)
def test_no_document_exhausts_memory_or_stack(text: str, line: int, what: str) -> None:
    """However much a few lines stand for, and however deep they go."""
    with pytest.raises(BadYamlError, match=what) as caught:
        compose_with_lines(text)
    assert caught.value.place.line == line


def test_aliases_within_reason_are_data() -> None:
    """As many as any person writes, and as deep."""
    text = "a: &a [1, 2]\nb: [" + ", ".join(["*a"] * 1_000) + "]\nc: " + "[" * 90 + "]" * 90
    assert compose_with_lines(text).data["b"] == [["1", "2"]] * 1_000


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
def test_an_empty_document_is_nothing(text: str) -> None:
    """A file without fields is no error here."""
    assert compose_with_lines(text).data is None


@given(st.text())
def test_any_text_is_data_or_a_bad_yaml_error(text: str) -> None:
    """No other error ever comes out."""
    try:
        compose_with_lines(text)
    except BadYamlError as error:
        assert error.place.line >= 1


def test_a_lexicon_may_not_repeat_a_key() -> None:
    """YAML would keep the last entry in silence."""
    with pytest.raises(BadYamlError, match="'a' stands twice, first in line 1"):
        load("a: 1\na: 2\n")


#: All that may stand in the files of kb/, plain or not, sound or not.
PIECES = [
    *("a: 1", "b:", "a: ~", "b: null", "c: [x, 'null', ~]", "c: {d: 2, e: }", "a:\n  - b: 1\n  - c", "d: |\n  x\n  y"),
    *("# no", "&x a: 1", "b: &x {c: 1}", "c: *x", "<<: *x", "<<: {a: 2}", "e: !!int 3", "f: !!str [1]", "g: !!seq ab"),
    *("h: !own x", "!!map ab", "? [a]\n: b", "~: 1", "a: b: c", "- a", "---", "...", "\t", "a: '", "<<<<<<< HEAD"),
    *("i: !!null x", "j: ! ~"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("\n".join) | st.text())
@example("&x a: 1\nb: &x {c: 1}")
def test_the_short_way_gives_the_same(text: str) -> None:
    """Or says that it cannot: never for the documents that records usually are, always for a key that stands twice."""
    try:
        data = load_plain(text)
    except ValueError:
        return
    composed = compose_with_lines(text)
    assert (composed.data, composed.repeats) == (data, ())


FILES = sorted((Path(__file__).parents[1] / "kb").glob("[a-z]*/*.yml"))


def test_the_short_way_is_the_usual_one() -> None:
    """Every file of this repository goes it."""
    assert FILES
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert load_plain(text) == compose_with_lines(text).data
