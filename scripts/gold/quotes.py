"""An article's text, and where the words stand that a draft quotes."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Span = tuple[int, int]


class Problems:
    """What is wrong with a draft, all of it, so that one run shows everything."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, where: str, what: str) -> None:
        """Keep one."""
        self.found.append(f"{where}: {what}")

    def term(self, where: str, value: object, terms: Iterable[str]) -> None:
        """Keep one if a value is none of the terms."""
        if value not in terms:
            self.add(where, f"{value!r} is none of {', '.join(sorted(terms))}")


class Text:
    """The article; `left_out` are the passages that are no text of it, once they are known."""

    def __init__(self, path: Path, problems: Problems) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            self.whole = file.read()
        self.left_out: list[Span] = []
        self._problems = problems

    def quote(self, where: str, quote: Any, *, anywhere: bool = False) -> dict[str, Any] | None:
        """The passage that has these words, whole: `words`, or `words @2` for the second time they stand in the text.

        None, and a problem, where they stand nowhere, or several times and it is not said which is meant.
        """
        marked = re.fullmatch(r"(?s)(.*) @(\d+)", str(quote))
        words, nth = (marked[1], int(marked[2])) if marked else (str(quote), 0)
        found = self.places(_whole(words), anywhere=anywhere)
        if len(found) == 0 or nth > len(found):
            self._problems.add(where, f"{words!r} stands {len(found)} times in the text")
            return None
        if nth == 0 and len(found) > 1:
            self._problems.add(where, f"{words!r} stands {len(found)} times; say which: {self.contexts(found)}")
            return None
        start, end = found[max(nth, 1) - 1]
        return {"start": start, "end": end, "text": self.whole[start:end]}

    def quotes(self, where: str, quotes: Any) -> list[dict[str, Any]]:
        """The passages of one quotation or a list of them."""
        found = [self.quote(where, quote) for quote in as_list(quotes)]
        return [passage for passage in found if passage]

    def places(self, pattern: str, *, anywhere: bool = False, taken: Iterable[Span] = ()) -> list[Span]:
        """Where a pattern matches, outside what is left out and of what is taken already."""
        passages = [*([] if anywhere else self.left_out), *taken]
        spans = (match.span() for match in re.finditer(pattern, self.whole))
        return [span for span in spans if not any(start < span[1] and span[0] < end for start, end in passages)]

    def contexts(self, spans: Iterable[Span]) -> str:
        """Each place with the words around it, numbered from 1."""
        return "  ".join(
            f"@{number} {self.whole[max(0, start - 25) : end + 25]!r}" for number, (start, end) in enumerate(spans, 1)
        )


def _whole(words: str) -> str:
    """A pattern of words that begin and end in no other word: no "he" in "the"."""
    before, after = (r"(?<!\w)" if words[:1].isalnum() else ""), (r"(?!\w)" if words[-1:].isalnum() else "")
    return before + re.escape(words) + after


def as_list(value: Any) -> list[Any]:
    """Nothing, one thing or several, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]
