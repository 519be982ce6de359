"""Texts with their names marked, which are at once a test's input and what it expects.

`[Kim Jong Un|kim-jong-un]` is a mention of that referent; another form than a name is told behind the key:
`[Moscow|russia metonym]`.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import spacy
import yaml
from spacy.language import Language

from cuttings.find import language
from cuttings.find.names import find_names
from cuttings.find.parse import Parse
from cuttings.find.reading import Reading
from cuttings.model import Article, Known, SourceMetadata, Zone

_MARK = re.compile(r"\[([^\]|]+)\|[^\]]*\]")


def rows(folder: Path) -> list[Any]:
    """The rows of all tables of a folder, as pytest parameters named for what they show."""
    return [
        pytest.param(row, id=f"{file.stem}: {row['shows']}")
        for file in sorted(folder.glob("*.yml"))
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARK.sub(r"\1", marked)


def mark(text: str, mentions: Iterable[tuple[int, int, str, str]]) -> str:
    """The text with these mentions (start, end, key, form) marked; those inside another one are left out."""
    taken: list[tuple[int, int]] = []
    for start, end, key, form in sorted(mentions, key=lambda m: (-m[0], m[1])):
        if not any(a < end and start < b for a, b in taken):
            told = key if form == "name" else f"{key} {form}"
            text = f"{text[:start]}[{text[start:end]}|{told}]{text[end:]}"
            taken.append((start, end))
    return text


def article(text: str) -> Article:
    """An article whose lines are all body."""
    zones = tuple(Zone("body", line.start(), line.end()) for line in re.finditer(r"[^\n]+", text))
    return Article("invented.txt", "invented", text, "0" * 64, SourceMetadata(), zones)


def unparsed(text: str) -> Reading:
    """The text split into words by rule, without a model."""
    return Reading(article(text), Parse(spacy.blank("en")(text)))


def read(text: str, known: tuple[Known, ...] = ()) -> Reading:
    """The text with its names found."""
    (whole, doc), *_ = language.parse(_model(), [article(text)])
    reading = Reading(whole, doc, known)
    find_names(reading)
    return reading


def found(reading: Reading, *forms: str) -> str:
    """The reading's text with its mentions of these forms marked."""
    wanted = [(m.start, m.end, m.referent, m.form) for m in reading.mentions if m.form in forms]
    return mark(reading.article.text, wanted)


@cache
def _model() -> Language:
    return language.load(language.choose()[0])
