"""When two spellings are one name: keys that are equal for them.

So names are joined by look-up and never by likeness. Korean names in particular are joined by hyphenation only, as one
letter tells two people apart.
"""

import re
from functools import cache, lru_cache
from typing import Any, Literal

from slugify import slugify

from cuttings import lexicon
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind

#: A name that has plain letters only, as nearly all have. Others take ten times as long.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]*")

#: Referents of different classes are never one, whatever they are called.
NameClass = Literal["person", "state", "body", "group", "place"]


def name_class(layer: Layer, kind: ActorKind | PlaceKind) -> NameClass:
    """The class in which names of this kind are compared. A country as a place is its state."""
    if kind in ("state", "country"):
        return "state"
    if layer == "place":
        return "place"
    if kind == "person":
        return "person"
    return "group" if kind == "collective" else "body"


@lru_cache(maxsize=200_000)
def name_key(name: str, of: NameClass) -> str:
    """A key that all spellings of a name share: letters only, without forms of address; empty if nothing is left."""
    words = _words(name)
    if of == "person":
        return "".join(_person(words))
    table = _table("spelling")
    return "".join(table.get(word, word) for word in words if word != "the")


@lru_cache(maxsize=200_000)
def is_short(name: str, of: NameClass) -> bool:
    """Whether a name is short for a longer one: an initial with a surname (`V. Putin`), or capitals only (`NIS`)."""
    if of == "person":
        words = _person(_words(name))
        return len(words) > 1 and len(words[0]) == 1
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= 7


def short_key(name: str, of: NameClass) -> str:
    """The short form that a name may take in another article, or its key if it is short itself; empty if none."""
    if of != "person":
        return name_key(name, of) if is_short(name, of) else ""
    words = _person(_words(name))
    return words[0][0] + words[-1] if len(words) > 1 else ""


@lru_cache(maxsize=200_000)
def is_full(name: str, of: NameClass) -> bool:
    """Whether a name can stand for itself in another article: not a surname alone, not a body that every state has."""
    if of == "person":
        words = _person(_words(name))
        return len(words) > 1 and len(words[0]) > 1
    return of != "group" and bool(name_key(name, of)) and name_key(name, of) not in _generic()


def words_of(name: str, of: NameClass) -> tuple[str, ...]:
    """The words of a name that count in comparing it, each in one spelling; of a body, without its small words."""
    if of == "person":
        return _person(_words(name))
    return tuple(_table("spelling").get(word, word) for word in _words(name) if word not in _set("small"))


def is_korean(name: str) -> bool:
    """Whether a person's name may be spelt by Korean habits, whichever end the surname stands at."""
    words = _without_address(_words(name))
    return bool({words[0], words[-1]} & _set("korean_surnames"))


def unqualified(name: str) -> str:
    """A name without what tells it from its namesakes: `Jordan (person)` is called Jordan."""
    return re.sub(r" \([^()]*\)$", "", name) if name.endswith(")") else name


@lru_cache(maxsize=200_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, in small plain letters; one empty word if nothing is left."""
    return tuple(name.lower().replace("-", " ").split()) if _PLAIN.fullmatch(name) else _spelt_plainly(name)


def _spelt_plainly(name: str) -> tuple[str, ...]:
    apart = re.sub(r"['’‘ʼ`]s\b|['’‘ʼ`]", "", name.replace("&", " and "))
    return tuple(slugify(apart.replace(".", ". ") if re.search(r"\b\w\.\w", apart) else apart).split("-"))


@lru_cache(maxsize=200_000)
def _person(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a person's name that count in comparing it, each in one spelling."""
    kept = _without_address(words)
    if kept and kept[0] in _set("korean_surnames"):
        return kept
    inner = [word for word in kept[1:-1] if len(word) > 1 and not _patronymic().search(word)]
    return tuple([_letters(word) for word in (kept if len(kept) < 3 else (kept[0], *inner, kept[-1]))])


def _without_address(words: tuple[str, ...]) -> tuple[str, ...]:
    first, last = 0, len(words)
    while last - first > 1 and words[first] in _set("address"):
        first += 1
    while last - first > 1 and words[last - 1] in _set("after"):
        last -= 1
    return words[first:last]


@lru_cache(maxsize=200_000)
def _letters(word: str) -> str:
    word = _table("same").get(word, word)
    any_pattern, patterns = _patterns()
    for pattern, replacement in patterns if any_pattern.search(word) else ():
        word = pattern.sub(replacement, word)
    return word


@cache
def _patterns() -> tuple[re.Pattern[str], list[tuple[re.Pattern[str], str]]]:
    """One that finds whether any romanisation may differ, and each that does with what stands for it."""
    letters = _romanisation()["letters"]
    any_pattern = re.compile("|".join(f"(?:{pattern})" for pattern, _ in letters))
    return any_pattern, [(re.compile(pattern), replacement) for pattern, replacement in letters]


@cache
def _patronymic() -> re.Pattern[str]:
    return re.compile(_romanisation()["patronymic"])


@cache
def _generic() -> frozenset[str]:
    table = _table("spelling")
    return frozenset("".join(table.get(word, word) for word in _words(name)) for name in _romanisation()["generic"])


@cache
def _set(section: str) -> frozenset[str]:
    return frozenset(_romanisation()[section])


@cache
def _table(section: str) -> dict[str, str]:
    """Each spelling and the one that stands for its row."""
    return {word: row[0] for row in _romanisation()[section] for word in row}


def _romanisation() -> Any:
    return lexicon.load("romanisation")
