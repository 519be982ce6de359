"""From words to the passages they make up."""

from collections.abc import Iterable

from cuttings.find.parse import Token
from cuttings.model import Span

#: Punctuation, and Markdown's marks of emphasis.
_EDGE = frozenset(" ,;:.-\u2013\u2014\n*_")


def runs(tokens: Iterable[Token]) -> list[list[Token]]:
    """The tokens in text order, in runs that only punctuation or spaces interrupt."""
    groups: list[list[Token]] = []
    for token in sorted(set(tokens), key=lambda token: token.i):
        if groups and _reaches(groups[-1][-1], token):
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def _reaches(before: Token, token: Token) -> bool:
    """Whether no word stands between two."""
    gap = token.doc.tokens[before.i + 1 : token.i]
    return not gap or all(sign.is_punct or sign.is_space for sign in gap)


def passages(tokens: Iterable[Token]) -> list[Span]:
    """The stretches of text that the tokens make up, without leading conjunctions and punctuation at the edges."""
    trimmed = (trim(run) for run in runs(tokens))
    worded = (run for run in trimmed if any(token.is_alpha or token.like_num for token in run))
    return [(run[0].idx, run[-1].end) for run in worded]


def trim(run: list[Token]) -> list[Token]:
    """The run without what does not belong to its content at the edges."""
    first, last = 0, len(run)
    while first < last and (_edge(run[first]) or _unpaired(run[first], run[first + 1 : last])):
        first += 1
    while first < last and (_edge(run[last - 1]) or _unpaired(run[last - 1], run[first : last - 1])):
        last -= 1
    return _without_marks(run[first:last])


def _without_marks(run: list[Token]) -> list[Token]:
    """Without the pair of marks around all of it."""
    marks = [token.i for token in run if token.text == '"']
    return run[1:-1] if len(run) > 2 and marks == [run[0].i, run[-1].i] else run


def between(doc_start: Token, end: int) -> list[Token]:
    """The tokens from one to the one before position `end` of the parse."""
    return list(doc_start.doc[doc_start.i : end])


def _edge(token: Token) -> bool:
    return token.is_space or token.dep_ == "cc" or token.text in _EDGE or (token.text in {"...", "--", "**", "__"})


def _unpaired(token: Token, rest: list[Token]) -> bool:
    """Whether the token is a quotation mark or bracket whose other half is not in the rest."""
    partner = {'"': '"', "(": ")", ")": "(", "'": "'", "''": "''"}.get(token.text)
    return partner is not None and all(other.text != partner for other in rest)
