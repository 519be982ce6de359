"""Stems of the words that tell something, with one stem for words that mean the same."""

from functools import cache

from cuttings.relate.words import known, stem, stems


def concepts(text: str) -> frozenset[str]:
    """What a text speaks of, as far as its words tell: `reopened` and `cleared` are `open`."""
    return frozenset(_first().get(one, one) for one in stems(text) if len(one) > 1)


@cache
def _first() -> dict[str, str]:
    return {stem(word): stem(row[0]) for row in known("alike") for word in row}
