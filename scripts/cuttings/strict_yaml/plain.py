"""The short way to the data of a document, for files that are many and mostly sound."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cuttings.strict_yaml.loaders import NOT_TEXT, NULL

_Next = Callable[[], Event | None]


def load_plain(text: str) -> Any:
    """The data of a plain document, of texts, nulls, lists and fields: the same as `compose_with_lines` gives, sooner.

    Raises ValueError for any other document, sound or not, and leaves it to `compose_with_lines` to tell why.
    """
    try:
        after = yaml.CBaseLoader(text).get_event
        after(), after()  # the stream begins, and the document
        data = _value(after(), after)
        if isinstance(after(), DocumentEndEvent) and isinstance(after(), StreamEndEvent):
            return data
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error
    raise ValueError("more than one document")


def _value(event: Event | None, after: _Next) -> Any:
    """What begins with an event, and goes on with those after it."""
    if isinstance(event, ScalarEvent) and event.tag is None and event.anchor is None:
        return _scalar(event)
    if isinstance(event, MappingStartEvent) and event.tag is None and event.anchor is None:
        return _fields(after)
    if isinstance(event, SequenceStartEvent) and event.tag is None and event.anchor is None:
        return _items(after)
    raise ValueError("YAML that needs more rules than these")


def _scalar(event: ScalarEvent) -> str | None:
    value: str = event.value
    if value not in NOT_TEXT or not event.implicit[0]:
        return value
    if NOT_TEXT[value] == NULL:
        return None
    raise ValueError("one part of it stands for another")


def _fields(after: _Next) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    while not isinstance(key := after(), MappingEndEvent):
        name = _value(key, after)
        if not isinstance(name, str) or name in fields:
            raise ValueError("a name of a field that stands twice, or is no text")
        fields[name] = _value(after(), after)
    return fields


def _items(after: _Next) -> list[Any]:
    items = []
    while not isinstance(event := after(), SequenceEndEvent):
        items.append(_value(event, after))
    return items
