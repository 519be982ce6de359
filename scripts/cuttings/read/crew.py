"""Lines about people who worked on an article, but did not sign it."""

import re
from functools import cache

from cuttings import lexicon
from cuttings.read.phrases import beginning, straightened

_LONGEST = 250
#: No full stop behind an initial or a short title ends one.
_SENTENCE_END = re.compile(r"(?<=\w{3}\.) (?=[A-Z])")


def is_crew(line: str) -> bool:
    """Whether a line names who worked on the article without signing it: "Editing by Jane Doe"."""
    line = straightened(line).lstrip(" (*_[")
    matched = _crew().match(line) if len(line) <= _LONGEST else None
    return matched is not None and (not line.lower().startswith("with ") or _are_names(line[matched.end() :]))


def thanks_crew(line: str) -> bool:
    """Whether a line under an article says who helped: "Jane Doe in Seoul and John Roe contributed to this report."."""
    line = straightened(line).strip("*_()[] ")
    return len(line) <= _LONGEST and all(_thanks(sentence) for sentence in _SENTENCE_END.split(line))


def _thanks(sentence: str) -> bool:
    verb = _crew_verbs().search(sentence)
    if verb is None or verb.start() == 0 or not sentence[0].isupper():
        return False
    return _are_names(sentence[: verb.start()] + sentence[verb.end() :])


def _are_names(words: str) -> bool:
    """Whether nothing stands there but names and the words that may stand among them; a sentence has others."""
    small = lexicon.load("bylines")["crew_words"]
    return all(not word[:1].islower() or word in small for word in (each.strip(",;.)*_]") for each in words.split()))


@cache
def _crew() -> re.Pattern[str]:
    known = lexicon.load("bylines")
    return beginning([*known["crew"], "reporting by"])


@cache
def _crew_verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{beginning(lexicon.load('bylines')['crew_verbs']).pattern})", re.IGNORECASE)
