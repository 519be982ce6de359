"""YAML that means what it shows, and knows the line of every field.

PyYAML follows YAML 1.1, where NO is false, 2024-06-17 is a date object, 17:12 is the number 1032 and 010 is eight.
Here the core schema of YAML 1.2 holds (https://yaml.org/spec/1.2.2/#103-core-schema), without octal and hexadecimal.
Two loaders: `StrictLoader` for data whose shape only the file knows, `TextLoader` for records whose model turns text
into numbers itself, so that `edtf: 2024` and `title: 1984` are what the writer meant. `cuttings.validation` builds on
this to say where a record is wrong.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

Path = tuple[str | int, ...]
"""The way to a field: keys of mappings and indices of sequences, from the top."""


class Place(NamedTuple):
    """Where something stands in a YAML file; both count from 1."""

    line: int
    column: int


#: Of the library that reads YAML.
VERSION = yaml.__version__

_TEXT, _NULL, _LIST, _FIELDS = (f"tag:yaml.org,2002:{name}" for name in ("str", "null", "seq", "map"))
#: What stands without quotes and is no text.
_NOT_TEXT = {**dict.fromkeys(("", "~", "null", "Null", "NULL"), _NULL), "<<": "tag:yaml.org,2002:merge"}


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


class StrictLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema: null, true, false, decimal numbers; everything else is text."""


class TextLoader(StrictLoader):
    """Null or text: the record's model decides what a text is."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """What a value without a tag is. Asked of every value of every file, so by a look into a table."""
        if kind is yaml.ScalarNode:
            return _NOT_TEXT.get(value, _TEXT) if implicit[0] else _TEXT
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        return tag


def load(text: str) -> Any:
    """The data of a document, by the core schema. Raises BadYamlError, also for a key that stands twice."""
    composed = compose_with_lines(text, loader=StrictLoader)
    for repeat in composed.repeats:
        raise BadYamlError(f"{repeat.path[-1]!r} stands twice, first in line {repeat.first.line}", repeat.place)
    return composed.data


def load_sound(text: str) -> Any:
    """The same of a document known to be sound, such as the program's own: half as long, as nothing is looked after."""
    return yaml.load(text, StrictLoader)


def load_plain(text: str) -> Any:
    """The data of a plain document, of texts, nulls, lists and fields: the same as `compose_with_lines` gives, sooner.

    Raises ValueError for any other document, sound or not, and leaves it to `compose_with_lines` to tell why.
    """
    if "&" in text and "*" in text:
        raise ValueError("one part of it may stand for another")
    try:
        return _plain(TextLoader(text).get_single_node())
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _plain(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.ScalarNode) and node.tag in (_TEXT, _NULL):
        return node.value if node.tag == _TEXT else None
    if isinstance(node, yaml.SequenceNode) and node.tag == _LIST:
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == _FIELDS and all(key.tag == _TEXT for key, _ in node.value):
        fields = {key.value: _plain(value) for key, value in node.value}
        if len(fields) == len(node.value):
            return fields
    raise ValueError("YAML that needs more rules than these")


def compose_with_lines(text: str, *, first_line: int = 1, loader: type[StrictLoader] = TextLoader) -> Composed:
    """The data of one YAML document with the place of every field; `first_line` is the line its text begins on.

    Raises BadYamlError when the text is no YAML, holds several documents, or an anchor contains itself.
    """
    try:
        reader = loader(text)
        node = reader.get_single_node()
        if node is None:
            return Composed(None)
        walked = _Walk(first_line)
        walked.walk(node, ())
        return Composed(reader.construct_document(node), walked.places, tuple(walked.repeats))
    except yaml.MarkedYAMLError as error:
        conflict = _CONFLICT.search(text)
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
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)

#: What YAML 1.2.2 calls c-printable leaves out: most control characters and lone surrogates.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _forbidden(text: str, first_line: int) -> Place:
    """The first character that YAML does not allow."""
    found = _FORBIDDEN.search(text)
    before = text[: found.start()] if found else ""
    return Place(first_line + before.count("\n"), len(before) - before.rfind("\n"))


StrictLoader.yaml_implicit_resolvers = {}
StrictLoader.add_implicit_resolver(_NULL, re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^<<$"), ["<"])
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789")
)
StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)$"),
    list("-+0123456789"),
)
