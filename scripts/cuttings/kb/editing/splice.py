"""One change to a YAML text, with every other byte as it was: comments, order, quotation marks and blank lines.

PyYAML says where a value stands; the text is cut open there and nowhere else. A writer that keeps comments would still
set a file anew that a person has laid out in another way, and lines would change that nobody touched. Whatever comes
out is read again and must hold just what was asked for, or nothing is done.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

import yaml

from cuttings.kb.dump import field_lines, item_lines
from cuttings.kb.editing.layout import Layout, NoPlaceError, is_flow
from cuttings.strict_yaml import BadYamlError, Path, compose_with_lines


class CannotSpliceError(ValueError):
    """The text is laid out in a way in which the change cannot be made alone; a person must make it."""


class _Cut(NamedTuple):
    """What stands from `start` to `end` gives way to `new`."""

    start: int
    end: int
    new: str


def with_item(text: str, path: Path, item: object, order: Sequence[str] = ()) -> str:
    """The text with one more item, a text or a record, in the list at `path`, which is made if it is not there.

    `order` names the fields of the top in the order in which a new one is set among them; at the end if empty.
    Raises CannotSpliceError.
    """

    def change(data: Any) -> None:
        parent = _at(data, path[:-1])
        parent[path[-1]] = [*(parent.get(path[-1]) or ()), _plain((item,))[0]]

    return _spliced(text, change, lambda layout: _append(layout, path, item, order))


def with_value(text: str, path: Path, value: object, order: Sequence[str] = ()) -> str:
    """The text with this value at `path`, in place of the one that stands there, or as a new field of the top.

    Raises CannotSpliceError.
    """

    def change(data: Any) -> None:
        _at(data, path[:-1])[path[-1]] = _plain(value)

    return _spliced(text, change, lambda layout: _replace(layout, path, value, order))


def without(text: str, path: Path) -> str:
    """The text without the field or the item at `path`; a list that then holds nothing goes too.

    Raises CannotSpliceError, also when nothing stands there.
    """

    def change(data: Any) -> None:
        del _at(data, path[:-1])[path[-1]]
        if isinstance(path[-1], int) and not _at(data, path[:-1]):
            del _at(data, path[:-2])[path[-2]]

    return _spliced(text, change, lambda layout: _remove(layout, path))


def _spliced(text: str, change: Callable[[Any], None], cut: Callable[[Layout], _Cut]) -> str:
    """The text after the cut, if it then holds what it held, changed as wanted."""
    bare = text.removeprefix("\ufeff")
    try:
        wanted = deepcopy(compose_with_lines(bare).data) or {}
        change(wanted)
        start, end, new = cut(Layout(bare))
        if "\r\n" in bare:
            new = new.replace("\n", "\r\n")
        spliced = bare[:start] + new + bare[end:]
        is_right = (compose_with_lines(spliced).data or {}) == wanted
    except (BadYamlError, NoPlaceError, LookupError, TypeError, AttributeError) as error:
        raise CannotSpliceError(str(error)) from error
    if not is_right:
        raise CannotSpliceError("the change cannot be made without touching other lines")
    return text[: len(text) - len(bare)] + spliced


def _append(layout: Layout, path: Path, item: object, order: Sequence[str]) -> _Cut:
    there = layout.find(path)
    if there is None or not getattr(there, "value", None):
        return _replace(layout, path, (item,), order)
    if not isinstance(there, yaml.SequenceNode):
        raise NoPlaceError("is no list")
    last = there.value[-1]
    if is_flow(there):
        at = layout.end(last)
        return _Cut(at, at, f", {_in_flow(item)}")
    indent = layout.column(layout.key_start((*path, len(there.value) - 1)))
    return _after(layout, layout.end(last), item_lines(item, indent))


def _replace(layout: Layout, path: Path, value: object, order: Sequence[str]) -> _Cut:
    there = layout.find(path)
    if there is None:
        return _add(layout, path, value, order)
    if isinstance(layout.find(path[:-1]), yaml.MappingNode) and not _is_in_flow(layout, path):
        start = layout.key_start(path)
        lines = field_lines(str(path[-1]), value, layout.column(start))
        return _Cut(start, max(layout.end(there), start), "\n".join(lines).lstrip(" "))
    return _Cut(there.start_mark.index, layout.end(there), _in_flow(value))


def _add(layout: Layout, path: Path, value: object, order: Sequence[str]) -> _Cut:
    """A new field: of the top where `order` sets it, of another record after its last field."""
    name = str(path[-1])
    if len(path) > 1:
        parent = layout.find(path[:-1])
        if not isinstance(parent, yaml.MappingNode) or not parent.value:
            raise NoPlaceError("stands in nothing")
        if _is_in_flow(layout, path):
            at = layout.end(parent.value[-1][1])
            return _Cut(at, at, f", {name}: {_in_flow(value)}")
        indent = layout.column(parent.value[0][0].start_mark.index)
        return _after(layout, layout.end(parent), field_lines(name, value, indent))
    before = layout.before(name, order)
    if before is not None:
        return _after(layout, layout.end(before), field_lines(name, value, 0))
    at = layout.top.start_mark.index if layout.top is not None else len(layout.text)
    lead = "\n" if at == len(layout.text) and layout.text and not layout.text.endswith("\n") else ""
    return _Cut(at, at, lead + "".join(f"{line}\n" for line in field_lines(name, value, 0)))


def _after(layout: Layout, offset: int, lines: Sequence[str]) -> _Cut:
    """Whole lines after the line of an offset, which may be the last and lack its line break."""
    at = layout.line_end(offset)
    lead = "" if layout.text[:at].endswith("\n") else "\n"
    return _Cut(at, at, lead + "".join(f"{line}\n" for line in lines))


def _remove(layout: Layout, path: Path) -> _Cut:
    there, parent = layout.find(path), layout.find(path[:-1])
    if there is None or parent is None:
        raise NoPlaceError("there is nothing at this place")
    if isinstance(path[-1], int) and len(parent.value) == 1:
        return _remove(layout, path[:-1])
    if is_flow(parent):
        return _remove_in_flow(layout, path)
    start, end = layout.key_start(path), layout.line_end(max(layout.end(there), layout.key_start(path)))
    if layout.text[layout.line_start(start) : start].strip():
        raise NoPlaceError("shares its line with another")
    return _Cut(layout.line_start(start), end, "")


def _remove_in_flow(layout: Layout, path: Path) -> _Cut:
    """An item between commas: with the comma after it, or the one before it if it is the last."""
    parent, there = layout.find(path[:-1]), layout.find(path)
    assert parent is not None and there is not None
    starts = [layout.key_start((*path[:-1], step)) for step in _steps(parent)]
    place = _steps(parent).index(path[-1])
    if place + 1 < len(starts):
        return _Cut(starts[place], starts[place + 1], "")
    previous = layout.find((*path[:-1], _steps(parent)[place - 1]))
    return _Cut(layout.end(previous) if place and previous is not None else starts[place], layout.end(there), "")


def _steps(node: yaml.Node) -> list[str | int]:
    if isinstance(node, yaml.MappingNode):
        return [key.value for key, _ in node.value]
    return list(range(len(node.value)))


def _is_in_flow(layout: Layout, path: Path) -> bool:
    """Whether a field stands between braces or brackets."""
    return any(is_flow(layout.find(path[:length])) for length in range(len(path)))


def _in_flow(value: object) -> str:
    """A value on one line, fit to stand between brackets."""
    written: str = yaml.dump([_plain(value)], default_flow_style=True, allow_unicode=True, width=float("inf"))
    return written.removesuffix("\n")[1:-1]


def _plain(value: object) -> Any:
    """A value as it is read back from a file."""
    return compose_with_lines("\n".join([*field_lines("it", value, 0), ""])).data["it"]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
