"""Words that stand before a person's name: titles, which give a role, and courtesies, which do not."""

from functools import cache

from cuttings.find.names.tokens import Block, fold_word, split
from cuttings.lexicon import load


@cache
def _title_words() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Folded titles and courtesies, each a tuple of words (the full stop of an abbreviation left out)."""
    lexicon = load("titles")
    courtesies = [form for forms in lexicon["honorifics"].values() for form in forms]
    return _folded(lexicon["before"]), _folded(courtesies)


def _folded(forms: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(token.key for token in split(form) if token.text not in ".-") for form in forms)


@cache
def gendered() -> dict[str, str]:
    """Folded courtesy → m or f."""
    lexicon = load("titles")["honorifics"]
    return {
        fold_word(form.rstrip(".")): sex for kind, sex in (("male", "m"), ("female", "f")) for form in lexicon[kind]
    }


def before(block: Block, end: int) -> int:
    """Index of the first token of the titles and courtesies that end right before token `end`; none: `end`."""
    titles, courtesies = _title_words()
    first = end
    while (step := _step(block, first, titles | courtesies)) < first:
        first = step
    return first


def _step(block: Block, end: int, forms: frozenset[tuple[str, ...]]) -> int:
    """The longest single title that ends right before token `end`."""
    best = end
    for size in range(1, 7):
        words = block.tokens[max(0, end - size) : end]
        if len(words) < size:
            break
        if tuple(t.key for t in words if t.text not in ".-") in forms and words[0].text not in ".-":
            best = end - size
    return best


def is_title(block: Block, first: int, last: int) -> bool:
    """Whether these tokens are nothing but titles and courtesies."""
    return last > first and before(block, last) <= first


def office(block: Block, first: int, last: int) -> bool:
    """Whether a title proper, and not only courtesies, is among these tokens."""
    titles, _ = _title_words()
    keys = tuple(t.key for t in block.tokens[first:last] if t.text not in ".-")
    return any(keys[i:j] in titles for i in range(len(keys)) for j in range(i + 1, len(keys) + 1))


def is_courtesy(block: Block, first: int, last: int) -> bool:
    """Whether exactly these tokens are a courtesy (Dr., Comrade), which gives no role."""
    _, courtesies = _title_words()
    return tuple(t.key for t in block.tokens[first:last] if t.text not in ".-") in courtesies
