"""The tutorial as steps: the files that it has its reader write, and the commands with what they print.

- A block `console` holds commands, each after `$`, with what it prints below. `…` on a line of its own stands for any
  lines, elsewhere for any text within the line. What a reader types stands after the question that asks for it.
- A block `text` or `yaml` is what to write into the file that is named at the end of the paragraph above, before the
  colon. Of a YAML file that is there already, only the fields in the block are set.
- A block `sh` depends on the reader's machine, and is not run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

_NAMED = re.compile(r"`(?P<path>[^`\s]+)`:$")
_QUESTION = re.compile(r"^(?P<question>\[a\]ccept, .*?: |Why\? .*?: )(?P<answer>.*)\n", re.M)


@dataclass(frozen=True)
class Write:
    """A file to write, or fields to set in one that is there; `line` is that of the page."""

    line: int
    path: str
    text: str


@dataclass(frozen=True)
class Run:
    """A command, what is typed while it runs, and what it prints where nothing that is typed is shown."""

    line: int
    command: str
    typed: str
    printed: str


def steps(page: str) -> Iterator[Write | Run]:
    """All that the page has its reader do, in order. Raises ValueError at a block that says nothing of the kind."""
    above = ""
    for token in MarkdownIt().parse(page):
        if token.type == "inline":
            above = token.content
        elif token.type == "fence":
            assert token.map
            yield from _block(token.info, token.content, above, token.map[0] + 1)


def _block(kind: str, text: str, above: str, line: int) -> Iterator[Write | Run]:
    if kind == "console":
        yield from _commands(text, line)
    elif kind in ("text", "yaml") and (named := _NAMED.search(above)):
        yield Write(line, named["path"], text)
    elif kind != "sh":
        raise ValueError(f"line {line}: a block {kind!r} after {above!r}; write into which file?")


def _commands(text: str, line: int) -> Iterator[Run]:
    for start in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.M):
        shown = start[2]
        typed = "".join(f"{match['answer']}\n" for match in _QUESTION.finditer(shown))
        at = line + 1 + text.count("\n", 0, start.start())
        yield Run(at, start[1], typed, _QUESTION.sub(r"\g<question>", shown))


def redirects(page: str) -> list[tuple[str, str]]:
    """The old addresses in the tables of the page, each with the one that it leads to."""
    return re.findall(r"^\| `([^`]+/)` \| `([^`]+/)` \|$", page, re.M)


def told(expected: str, printed: str) -> bool:
    """Whether a command printed what the page tells; spaces at the ends of lines are no matter."""
    lines = ["(?:.*\n)*" if line == "…" else f"{_anything(line)}\n" for line in _lines(expected)]
    return re.fullmatch("".join(lines), "".join(f"{line}\n" for line in _lines(printed))) is not None


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def _anything(line: str) -> str:
    return ".*".join(map(re.escape, line.split("…")))
