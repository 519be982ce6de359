"""Names as they stand within an English title: with "the" or "a" where the language wants it."""

import re
from functools import cache

from cuttings import lexicon

_BEFORE_HEAD = re.compile(r"\s+(?:of|for|on|at|to|in|from|against|with)\s+|,")


def in_title(name: str, kind: str) -> str:
    """The name of a referent of this kind with its article: "the United States", "a senior diplomat", "Oslo"."""
    if (kind == "person" and not name[:1].islower()) or _is_determined(name):
        return name
    head = _BEFORE_HEAD.split(name)[0].split()[-1]
    if kind in ("collective", "person"):
        return _group(_uncapitalised(name), head)
    if name in _words("without"):
        return name
    if name in _words("the_letters") or head.lower() in _words("the"):
        return f"the {name}"
    return f"the {name}" if head.lower() in _words("the_with_of") and f"{head} of " in name else name


def _is_determined(name: str) -> bool:
    return name.lower().startswith(("the ", "a ", "an ")) or "'s " in name or "\u2019s " in name


def _uncapitalised(name: str) -> str:
    """A description that began a sentence, as it stands within one: "Prosecutors", but "South Korean officials"."""
    first, *rest = name.split(" ")
    common = first.lower() in _words("the_groups") or first.lower() in lexicon.load("collectives")["groups"]
    return " ".join((first.lower(), *rest)) if common else name


def _group(name: str, head: str) -> str:
    if head.lower() in _words("the_groups"):
        return f"the {name}"
    several = head.endswith("s") or head.lower() in _words("plural_groups") or not name[:1].islower() or " and " in name
    return name if several else f"a {name}"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("event_titles")[name])
