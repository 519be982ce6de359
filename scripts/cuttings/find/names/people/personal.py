"""How personal names are built: which part is the family name, and what gender a given name tells."""

import re
from functools import cache

from cuttings.find.fold import fold_word
from cuttings.lexicon import load

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def _names(*kinds: str) -> frozenset[str]:
    return frozenset(fold_word(name) for kind in kinds for name in load("given_names")[kind])


def given(word: str) -> bool:
    """Whether this is a common given name."""
    return fold_word(word) in _names("male", "female")


def gender(full: str) -> str | None:
    """One of m and f, where the first given name tells, else None."""
    word = fold_word(full.split()[0])
    male, female = word in _names("male"), word in _names("female")
    return None if male == female else "m" if male else "f"


def korean_surname(word: str) -> bool:
    """Whether this is a Korean family name."""
    return fold_word(word) in _names("korean_surnames")


def particle(word: str) -> bool:
    """Whether a small word may stand inside a surname."""
    return word in load("given_names")["particles"]


def family_first(words: list[str]) -> bool:
    """Whether the family name comes first, as in Korean and Chinese names."""
    first, rest = fold_word(words[0]), words[1:]
    if not rest:
        return False
    eastern = first in _names("korean_surnames", "chinese_surnames", "vietnamese_surnames")
    if not eastern:
        return False
    if "-" in rest[0] or len(rest) == 2:
        return not given(rest[0])
    return len(rest) == 1 and not given(first) and not given(rest[0])


def surname(full: str) -> str:
    """The family name of a full name, with its particles: Kim, von der Leyen."""
    words = [word for word in full.replace(",", " ").split() if fold_word(word.rstrip(".")) not in SUFFIXES]
    if len(words) < 2:
        return full
    shouted = [word for word in words if word.isupper() and len(word.rstrip(".")) > 1]
    if len(shouted) == 1:
        # Protocol writes family names so, in either order.
        return shouted[0].title()
    if family_first(words):
        return words[0]
    last = len(words) - 1
    while last > 1 and particle(words[last - 1]):
        last -= 1
    return " ".join(words[last:])


def surnames(full: str) -> tuple[str, ...]:
    """What a person may be called by alone: the family name; in Vietnam, where it leads, the last given name, too."""
    words = full.split()
    vietnamese = len(words) > 2 and fold_word(words[0]) in _names("vietnamese_surnames")
    return (surname(full), words[-1]) if vietnamese else (surname(full),)


def plain(full: str) -> str:
    """The name without initials of middle names and patronymics: Mary K. Otieno → Mary Otieno; J. Smith stays so."""
    words = full.split()
    return " ".join([*words[:1], *(word for word in words[1:-1] if not _is_middle(word)), *words[1:][-1:]])


def _is_middle(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or re.search(load("given_names")["patronymic"], word) is not None


def formal(full: str) -> str:
    """The plain name with the given name in full, folded: Steve Garrow → stephen garrow."""
    first, *rest = fold_word(plain(full)).split()
    return " ".join([_formal_names().get(first, first), *rest])


@cache
def _formal_names() -> dict[str, str]:
    return {fold_word(name): fold_word(row[0]) for row in load("given_names")["nicknames"] for name in row}
