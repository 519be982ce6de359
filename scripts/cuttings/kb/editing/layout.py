"""Where the parts of a YAML text stand, so that a change can be made between them.

A place is an offset in the text, in code points. PyYAML's marks tell where a value begins and, for what has an end of
its own, where it ends; a block ends with the last line of its last part, whatever comments come after.
"""

from collections.abc import Iterator, Sequence

import yaml

from cuttings.strict_yaml import Path


class NoPlaceError(ValueError):
    """There is no such field, or it is laid out in a way that leaves no place for the change."""


class _Composer(yaml.SafeLoader):
    """PyYAML's own reader, whose marks count code points."""


class Layout:
    """The tree of a text. The text has one document, whose top is a mapping in block style, or is empty."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.top = yaml.compose(text, _Composer)
        if self.top is not None and (not isinstance(self.top, yaml.MappingNode) or self.top.flow_style):
            raise NoPlaceError("the fields do not stand one on a line")

    def find(self, path: Path) -> yaml.Node | None:
        """What stands at a path; None when nothing does."""
        node = self.top
        for step in path:
            node = _child(node, step)
        return node

    def key_start(self, path: Path) -> int:
        """Where the field begins: its key, or the dash of an item."""
        parent, step = self.find(path[:-1]), path[-1]
        if isinstance(parent, yaml.MappingNode):
            return next(int(key.start_mark.index) for key, _ in parent.value if key.value == step)
        node = self.find(path)
        assert node is not None
        start = int(node.start_mark.index)
        return start if is_flow(parent) else self.text.rindex("-", 0, start)

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends: after its line break, or at the end of the text."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def end(self, node: yaml.Node) -> int:
        """Where a value ends: after its last sign, without comments, blank lines or line breaks that follow."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            parts = list(_parts(node))
            return max(self.end(part) for part in parts) if parts else node.start_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return len(self.text[: node.end_mark.index].rstrip("\r\n "))
        return int(node.end_mark.index)

    def column(self, offset: int) -> int:
        """How far from the start of its line an offset stands."""
        return offset - self.line_start(offset)

    def before(self, name: str, order: Sequence[str]) -> yaml.Node | None:
        """The value of the last field of the top that `order` sets before this one; None when it comes first."""
        earlier = order[: order.index(name)] if name in order else order
        found = [value for key, value in self.top.value if key.value in earlier or not order] if self.top else []
        return found[-1] if found else None


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]  # type: ignore[no-any-return]
    return None


def _parts(node: yaml.CollectionNode) -> Iterator[yaml.Node]:
    for part in node.value:
        yield from part if isinstance(part, tuple) else (part,)


def is_flow(node: yaml.Node | None) -> bool:
    """Whether a value stands between braces or brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)
