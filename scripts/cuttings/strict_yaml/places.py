"""The data of a document with the place of every field, and what is wrong with one that is no YAML."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from cuttings.strict_yaml.bounds import check_bounds
from cuttings.strict_yaml.loaders import StrictLoader, TextLoader

Path = tuple[str | int, ...]
"""The way to a field: keys of mappings and indices of sequences, from the top."""


class Place(NamedTuple):
    """Where something stands in a YAML file; both count from 1."""

    line: int
    column: int


class BadYamlError(ValueError):
    """The text is no YAML, or is YAML that no record may use. `place` says where, `what` says why."""

    def __init__(self, what: str, place: Place) -> None:
        super().__init__(f"line {place.line}, column {place.column}: {what}")
        self.what = what
        self.place = place


class Repeat(NamedTuple):
    """A key that stands twice in one mapping; YAML would keep the last in silence."""

    path: Path
    place: Place
    first: Place


@dataclass(frozen=True)
class Composed:
    """A document: its data, and where each field of it stands."""

    data: Any
    places: Mapping[Path, Place] = field(default_factory=dict)
    """Where each field stands: its key in a mapping, its item in a sequence; `()` is the whole document."""
    repeats: tuple[Repeat, ...] = ()

    def place(self, path: Path) -> Place:
        """Where the field stands, or, for one that does not stand there, the nearest field around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))


def compose_with_lines(text: str, *, first_line: int = 1, loader: type[StrictLoader] = TextLoader) -> Composed:
    """The data of one YAML document with the place of every field; `first_line` is the line its text begins on.

    Raises BadYamlError when the text is no YAML, holds several documents, is nested or repeats itself beyond all
    bounds, or an anchor contains itself.
    """
    try:
        check_bounds(text)
        reader = loader(text)
        node = reader.get_single_node()
        if node is None:
            return Composed(None)
        walked = _Walk(first_line)
        walked.walk(node, ())
        return Composed(reader.construct_document(node), walked.places, tuple(walked.repeats))
    except yaml.MarkedYAMLError as error:
        conflict = re.search(_CONFLICT, text)
        if conflict:
            line = text.count("\n", 0, conflict.start()) + first_line
            raise BadYamlError("a conflict that git left for a person to settle", Place(line, 1)) from error
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + first_line, mark.column + 1) if mark else Place(first_line, 1)
        raise BadYamlError(error.problem or error.context or "not YAML", place) from error
    except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
        raise BadYamlError("a character that YAML does not allow", _forbidden(text, first_line)) from error
    except (RecursionError, ValueError) as error:
        if isinstance(error, BadYamlError):
            raise
        raise BadYamlError(str(error), Place(first_line, 1)) from error


class _Walk:
    """Collects the places of all fields, and the keys that stand twice."""

    def __init__(self, first_line: int) -> None:
        self.places: dict[Path, Place] = {}
        self.repeats: list[Repeat] = []
        self._first_line = first_line
        self._inside: list[yaml.Node] = []

    def walk(self, node: yaml.Node, path: Path) -> None:
        if any(node is outer for outer in self._inside):
            raise BadYamlError("an anchor that contains itself", self._place(node))
        self.places.setdefault(path, self._place(node))
        self._inside.append(node)
        for child_path, child in self._children(node, path):
            self.walk(child, child_path)
        self._inside.pop()

    def _children(self, node: yaml.Node, path: Path) -> Iterator[tuple[Path, yaml.Node]]:
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield (*path, index), item
        if isinstance(node, yaml.MappingNode):
            firsts: dict[Path, Place] = {}
            for key, value in node.value:
                child = (*path, str(key.value))
                place = self.places[child] = self._place(key)
                if firsts.setdefault(child, place) != place:
                    self.repeats.append(Repeat(child, place, firsts[child]))
                yield child, value

    def _place(self, node: yaml.Node) -> Place:
        return Place(node.start_mark.line + self._first_line, node.start_mark.column + 1)


#: What git writes before one side of a merge that it could not make.
_CONFLICT = r"(?m)^<{7} "

#: What YAML 1.2.2 calls c-printable leaves out: most control characters and lone surrogates.
_FORBIDDEN = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def _forbidden(text: str, first_line: int) -> Place:
    """The first character that YAML does not allow."""
    found = re.search(_FORBIDDEN, text)
    before = text[: found.start()] if found else ""
    return Place(first_line + before.count("\n"), len(before) - before.rfind("\n"))
