"""What the parser finds out of one word, found out once for all words that are alike.

After the parse, an English pipeline sets parts of speech by two hundred rules, nearly all of one word ("can" that is
tagged as a modal verb), and each word's lemma by its form and part of speech. spaCy compares each word with each rule,
and looks anew at each noun in the singular, which takes a tenth of all its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token

    #: What is wanted of each of a row of words, by attribute, as spaCy writes it.
    Pattern = list[dict[str, Any]]

#: What English pipelines ask of words. A rule that asks for anything else is left to spaCy.
_ASKED = frozenset({"ORTH", "LOWER", "TAG", "DEP", "IS_SPACE"})
#: Stands for all values that no rule names.
_OTHER = 2**64 - 1


def hasten(nlp: Language) -> None:
    """Let the pipeline's attribute rulers and lemmatizers do so, to the same end.

    Rules count as they are now: nothing may be added to a ruler afterwards, as it would not be asked.
    """
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            component.matcher = cast(Matcher, Rules(component))
        elif isinstance(component, Lemmatizer) and component.mode == "rule":
            component.lemmatize = Lemmas(component.lemmatize)


class Lemmas:
    """Stands in for a lemmatizer's way of finding lemmas that asks for a word's form, part of speech and morphology."""

    def __init__(self, own: Callable[[Token], list[str]]) -> None:
        self._own = own
        self._known: dict[tuple[int, int, int], list[str]] = {}
        """Grows with the words of the articles, as what spaCy knows of words does."""

    def __call__(self, token: Token) -> list[str]:
        """The lemmas that a word may have, the likeliest first."""
        alike = token.orth, token.pos, token.morph.key  # type: ignore[attr-defined]  # its types leave that out
        if (found := self._known.get(alike)) is None:
            found = self._known[alike] = self._own(token)
        return found


class Rules:
    """Stands in for the matcher of an attribute ruler, with the rules that the ruler has now."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self.get = ruler.matcher.get
        self._of_one, self._others = Matcher(ruler.vocab), Matcher(ruler.vocab)
        named: dict[str, set[int]] = {}
        for number, rule in enumerate(ruler.patterns):
            patterns = cast("list[Pattern]", rule["patterns"])
            plain = all(map(_is_plain, patterns))
            (self._of_one if plain else self._others).add(ruler.vocab.strings.add(str(number)), patterns)
            for attribute, wanted in (asked for pattern in patterns if plain for asked in pattern[0].items()):
                values = (one if isinstance(one, bool) else ruler.vocab.strings.add(one) for one in _values(wanted))
                named.setdefault(attribute, set()).update(values)
        self._named = {attribute: np.array(sorted(values), dtype=np.uint64) for attribute, values in named.items()}
        self._applying: dict[tuple[int, ...], tuple[int, ...]] = {}
        """The rules that apply to words, by their answers; those are few, as they tell only what rules name."""

    def __call__(self, doc: Doc, *, allow_missing: bool, as_spans: Literal[False]) -> list[tuple[int, int, int]]:
        """The rules that apply, each with the first and the last word (exclusive) that it applies to."""
        found = self._others(doc, allow_missing=allow_missing, as_spans=as_spans) if len(self._others) else []
        for i, answers in enumerate(self._answers(doc)):
            if answers not in self._applying:
                applying = self._of_one(doc[i : i + 1], allow_missing=allow_missing, as_spans=as_spans)
                self._applying[answers] = tuple(rule for rule, _, _ in applying)
            found += [(rule, i, i + 1) for rule in self._applying[answers]]
        return found

    def _answers(self, doc: Doc) -> Iterator[tuple[int, ...]]:
        """What each word is, in all that rules of one word ask."""
        columns = ((doc.to_array(attribute), named) for attribute, named in self._named.items())
        return zip(*(np.where(np.isin(said, named), said, _OTHER).tolist() for said, named in columns), strict=True)


def _is_plain(pattern: Pattern) -> bool:
    """Whether it is of one word, and names the values that it wants, or does not want."""
    return len(pattern) == 1 and pattern[0].keys() <= _ASKED and all(map(_values, pattern[0].values()))


def _values(wanted: Any) -> Sequence[str | bool]:
    """The values that are named for an attribute; none where they are described in another way."""
    if not isinstance(wanted, dict):
        return (wanted,)
    return [value for how, values in wanted.items() for value in values] if wanted.keys() <= {"IN", "NOT_IN"} else ()
