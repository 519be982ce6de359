"""Input that is wrong: a clear problem each, all in one run, and the other articles go through."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.edtf import impossible
from cuttings.read import read_folder

GOOD = "A headline\n\nThe ministers met on Monday and talked about the price of grain.\n"

#: Files of a folder, and what is told of each; an article named good.txt always lies beside them.
CASES: dict[str, tuple[dict[str, bytes], list[str]]] = {
    "latin 1": (
        {"a.txt": b"Title\n\nCaf\xe9 talks\n"},
        ["seeds/a.txt:3:4: not UTF-8: byte 0xe9 at byte 10; save the file as UTF-8 text"],
    ),
    "utf-16": ({"a.txt": "Title".encode("utf-16")}, ["seeds/a.txt:1:1: not UTF-8 but UTF-16"]),
    "binary": ({"a.txt": b"T\ni\0tle"}, ["seeds/a.txt:2:2: byte 3 is NUL"]),
    "empty": ({"a.txt": b""}, ["seeds/a.txt: holds no text; put the article's text into it"]),
    "blank": ({"a.txt": "\ufeff \r\n\u200b\n".encode()}, ["seeds/a.txt: holds no text"]),
    "longer than a book": (
        {"a.txt": b"Talks\n\n" + b"It rained. " * 100_000},
        ["seeds/a.txt: is 1,100,007 characters long; at most 1,000,000: make several articles of it, each a file"],
    ),
    "front matter only": ({"a.md": b"---\ntitle: A\n---\n"}, ["seeds/a.md: holds no text"]),
    "broken sidecar": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"id: a\ntitle: [b\n"},
        ["seeds/a.meta.yml:3:1: broken YAML"],
    ),
    "YAML nested without end": (
        {"a.md": b"---\ntitle: " + b"[" * 100_000 + b"\n---\n" + GOOD.encode()},
        ["seeds/a.md:2:107: broken YAML: more than 100 lists or fields one inside another"],
    ),
    "an id too long for the name of a file": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"id: " + b"a" * 300 + b"\n"},
        ["seeds/a.meta.yml:1:1: id: is 300 characters long; at most 200"],
    ),
    "a name that is no UTF-8": (
        {"caf\udce9.txt": GOOD.encode()},
        ["seeds/caf\udce9.txt: its name is no UTF-8; rename it"],
    ),
    "withdrawn on no day": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"withdrawn: {edtf: '2024-02-30', reason: Retracted}\n"},
        ["seeds/a.meta.yml:1:13: withdrawn.edtf: there is no day 2024-02-30"],
    ),
    "withdrawn before it came out": (
        {
            "a.txt": GOOD.encode(),
            "a.meta.yml": b"withdrawn: {edtf: 2024-02-28, reason: Retracted}\n"
            b"published: {edtf: 2024-03, basis: stated}\n",
        },
        ["seeds/a.meta.yml:1:13: withdrawn.edtf: '2024-02-28' is before it was published, '2024-03'"],
    ),
    "withdrawn without a reason": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"withdrawn: {edtf: '2024-02-28'}\n"},
        ["seeds/a.meta.yml:1:1: withdrawn.reason: is missing"],
    ),
    "unknown field": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"# remark\nid: a\npubliser: B\n"},
        ["seeds/a.meta.yml:3:1: publiser: unknown field; did you mean publisher?"],
    ),
    "ill-typed field": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"authors: Jane\nlanguage: [en]\n"},
        [
            "seeds/a.meta.yml:1:1: authors: a list was expected",
            "seeds/a.meta.yml:2:1: language: text was expected, not a list",
        ],
    ),
    "bad EDTF": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"published:\n  edtf: 17 June\n  basis: stated\n"},
        ["seeds/a.meta.yml:2:3: published.edtf: '17 June' does not fit; an EDTF date, for example"],
    ),
    "no such day": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"published:\n  basis: stated\n  edtf: 2024-02-30\n"},
        ["seeds/a.meta.yml:3:3: published.edtf: there is no day 2024-02-30"],
    ),
    "inferred without a reason": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"published:\n  edtf: 2024-06\n  basis: inferred\n"},
        ["seeds/a.meta.yml:1:1: published.reason: is missing: an inferred date needs one"],
    ),
    "date without a basis": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"published:\n  edtf: 2024-06\n"},
        ["seeds/a.meta.yml:1:1: published.basis: is missing: how is the date known?"],
    ),
    "basis without a date": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"published:\n  basis: stated\n"},
        ["seeds/a.meta.yml:1:1: published.edtf: is missing: the date is said to be stated"],
    ),
    "sidecar without article": (
        {"b.meta.yml": b"id: b\n"},
        ["seeds/b.meta.yml: belongs to no article; put b.txt or b.md"],
    ),
    "sidecar not UTF-8": (
        {"a.txt": GOOD.encode(), "a.meta.yml": b"title: \xe9\n"},
        ["seeds/a.meta.yml:1:8: not UTF-8"],
    ),
    "sidecar with another ending": (
        {"a.txt": b"Another headline\n\nText.", "a.meta.yaml": b"id: a\n"},
        ["seeds/a.meta.yaml: is not read; name it a.meta.yml"],
    ),
    "same stem": (
        {"a.txt": b"One\n\nText.", "a.md": b"# Two\n\nText."},
        ["seeds/a.md: has the same name as a.txt", "seeds/a.txt: has the same name as a.md"],
    ),
    "same title": (
        {"a.txt": b"Title\n\nSome text that goes on for a while here.", "b.md": b"# Title\n\nText."},
        [
            "seeds/a.txt: id: is the source title-article, and so is b.md; give one of them an id of its own",
            "seeds/b.md: id: is the source title-article, and so is a.txt",
        ],
    ),
    "the same article under two names, and another of the same title": (
        {"a.txt": GOOD.encode(), "b.txt": GOOD.encode(), "c.txt": GOOD.encode() + b"\nMore.\n"},
        [
            "seeds/a.txt: is the same article as b.txt, to the byte; keep one of them",
            "seeds/b.txt: is the same article as a.txt, to the byte; keep one of them",
            "seeds/c.txt: id: is the source a-headline-article, and so is a.txt, b.txt; give one of them an id",
        ],
    ),
    "broken front matter": ({"a.md": b"---\ntitle: a: b\n---\nText."}, ["seeds/a.md:2:9: broken YAML"]),
    "open front matter": ({"a.md": b"---\ntitle: a\n\nText."}, ["seeds/a.md:1: front matter is opened but not closed"]),
    "misspelt front matter": (
        {"a.md": b"---\ndate: 2024\ntitel: a\n---\nText."},
        ["seeds/a.md:3: titel: unknown field; did you mean title?"],
    ),
    "front matter with a date nobody can read": (
        {"a.md": b"---\ndate: last week\n---\nText."},
        ["seeds/a.md:2:1: published.edtf: 'last week' does not fit; an EDTF date"],
    ),
    "other formats": ({"paper.pdf": b"%PDF"}, ["seeds/paper.pdf: is not read; save its text as .txt or .md"]),
}


def fill(root: Path, files: Mapping[str, bytes]) -> Path:
    """A folder with these files."""
    folder = root / "seeds"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("case", CASES)
def test_bad_input(tmp_path: Path, case: str) -> None:
    """What is told of it, in order; the good article is read."""
    files, told = CASES[case]
    articles, problems = read_folder(fill(tmp_path, {**files, "good.txt": GOOD.encode().replace(b"A", b"Good")}))
    assert len(problems) == len(told), problems
    assert all(str(problem).startswith(line) for problem, line in zip(problems, told, strict=True)), problems
    assert "good.txt" in [article.file for article in articles]
    bad = {problem.file.removeprefix("seeds/").removesuffix(".meta.yml") for problem in problems}
    assert not bad & {name for article in articles for name in (article.file, article.file.rsplit(".", 1)[0])}


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    """Nobody runs the tool once per mistake."""
    files = {"a.txt": b"\xff", "b.txt": b"", "c.txt": GOOD.encode(), "c.meta.yml": b"x: 1\ny: 2\n", "d.meta.yml": b""}
    _, problems = read_folder(fill(tmp_path, files))
    assert [(problem.file, problem.line) for problem in problems] == [
        ("seeds/a.txt", 1),
        ("seeds/b.txt", 0),
        ("seeds/c.meta.yml", 1),
        ("seeds/c.meta.yml", 2),
        ("seeds/d.meta.yml", 0),
    ]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """And no traceback."""
    articles, problems = read_folder(tmp_path / "seeds")
    assert articles == []
    assert [str(problem) for problem in problems] == [
        "seeds: there is no such folder; make it and put articles into it"
    ]


def test_hidden_files_and_originals_of_articles_are_nobodys_business(tmp_path: Path) -> None:
    """A PDF may lie beside its text."""
    articles, problems = read_folder(fill(tmp_path, {".gitkeep": b"", "a.txt": GOOD.encode(), "a.pdf": b"%PDF"}))
    assert problems == []
    assert [article.file for article in articles] == ["a.txt"]


def test_articles_come_by_file_name(tmp_path: Path) -> None:
    """In whatever order the system lists them."""
    articles, _ = read_folder(fill(tmp_path, {f"{name}.txt": f"{name}\n\nText.".encode() for name in "cab"}))
    assert [article.file for article in articles] == ["a.txt", "b.txt", "c.txt"]


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_a_problem(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Never anything else, for the text and for the sidecar."""
    for name in ("a.txt", "a.md", "a.meta.yml"):
        files: dict[str, bytes] = {name: content}
        if name == "a.meta.yml":
            files["a.txt"] = GOOD.encode()
        articles, problems = read_folder(fill(tmp_path_factory.mktemp("any"), files))
        assert len(articles) == (not problems)


@pytest.mark.parametrize(
    ("edtf", "why"),
    [
        ("2024-13", "there is no month 13"),
        ("2023-02-29", "there is no day 2023-02-29"),
        ("[2024-06-18,2024-06-31]", "there is no day 2024-06-31"),
        ("2024-06-18/2024-06-14", "the interval ends (2024-06-14) before it begins (2024-06-18)"),
        ("2024-02-29", None),
        ("2024-06/2024", None),
        ("2024-06-14/2024-06-18", None),
        ("2024/..", None),
        ("../2024-06", None),
        ("19XX-XX-31", None),
        ("2024~", None),
    ],
)
def test_edtf_names_days_that_exist(edtf: str, why: str | None) -> None:
    """Form alone does not make a date."""
    assert impossible(edtf) == why
