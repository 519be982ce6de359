"""What a verb of saying says: the words of its complement, by the parse."""

from cuttings.find.claims.cues import Marked
from cuttings.find.claims.reported.clause_complements import clause, gerund, inserted, lost_clause
from cuttings.find.claims.reported.naming_complements import named, put_last, viewed_as
from cuttings.find.claims.reported.object_complements import (
    infinitive,
    led_to,
    of_passive,
    thing,
    without_background,
)
from cuttings.find.parse import Token

_OPEN_QUESTIONS = frozenset({"whether", "if"})
#: The surest first; what the parser hung elsewhere last.
_KINDS = (inserted, clause, gerund, put_last, viewed_as, named, thing, infinitive, led_to, of_passive, lost_clause)
#: Contents without a finite verb: a relative clause in the past, after a comma, adds the author's own words to them.
_NOMINAL = (viewed_as, named, infinitive, led_to)


def complement(marked: Marked) -> list[Token] | None:
    """The words of the content, or None where the verb has no complement that it is licensed for."""
    for part in _KINDS:
        content = part(marked)
        if content:
            return _up_to_colon(without_background(content)) if part in _NOMINAL else content
    return None


def _up_to_colon(content: list[Token]) -> list[Token]:
    """The words up to a colon, behind which the author explains: "called the date bad: the hall was shut"."""
    colon = next((at for at, token in enumerate(content) if at and token.text == ":"), len(content))
    return content[:colon]


def is_open_question(marked: Marked) -> bool:
    """Whether the complement only asks ("asked whether", "did not know if"), so that nothing is claimed."""
    return any(
        grandchild.dep_ == "mark" and grandchild.lower_ in _OPEN_QUESTIONS
        for child in marked.word.children
        if child.dep_ == "ccomp"
        for grandchild in child.children
    )
