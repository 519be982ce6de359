"""Whether the words around a date speak of the past or of the future. Works on words alone, without a parse."""

import re
from functools import cache

from cuttings.find.dates.meaning import Direction
from cuttings.lexicon import load

_SENTENCE_END = re.compile(r"(?<![A-Z][a-z])(?<!\b[A-Z])[.!?][\"')\]]*\s+(?=[\"'(]?[A-Z])|\n")
#: ", who was elected in May," says nothing of the verb that the date belongs to.
_ASIDE = re.compile(r",\s+(?:who|whom|which|whose)\b[^,]*,")
#: "Has called" is no cue: the present perfect takes no date of its own (Klein 1992, The present perfect puzzle).
_NOT_PERFECT = r"(?<!\bhas\s)(?<!\bhave\s)(?<!['’]ve\s)"
#: Right before a date, "for" speaks of what is planned for it.
_FOR = re.compile(r"\bfor\s+(?:the\s+)?$")


def direction(text: str, start: int, end: int) -> Direction:
    """Which way the sentence around an expression points: its nearest cue before it, else the nearest after it."""
    before, after = _sentence(text, start, end)
    if _FOR.search(before):
        return "future"
    cues = list(_cues().finditer(before)) or list(_cues().finditer(after))[:1]
    return _points(cues[-1]) if cues else None


def _points(cue: re.Match[str]) -> Direction:
    return "future" if cue["future"] else "past"


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the expression in its sentence."""
    window = text[max(0, start - 400) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    following = text[end : end + 400]
    stop = _SENTENCE_END.search(following)
    after = following[: stop.start() + 1 if stop else None]
    return window[ends[-1] if ends else 0 :], _ASIDE.sub(",", after)


@cache
def _cues() -> re.Pattern[str]:
    data = load("dates")
    future, past, neither = (
        "|".join(sorted((re.escape(word).replace(r"\ ", r"\s+") for word in data[name]), key=len, reverse=True))
        for name in ("future", "past", "not_past")
    )
    verb = rf"{_NOT_PERFECT}(?:{past}|(?!(?:{neither})\b)[a-z]+ed)"
    return re.compile(rf"(?<![\w-])(?:(?P<future>{future})|(?P<past>{verb}))(?![\w-])")
