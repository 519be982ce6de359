"""Lists of phrases from the lexicon as one test of a line."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_BULLETS = " \t•·●○◦▪■□◆◇►▶»–—*_#>|※★☆-"
_COUNT = re.compile(r"\s*\(\d+\)$")
#: A paragraph longer than this is more than a standing phrase, however it begins.
_LONGEST = 500
#: A line longer than this has none of the shapes. Some of them can be laid over a line in very many ways.
_LONGEST_SHAPE = 1000


class Phrases:
    """Whole lines, beginnings and shapes, as `lexicon/boilerplate.yml` describes them."""

    def __init__(self, lists: Iterable[Mapping[str, Any]]) -> None:
        """`lists` are mappings with any of `lines`, `begins` and `patterns`."""
        lines: set[str] = set()
        begins: list[str] = []
        patterns: list[str] = []
        for given in lists:
            lines.update(_core(phrase) for phrase in given.get("lines", ()))
            begins += given.get("begins", ())
            patterns += given.get("patterns", ())
        self._lines = lines
        self._begins = beginning(begins)
        self._patterns = [re.compile(pattern, re.IGNORECASE) for pattern in patterns]

    def match(self, line: str) -> bool:
        """Whether the line is one of the phrases, begins with one, or has one of the shapes."""
        straight = straightened(line)
        if _core(straight) in self._lines:
            return True
        bare = straight.lstrip(_BULLETS)
        if len(bare) <= _LONGEST and self._begins.match(bare):
            return True
        if len(straight) > _LONGEST_SHAPE:
            return False
        return any(pattern.fullmatch(straight) or pattern.fullmatch(bare) for pattern in self._patterns)


def straightened(line: str) -> str:
    """The line with plain quotation marks and single blanks."""
    return " ".join(line.translate(_STRAIGHT).split())


def beginning(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches where a line begins with one of the phrases, as whole words; longest first."""
    ordered = sorted({straightened(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    choices = (re.escape(phrase) + (r"(?!\w)" if phrase[-1:].isalnum() else "") for phrase in ordered)
    return re.compile("|".join(choices) or r"(?!)", re.IGNORECASE)


def _core(line: str) -> str:
    """The words of a line, without case, bullets, outer punctuation and a count."""
    core = _COUNT.sub("", straightened(line).casefold())
    stripped = re.sub(r"^[\W_]+|[\W_]+$", "", core)
    return stripped or core
