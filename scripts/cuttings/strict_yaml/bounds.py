"""How deep and how large a document may be beyond what stands in it, and that it says nothing of its types.

A few lines of YAML can stand for more than any memory holds, as an alias repeats all that its anchor holds, aliases
and all; and lists in lists in lists exhaust the stack of whoever reads them. Articles bring YAML along, and are hostile
input.
"""

from dataclasses import dataclass

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, ScalarEvent

#: Lists and mappings, one inside another. The deepest file of a knowledge base has six.
DEPTH = 100
#: What stands in a document by aliases alone: characters, of which each value counts as so many more.
REPEATED, VALUE = 1_000_000, 100


@dataclass
class _Open:
    """A list or mapping that has begun: the name of its anchor, and the size of what is in it so far."""

    anchor: str | None
    size: int = VALUE


def check_bounds(text: str) -> None:
    """Looks at a document without building anything of it.

    Raises yaml.MarkedYAMLError where it is nested deeper than DEPTH, or its aliases stand for more than REPEATED; for a
    tag, as it is the model that says what a value is; and for text that is no YAML.
    """
    sizes: dict[str, int] = {}
    inside = [_Open(None)]
    repeated = 0
    for event in yaml.parse(text, yaml.CBaseLoader):
        if getattr(event, "tag", None) is not None:
            raise _beyond("a tag, '!…'; leave it out, and put text that begins with '!' in quotes", event)
        if isinstance(event, CollectionStartEvent):
            inside.append(_Open(event.anchor))
            if len(inside) > DEPTH + 1:
                raise _beyond(f"more than {DEPTH} lists or fields one inside another", event)
        elif isinstance(event, CollectionEndEvent):
            closed = inside.pop()
            inside[-1].size += closed.size
            _note(sizes, closed.anchor, closed.size)
        elif isinstance(event, AliasEvent):
            size = sizes.get(event.anchor or "", 0)
            inside[-1].size += size
            repeated += size
            if repeated > REPEATED:
                raise _beyond(f"aliases that stand for more than {REPEATED // VALUE:,} values or much text", event)
        elif isinstance(event, ScalarEvent):
            size = VALUE + len(event.value)
            inside[-1].size += size
            _note(sizes, event.anchor, size)


def _note(sizes: dict[str, int], anchor: str | None, size: int) -> None:
    if anchor is not None:
        sizes[anchor] = size


def _beyond(what: str, event: Event) -> yaml.MarkedYAMLError:
    # The stubs know only one of the two kinds of mark.
    return yaml.MarkedYAMLError(problem=what, problem_mark=event.start_mark)  # type: ignore[arg-type]
