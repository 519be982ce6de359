"""Whether the words around a date speak of the past or of the future. Works on words alone, without a parse."""

import re
from functools import cache

from cuttings.find.dates.meaning import Direction
from cuttings.lexicon import load

_SENTENCE_END = re.compile(r"(?<![A-Z][a-z])(?<!\b[A-Z])[.!?][\"')\]]*\s+(?=[\"'(]?[A-Z])|\n")
#: After a semicolon, another main clause begins.
_CLAUSE_END = re.compile(rf"{_SENTENCE_END.pattern}|;\s")
#: A cue further away than this many characters belongs to something else.
_FAR = 400
#: ", who was elected in May," says nothing of the verb that the date belongs to.
_ASIDE = re.compile(r",\s+(?:who|whom|which|whose)\b[^,]*,")
#: "Has called" is no cue: the present perfect takes no date of its own (Klein 1992, The present perfect puzzle).
_NOT_PERFECT = r"(?<!\bhas\s)(?<!\bhave\s)(?<!['’]ve\s)"
#: "An expanded council", "oil-based": a participle before a noun says nothing of when.
_NOT_ATTRIBUTE = r"(?<!\w-)" + "".join(
    rf"(?<!\b[{word[0].upper()}{word[0]}]{word[1:]}\s)" for word in ("a", "an", "the", "its", "his", "her", "their")
)
#: What goes with a cue of the future: "will be formally announced" holds no past, nor does "to be sent".
_PASSIVE = r"(?:(?:\s+(?:not|also|only|now|\w+ly))?\s+be)?(?:(?<=\bbe)(?:\s+\w+ly)?\s+\w+)?"
#: Before a date, what may be is yet to come, unless a verb says otherwise: "a second round, perhaps in October".
_PERHAPS = re.compile(
    r"\b(?:perhaps|possibly|maybe|probably|presumably)\s+(?:as\s+(?:early|soon)\s+as\s+)?(?:in|on|by|for)?\s*(?:the\s+)?$",
    re.I,
)
#: Right before a date, "for" speaks of what is planned for it.
_FOR = re.compile(r"\bfor\s+(?:the\s+)?$")


def direction(text: str, start: int, end: int, within: tuple[int, int]) -> Direction:
    """Which way the sentence around an expression points: its nearest cue before it, else the nearest after it.

    `within` are the ends of its block: what stands in another block is another sentence.
    """
    before, after = _sentence(text, start, end, within)
    if _FOR.search(before):
        return "future"
    cues = list(_cues().finditer(before))
    if not cues and _PERHAPS.search(before):
        return "future"
    cues = cues or list(_cues().finditer(after))[:1]
    return _points(cues[-1]) if cues else None


def _points(cue: re.Match[str]) -> Direction:
    if cue["plan"]:
        return None
    return "future" if cue["future"] else "past"


def _sentence(text: str, start: int, end: int, within: tuple[int, int]) -> tuple[str, str]:
    """What stands before and after the expression in its sentence."""
    window = text[max(within[0], start - _FAR) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    following = text[end : min(within[1], end + _FAR)]
    stop = _CLAUSE_END.search(following)
    after = following[: stop.start() + 1 if stop else None]
    return window[ends[-1] if ends else 0 :], _ASIDE.sub(",", after)


@cache
def _cues() -> re.Pattern[str]:
    data = load("dates")
    future, past, plan, neither = (
        "|".join(sorted((re.escape(word).replace(r"\ ", r"\s+") for word in data[name]), key=len, reverse=True))
        for name in ("future", "past", "past_plans", "not_past")
    )
    verb = rf"{_NOT_PERFECT}(?:{past}|{_NOT_ATTRIBUTE}(?!(?:{neither})\b)[a-z]+ed)"
    kinds = (
        rf"(?P<plan>(?:{plan})(?:\s+to\s+\w+)?(?:(?<=\bto)\s+\w+)?{_PASSIVE})",
        rf"(?P<future>(?:{future}){_PASSIVE})",
        rf"(?P<past>{verb})",
    )
    return re.compile(rf"(?:(?<![\w-])|(?='ll))(?:{'|'.join(kinds)})(?![\w-])")
