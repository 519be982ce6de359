"""Words that stand before a person's name: titles, which give a role, and courtesies, which do not."""

from functools import cache

from cuttings.find.fold import fold_word
from cuttings.find.names.tokens import Block, Token, split
from cuttings.lexicon import load


@cache
def _title_words() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Folded titles and courtesies, each a tuple of words."""
    lexicon = load("titles")
    courtesies = [form for forms in lexicon["honorifics"].values() for form in forms]
    return _folded(lexicon["before"]), _folded(courtesies)


def _folded(forms: list[str]) -> frozenset[tuple[str, ...]]:
    """The forms as words, with the full stops of abbreviations and without: Lt. Gen., Lt Gen."""
    return frozenset(_words(split(form), left_out) for form in forms for left_out in ("-", ".-"))


@cache
def _introductions() -> frozenset[tuple[str, ...]]:
    """Titles and courtesies."""
    return frozenset().union(*_title_words())


@cache
def _last_words() -> frozenset[str]:
    """What titles and courtesies end in, so that most words are soon passed."""
    return frozenset(form[-1] for form in _introductions())


def _words(tokens: tuple[Token, ...], left_out: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokens if token.text not in left_out)


@cache
def pronouns() -> dict[str, str]:
    """Folded courtesy → the pronoun of those who bear it, for the courtesies that tell."""
    lexicon = load("titles")["honorifics"]
    return {
        fold_word(form.rstrip(".")): pronoun
        for kind, pronoun in (("male", "he"), ("female", "she"))
        for form in lexicon[kind]
    }


def before(block: Block, end: int) -> int:
    """Index of the first token of the titles and courtesies that end right before token `end`; none: `end`."""
    first = end
    while (step := _step(block, first)) < first:
        first = step
    return first


def _step(block: Block, end: int) -> int:
    """The longest single title that ends right before token `end`; the stop of a sentence belongs to none."""
    best = end
    if end == 0 or block.tokens[end - 1].key not in _last_words():
        return best
    for size in range(1, 7):
        words = block.tokens[max(0, end - size) : end]
        if len(words) < size:
            break
        if _words(words, "-") in _introductions() and words[0].text not in ".-":
            best = end - size
    return best


def is_title(block: Block, first: int, last: int) -> bool:
    """Whether these tokens are nothing but titles and courtesies."""
    return last > first and before(block, last) <= first


def is_single_office(block: Block, first: int, last: int) -> bool:
    """Whether exactly these tokens are one title proper: Chief Justice."""
    return _words(block.tokens[first:last], ".-") in _title_words()[0]


def office(block: Block, first: int, last: int) -> bool:
    """Whether a title proper, and not only courtesies, is among these tokens."""
    titles, _ = _title_words()
    keys = _words(block.tokens[first:last], ".-")
    return any(keys[i:j] in titles for i in range(len(keys)) for j in range(i + 1, len(keys) + 1))


def is_courtesy(block: Block, first: int, last: int) -> bool:
    """Whether exactly these tokens are a courtesy (Dr., Comrade), which gives no role."""
    _, courtesies = _title_words()
    return _words(block.tokens[first:last], ".-") in courtesies
