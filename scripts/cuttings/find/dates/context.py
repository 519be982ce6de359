"""Dates that the text itself completes: counted from a date just before, or coordinated with one that has a year."""

import re
from datetime import date

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import Anchor, Settled
from cuttings.find.dates.explicit import partial_date
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning
from cuttings.model import DateMention

#: A narrative's own year goes before publication only where publication would be further away than this.
_FAR = 60
_SENTENCE_ENDS = re.compile(r"[.!?][\"')]*\s")


class Context:
    """The dates of one block so far. A caption is a block of its own, so its year never completes a date of the body."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: DateMention | None = None

    def remember(self, mention: DateMention) -> None:
        """Keep a date for those that follow it in the block."""
        if mention.value is not None:
            self._last = mention

    def tells(self, meaning: Meaning, expression: Expression, anchor: Anchor | None) -> Settled | None:
        """The value that a date before it in the block gives; None where none does soundly."""
        if self._last is None or self._last.value is None:
            return None
        value = meaning.from_text(self._last.value) if meaning.from_text else None
        if value and self._sentences_since(expression) <= 1:
            return Settled(value, self._label(self._last))
        return None

    def _sentences_since(self, expression: Expression) -> int:
        assert self._last is not None
        return len(_SENTENCE_ENDS.findall(self._text[self._last.end : expression.start]))

    def _label(self, mention: DateMention) -> str:
        return f"{mention.text} at {mention.start}"
