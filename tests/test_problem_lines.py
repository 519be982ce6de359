"""Problems for people, for programs, and beside the lines on GitHub."""

import json
from pathlib import PurePosixPath

from cuttings.model import Problem
from cuttings.problem_lines import reported

WRONG = Problem("kb/actors/ann.yml", 3, "there is no 'bo, or: 100%'", "part_of", "did you mean\nbob?", 5)
ORPHANED = Problem("kb/dates/2024.yml", 0, "orphaned", stops=False)


def test_lines_are_for_people() -> None:
    """In order, each once, and what stops nothing is told as such."""
    assert list(reported([ORPHANED, WRONG, WRONG])) == [
        "kb/actors/ann.yml:3:5: part_of: there is no 'bo, or: 100%'; did you mean\\nbob?",
        "kb/dates/2024.yml: orphaned (to see to; nothing waits for it)",
    ]


def test_no_name_of_a_file_steers_a_terminal() -> None:
    """A name may hold any bytes; those that are no signs, or are for terminals, are spelled out."""
    problem = Problem("kb/actors/caf\udce9\x1b[31m\u202e\n김.yml", 0, "is no id")
    assert list(reported([problem])) == ["kb/actors/caf\\udce9\\x1b[31m\\u202e\\n김.yml: is no id"]
    (line,) = reported([problem], "github")
    assert line == "::error file=kb/actors/caf\\udce9\\x1b[31m\\u202e%0A김.yml::is no id"
    (line,) = reported([problem], "json")
    assert json.loads(line)[0]["file"] == problem.file


def test_what_joins_letters_is_shown_as_it_is() -> None:
    """It is a part of words in Persian, in Hindi and in some emoji."""
    problem = Problem("kb/actors/ann.yml", 2, "there is no 'علی\u200cنژاد' or 'क्\u200dष'")
    assert list(reported([problem])) == ["kb/actors/ann.yml:2: there is no 'علی\u200cنژاد' or 'क्\u200dष'"]


def test_json_is_for_programs() -> None:
    """One list, whole also when there is nothing."""
    (text,) = reported([WRONG, ORPHANED], "json")
    wrong, orphaned = json.loads(text)
    assert (wrong["file"], wrong["line"], wrong["column"], wrong["stops"]) == ("kb/actors/ann.yml", 3, 5, True)
    assert orphaned["stops"] is False
    assert [json.loads(text) for text in reported([], "json")] == [[]]


def test_github_shows_them_beside_the_lines() -> None:
    """With its escapes, and paths from the root of the repository."""
    assert list(reported([WRONG, ORPHANED], "github", PurePosixPath("bases/nk"))) == [
        "::error file=bases/nk/kb/actors/ann.yml,line=3,col=5::"
        "part_of: there is no 'bo, or: 100%25'; did you mean%0Abob?",
        "::warning file=bases/nk/kb/dates/2024.yml::orphaned",
    ]
