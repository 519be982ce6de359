"""Transcripts: paragraphs that open with the speaker's name and a colon ("MR. SMITH: We are ready.")."""

import re

from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.reading import Reading
from cuttings.model import Span

_TURN = re.compile(r"((?:[A-Z][A-Z.'\-]*[A-Z.][ ]?){1,6})(?:\([^)\n]{1,80}\))?:\s+(?=\S)")
_ASKERS = frozenset({"QUESTION", "Q", "QUESTIONER", "NOTE", "UPDATE", "EDITOR"})
_FEWEST = 2


def find_turns(reading: Reading, drafts: Drafts, paragraphs: list[Span]) -> list[Span]:
    """Add each turn of a transcript; return the paragraphs that are turns. One such paragraph is no transcript."""
    turns = [(span, match) for span in paragraphs if (match := _TURN.match(reading.folded, *span))]
    if len(turns) < _FEWEST:
        return []
    for span, match in turns:
        if match.group(1).strip() not in _ASKERS:
            holder = reading.span(match.start(1), match.start(1) + len(match.group(1).rstrip()))[-1]
            drafts.found.append(Draft([(match.end(), span[1])], "turn of a transcript", holder=holder, direct=True))
    return [span for span, _ in turns]
