"""A parse as plain objects says what spaCy's own says."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from cuttings.find import language
from cuttings.find.parse import Parse

TEXT = """Ministers agree, then differ

Mr. Osei, who had met the envoys of Peru and Chile in Accra on 3 May, said that "nobody knows" what they'd do.
"It is late," she added. What did he want?  The 11th Army Corps had 1,200 men — fewer than Lima's.
"""
#: What a word or a stretch of words is asked that is neither a word nor a stretch itself.
FLAGS = ["is_alpha", "is_punct", "is_space", "is_stop", "is_title", "like_num"]
TEXTS = ["text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_"]


@cache
def _nlp() -> Language:
    return language.load(language.choose()[0])


@cache
def _both() -> tuple[Doc, Parse]:
    doc = _nlp()(TEXT)
    return doc, Parse(doc)


@pytest.mark.parametrize("name", ["i", "idx", *TEXTS, *FLAGS])
def test_words_are_the_same(name: str) -> None:
    """In everything that they say of themselves."""
    doc, parse = _both()
    assert [getattr(token, name) for token in parse] == [getattr(token, name) for token in doc]


@pytest.mark.parametrize("name", ["children", "lefts", "rights", "subtree", "ancestors"])
def test_trees_are_the_same(name: str) -> None:
    """In the order of the words, too."""
    doc, parse = _both()
    assert [[one.i for one in getattr(token, name)] for token in parse] == [
        [one.i for one in getattr(token, name)] for token in doc
    ]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_single_words_that_a_word_points_to_are_the_same(name: str) -> None:
    """By their place."""
    doc, parse = _both()
    assert [getattr(token, name).i for token in parse] == [getattr(token, name).i for token in doc]


def test_sentences_and_names_are_the_same() -> None:
    """With their words, their offsets, their top and the kind of name."""
    doc, parse = _both()
    assert [_told(span) for span in parse.sents] == [_told(span) for span in doc.sents]
    assert [_told(span) for span in parse.ents] == [_told(span) for span in doc.ents]
    assert [_told(token.sent) for token in parse] == [_told(token.sent) for token in doc]
    assert [bool(token.is_sent_start) for token in parse] == [bool(token.is_sent_start) for token in doc]


def test_a_word_depends_on_those_above_it() -> None:
    """Asked of every two words."""
    doc, parse = _both()
    assert [[one.is_ancestor(other) for other in parse] for one in parse] == [
        [one.is_ancestor(other) for other in doc] for one in doc
    ]


OFFSETS = st.integers(0, len(TEXT))


@given(OFFSETS, OFFSETS, st.sampled_from(["expand", "contract"]))
def test_the_words_between_two_offsets_are_the_same(one: int, other: int, mode: Any) -> None:
    """Wherever the offsets lie, inside words or on the spaces behind them."""
    doc, parse = _both()
    start, end = sorted((one, other))
    if start < end:
        assert _told(parse.char_span(start, end, mode)) == _told(doc.char_span(start, end, alignment_mode=mode))


PLACES = st.none() | st.integers(-60, 60)


@given(PLACES, PLACES)
def test_slices_are_the_same(first: int | None, last: int | None) -> None:
    """Of a parse, and of a slice."""
    doc, parse = _both()
    assert _told(parse[first:last]) == _told(doc[first:last])
    assert _told(parse[5:25][first:last]) == _told(doc[5:25][first:last])


def _told(span: Any) -> object:
    if span is None:
        return None
    top = span.root.i if len(span) else None
    where = (span.start, span.end, span.start_char, span.end_char)
    return where, span.text, span.label_, top, len(span), [token.i for token in span]


@pytest.mark.parametrize("ask", [lambda word: word.nbor(-1), lambda word: word.doc[-1].nbor()])
def test_there_is_no_word_before_the_first_or_after_the_last(ask: Callable[[Any], object]) -> None:
    """Rather than one from the other end."""
    with pytest.raises(IndexError):
        ask(_both()[1][0])


def test_a_word_in_small_letters_is_a_stop_word_for_both() -> None:
    """Of texts that the parser has not seen as well."""
    parse = Parse(spacy.blank("en")("one"))
    assert parse.is_stop("the")
    assert not parse.is_stop("minister")
