"""An article's blocks while it is being decided what each of them is."""

from collections.abc import Iterator

from cuttings.model import Zone
from cuttings.model.vocabulary import ZoneKind
from cuttings.read.blocks import Block


class Page:
    """Blocks in order, and the kind of each as far as it is known. A kind once given stays."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks
        self._kinds: list[ZoneKind | None] = [None] * len(blocks)

    def __len__(self) -> int:
        return len(self.blocks)

    def kind(self, index: int) -> ZoneKind | None:
        """What the block is, if that is known."""
        return self._kinds[index]

    def settle(self, index: int, kind: ZoneKind) -> None:
        """Say what a block is, unless that is known already."""
        self._kinds[index] = self._kinds[index] or kind

    def open(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """The blocks between two indices of which nothing is known yet, in order."""
        for index in range(start, len(self) if end is None else min(end, len(self))):
            if self._kinds[index] is None:
                yield index

    def of(self, kind: ZoneKind) -> Iterator[Block]:
        """The blocks of a kind."""
        return (block for block, known in zip(self.blocks, self._kinds, strict=True) if known == kind)

    def first_prose(self) -> int:
        """Index of the first open block of running text; the number of blocks when there is none."""
        return next((index for index in self.open() if self.blocks[index].is_prose), len(self))

    def opening(self) -> int:
        """Index of the block with which the text sets in: a short question with no text right below is a headline."""
        first = self.first_prose()
        below = self.blocks[first + 1 : first + 2]
        if below and self.blocks[first].asks and not below[0].is_prose:
            return next((index for index in self.open(first + 1) if self.blocks[index].is_prose), len(self))
        return first

    def last_prose(self) -> int:
        """Index of the last open block of running text; -1 when there is none."""
        return max((index for index in self.open() if self.blocks[index].is_prose), default=-1)

    def is_late(self, index: int) -> bool:
        """Whether a block stands in the second half of the text."""
        return 2 * self.blocks[index].start >= self.blocks[-1].end

    def zones(self) -> tuple[Zone, ...]:
        """Every settled block as a zone, in order."""
        return tuple(
            Zone(kind, block.start, block.end) for block, kind in zip(self.blocks, self._kinds, strict=True) if kind
        )
