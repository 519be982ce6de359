"""Records out of YAML, and every problem in them with its line."""

import pytest

from cuttings.model import Actor, Place, Source, SourceMetadata
from cuttings.validation import dotted, read_record

BAD = [
    ("titel: A\n", "x.yml:1:1: titel: unknown field; did you mean title?"),
    ("a: 1\n", "the fields are id, title, publisher"),
    (
        "title: A\nauthors:\n- name: B\n  affilation: C\n",
        "x.yml:4:3: authors[0].affilation: unknown field; did you mean",
    ),
    ("authors: [{}]\n", "x.yml:1:11: authors[0].name: is missing; add a line: name: …"),
    ("authors: Ann Onym\n", "x.yml:1:1: authors: a list was expected, not 'Ann Onym'"),
    ("published: 2024\n", "x.yml:1:1: published: fields were expected, not '2024'"),
    ("published:\n  edtf: 12 March\n", "x.yml:2:3: published.edtf: '12 March' does not fit; an EDTF date"),
    ("title: [a, b]\n", "x.yml:1:1: title: text was expected, not a list"),
    ("id: Kim_Jong\n", "x.yml:1:1: id: 'Kim_Jong' does not fit; small letters"),
    ("rights: mine\n", "x.yml:1:1: rights: 'mine' is not one of the terms; one of 'all-rights-reserved'"),
    ("title: A\n\ntitle: B\n", "x.yml:3:1: title: stands twice, first in line 1; keep one of them"),
    ("- a\n- b\n", "x.yml:1:1: fields were expected here; one field a line"),
    ("title: a: b\n", "x.yml:1:9: broken YAML"),
]


@pytest.mark.parametrize(("text", "told"), BAD)
def test_a_problem_says_where_what_and_what_right_looks_like(text: str, told: str) -> None:
    """One row per mistake that people make."""
    record, problems, _ = read_record(text, SourceMetadata, "x.yml")
    assert record is None
    assert told in "\n".join(map(str, problems))


def test_all_problems_come_in_one_run() -> None:
    """Nobody mends a file mistake by mistake."""
    _, problems, _ = read_record("titel: A\nrights: mine\nrights: x\nlanguage: []\n", SourceMetadata, "x.yml")
    assert [problem.line for problem in problems] == [1, 3, 3, 4]


def test_a_right_record_has_no_problem() -> None:
    """Numbers that mean text are text, and a plain year is a date."""
    record, problems, _ = read_record("title: 1984\npublished: {edtf: 2024}\n", SourceMetadata, "x.yml")
    assert problems == []
    assert record is not None
    assert (record.title, record.published.edtf) == ("1984", "2024")


def test_fields_go_by_the_name_that_people_write() -> None:
    """`from` and `not` are Python's words too; the file uses them."""
    _, problems, _ = read_record("name: A\nkind: person\nroles:\n- title: T\n  form: 2020\n", Actor, "x.yml")
    assert "did you mean from?" in str(problems[0])


def test_a_place_is_on_the_earth() -> None:
    """Latitude and longitude are often taken for each other."""
    _, problems, _ = read_record("name: A\nkind: city\ncoordinates: [125.75, 39.03]\n", Place, "x.yml")
    assert [str(problem) for problem in problems] == ["x.yml:3:15: coordinates[0]: 125.75 is too large; at most 90.0"]


def test_numbers_of_a_record_are_numbers() -> None:
    """Text becomes what the model says."""
    text = f"title: T\nfile: t.txt\nsha256: {'0' * 64}\n"
    record, problems, _ = read_record(text, Source, "x.yml")
    assert problems == []
    assert record is not None


def test_dotted() -> None:
    """A way to a field reads like the file."""
    assert dotted(("authors", 0, "name")) == "authors[0].name"
