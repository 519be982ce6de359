"""Names that are almost one: for a person to decide, never for joining.

Names by Korean habits are left alone, as one letter tells two people apart. Each rule looks names up by a key that
both of a pair have, so the cost grows with the number of names and not with its square.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from cuttings.resolve.everybody import Everybody, Named
from cuttings.resolve.names import is_korean, is_short, short_key, words_of

#: A word must be as long, in letters, for one letter not to make another name of it, and so many letters for a body.
LONG, LETTERS = 6, 3


class Pair(NamedTuple):
    """Two that may be one, and why."""

    one: Named
    other: Named
    why: str


Name = tuple[str, Named]
"""A name, and who has it."""


def initials(all_: Everybody) -> Iterator[Pair]:
    """`A. Berg` and `Anna Berg`."""
    short = [(short_key(one.names[0], "person"), one) for one in all_.persons if is_short(one.names[0], "person")]
    keyed = ((words[0][0] + words[-1], name, one) for words, name, one in all_.of_persons if len(words[0]) > 1)
    full = _by_key(keyed, among={key for key, _ in short})
    for key, one in short:
        for name, other in full[key]:
            yield from _pair(one, other, f"“{one.names[0]}” may be short for “{name}”")


def middle_names(all_: Everybody) -> Iterator[Pair]:
    """`Anna Berg` and `Anna Maria Berg`."""
    long = [
        (words[0] + words[-1], name, one)
        for words, name, one in all_.of_persons
        if len(words) > 2 and len(words[0]) > 1
    ]
    keyed = (("".join(words), name, one) for words, name, one in all_.of_persons if len(words) == 2)
    short = _by_key(keyed, among={key for key, _, _ in long})
    for key, name, one in long:
        for plain, other in short[key]:
            yield from _pair(one, other, f"“{plain}” may be “{name}” without the middle name")


def spellings(all_: Everybody) -> Iterator[Pair]:
    """`Boris Lindqvist` and `Boris Lindkvist`: one letter inside one long word."""
    long = [
        (" ".join((*words[:at], "", *words[at + 1 :])), word, name, one)
        for words, name, one in all_.of_persons
        for at, word in enumerate(words)
        if len(words) > 1 and len(word) >= LONG - 1
    ]
    first: dict[str, str] = {}
    differing = {others for others, word, _, _ in long if first.setdefault(others, word) != word}
    keyed = [
        ((others, reduced), name, one)
        for others, word, name, one in long
        if others in differing
        for reduced in _with_one_letter_less(word)
    ]
    for some in _by_key(keyed).values():
        for (name, one), (other_name, other) in combinations(some, 2):
            if _is_a_spelling(words_of(name, "person"), words_of(other_name, "person")):
                yield from _pair(one, other, f"“{name}” and “{other_name}” may be two spellings of one name")


def offices(all_: Everybody) -> Iterator[Pair]:
    """`Berg` and `Anna Berg`, in one office of one state or body."""
    alone = [
        ((words[0], office), one)
        for one in all_.persons
        if one.offices and len(words := words_of(one.names[0], "person")) == 1 and not is_korean(one.names[0])
        for office in sorted(one.offices, key=str)
    ]
    keyed = (((words[-1], office), name, one) for words, name, one in all_.of_persons for office in one.offices)
    full = _by_key(keyed, among={key for key, _ in alone})
    for key, one in alone:
        for name, other in full[key]:
            yield from _pair(one, other, f"“{one.names[0]}” and “{name}” are both called {key[1][0]}")


def letters(all_: Everybody) -> Iterator[Pair]:
    """`IBS` and `Institute for Baltic Studies`."""
    plain = ((one.names[0].replace(".", ""), one) for one in all_.bodies if is_short(one.names[0], "body"))
    short = [(name.casefold(), one) for name, one in plain if len(name) >= LETTERS]
    keyed = (
        ("".join(word[0] for word in words), name, one)
        for words, name, one in (all_.of_bodies if short else ())
        if words and not is_short(name, "body")
    )
    full = _by_key(keyed, among={key for key, _ in short})
    for key, one in short:
        for name, other in full[key]:
            yield from _pair(one, other, f"“{one.names[0]}” may be the initials of “{name}”")


def small_words(all_: Everybody) -> Iterator[Pair]:
    """`Institute of Baltic Studies` and `Institute for Baltic Studies`."""
    keyed = _by_key((words, name, one) for words, name, one in all_.of_bodies if len(words) > 2)
    for some in keyed.values():
        for (name, one), (other_name, other) in combinations(some, 2):
            yield from _pair(one, other, f"“{name}” and “{other_name}” differ in small words only")


Rule = Callable[[Everybody], Iterator[Pair]]

RULES: tuple[Rule, ...] = (initials, middle_names, spellings, offices, letters, small_words)


def pairs(rule: Rule, all_: Everybody) -> list[Pair]:
    """The pairs that a rule finds, each once, whatever the number of its names."""
    return list({frozenset((pair.one.id, pair.other.id)): pair for pair in rule(all_)}.values())


def _by_key(
    keyed: Iterable[tuple[object, str, Named]], among: Collection[object] | None = None
) -> Mapping[object, list[Name]]:
    """Names by their keys, without those whose key is not `among` these; an empty list for any other key."""
    found: dict[object, list[Name]] = defaultdict(list)
    for key, name, one in keyed if among is None or among else ():
        if among is None or key in among:
            found[key].append((name, one))
    return found


def _pair(one: Named, other: Named, why: str) -> Iterator[Pair]:
    if one.id != other.id:
        yield Pair(one, other, why)


def _with_one_letter_less(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters: two spellings share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word) - 1))}


def _is_a_spelling(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one letter inside one long word is another, or one more. Ends tell men from women, and names apart."""
    if len(words) != len(others):
        return False
    different = [(word, other) for word, other in zip(words, others, strict=True) if word != other]
    if len(different) != 1:
        return False
    shorter, longer = sorted(different[0], key=len)
    if len(longer) < LONG or shorter[0] != longer[0] or shorter[-1] != longer[-1]:
        return False
    if len(shorter) == len(longer):
        return sum(letter != other for letter, other in zip(shorter, longer, strict=True)) == 1
    return len(longer) == len(shorter) + 1 and shorter in _with_one_letter_less(longer)
