"""Whatever stands in an article stays a text in BibTeX."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Published
from cuttings.site.citing.bibtex import bibtex, escaped
from cuttings.site.citing.citation import Bibliography, Citation, CitedSite, CitedSource

_COMMAND = re.compile(r"\{\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\}|\\([#$%&_])")
_MEANT = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\\{}#$%&_~^@\"'\n\t ,=")))


def read(text: str) -> str:
    """What TeX makes of an escaped text."""
    return _COMMAND.sub(lambda match: _MEANT[match[1]] if match[1] else match[2], text)


@given(TEXTS)
def test_what_is_written_is_read(text: str) -> None:
    """Every printable character comes back; white space is single, and what cannot be printed is white space."""
    assert read(escaped(text)) == " ".join("".join(c if c.isprintable() else " " for c in text).split())


@given(TEXTS)
def test_nothing_is_a_command(text: str) -> None:
    """Besides those that stand for a character."""
    assert not set(_COMMAND.sub("", escaped(text))) & set("\\{}#$%&_~^")


@given(TEXTS)
def test_braces_balance(text: str) -> None:
    """BibTeX counts them, whether or not a backslash stands before them."""
    depth = 0
    for character in escaped(text):
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("edtf", "fields"),
    [
        ("2031-06-19", ["year = {2031}", "date = {2031-06-19}"]),
        ("2031~", ["year = {2031}", "date = {2031~}"]),
        ("2031-06%", ["year = {2031}", "date = {2031-06%}"]),
        ("2031-06/..", ["date = {2031-06/..}"]),
        ("203X", ["date = {203X}"]),
        ("[2031-06-18,2031-06-19]", ["year = {2031}", "note = {published 18 or 19 June 2031}"]),
    ],
)
def test_a_date_is_read_as_it_stands(edtf: str, fields: list[str]) -> None:
    """No sign of it is a command; one of several days, which biblatex does not know, is said in words."""
    source = CitedSource("source", "T", (), None, Published(edtf=edtf, basis="stated"), None, "en")
    lines = bibtex(Bibliography((), {"source": source}, CitedSite("site", "S", "", ""))).split("\n\n")[0].splitlines()
    assert [line.strip(" ,") for line in lines[1:-1] if not line.startswith(("  title", "  langid"))] == fields


@given(TEXTS, st.text())
def test_entries_stay_apart(text: str, url: str) -> None:
    """No text ends its field, its entry or begins another one."""
    source = CitedSource("source", text, (text,), text, Published(edtf="2031/2032", basis="inferred"), url, text)
    cited = Citation("page", "", text, "https://salm.example/", text, (("source", ()),), False)
    entries = bibtex(Bibliography((cited,), {source.key: source}, CitedSite("site", text, "swh:1:dir:0", ""))).split(
        "\n\n"
    )
    assert [entry.splitlines()[0] for entry in entries] == ["@misc{page,", "@misc{source,", "@misc{site,"]
    for entry in entries:
        lines = entry.splitlines()
        assert lines[-1] == "}"
        assert all(re.fullmatch(r"  [a-z]+ = \{.*\},", line) for line in lines[1:-1])
        assert entry.count("{") == entry.count("}")
