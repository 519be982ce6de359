"""What is found out once for words that are alike is what spaCy finds out of each."""

from importlib import import_module
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from cuttings.find import language
from cuttings.find.alike import Lemmas, Rules, hasten

_NLP = spacy.blank("en")
#: Some of each kind that pipelines have: of one word and of two, by one value, several, all but some, a pattern.
_RULES: list[list[list[dict[int | str, Any]]]] = [
    [[{"TAG": "MD"}]],
    [[{"TAG": "MD", "LOWER": "can"}], [{"TAG": "VB", "LOWER": "can"}]],
    [[{"LOWER": {"IN": ["can", "not"]}, "DEP": "aux"}]],
    [[{"TAG": {"NOT_IN": ["VB", ""]}}]],
    [[{"DEP": {"NOT_IN": [""]}, "IS_SPACE": False}]],
    [[{"IS_SPACE": True}]],
    [[{"LOWER": {"REGEX": "^n[o']t$"}}]],
    [[{"LOWER": "can"}, {"LOWER": "not"}]],
    [[{"LOWER": "not"}], [{"LOWER": "not"}, {"TAG": "VB"}]],
    [[{"LOWER": "can", "OP": "+"}]],
]
_WORDS = st.tuples(
    st.sampled_from(["can", "Can", "not", "n't", " ", "go"]),
    st.sampled_from(["MD", "VB", "NN", ""]),
    st.sampled_from(["aux", "neg", ""]),
)


def _matchers(rules: list[list[list[dict[int | str, Any]]]]) -> tuple[Matcher, Rules]:
    ruler = AttributeRuler(_NLP.vocab)
    for patterns in rules:
        ruler.add(patterns, {"POS": "X"})
    return ruler.matcher, Rules(ruler)


_OWN, _QUICK = _matchers(_RULES)


def _applied(matcher: Matcher | Rules, doc: Doc) -> list[tuple[int, int, int]]:
    return sorted(matcher(doc, allow_missing=True, as_spans=False))


@given(st.lists(_WORDS, max_size=8))
def test_the_same_rules_apply_to_the_same_words(words: list[tuple[str, str, str]]) -> None:
    """Whatever was asked before: the rules remember all words of all examples."""
    texts, tags, deps = zip(*words, strict=True) if words else ((), (), ())
    doc = Doc(_NLP.vocab, words=list(texts), tags=list(tags), deps=list(deps), heads=[0] * len(words))
    assert _applied(_QUICK, doc) == _applied(_OWN, doc)


@pytest.mark.parametrize("fewer_first", [True, False])
def test_what_one_pipeline_remembers_does_not_come_into_another(*, fewer_first: bool) -> None:
    """It belongs to the rules that it was found with, whichever are asked first."""
    doc = Doc(_NLP.vocab, words=["can"], tags=["MD"])
    pairs = [_matchers(rules) for rules in (_RULES[:1], _RULES)]
    for own, quick in pairs if fewer_first else reversed(pairs):
        assert _applied(quick, doc) == _applied(own, doc)
    fewer, more = (_applied(own, doc) for own, _ in pairs)
    assert fewer != more


def test_a_pipeline_is_hastened_with_all_its_rules() -> None:
    """It sets what spaCy sets, and can still be saved."""
    plain, hastened = spacy.blank("en"), spacy.blank("en")
    for nlp in (plain, hastened):
        ruler = nlp.add_pipe("attribute_ruler")
        assert isinstance(ruler, AttributeRuler)
        ruler.add([[{"LOWER": "can"}]], {"POS": "AUX"})
        ruler.add([[{"LOWER": "can"}, {"LOWER": "not"}]], {"POS": "PART"}, index=1)
    hasten(hastened)
    text = "They can not go"
    assert [token.pos_ for token in hastened(text)] == [token.pos_ for token in plain(text)]
    assert hastened.to_bytes() == plain.to_bytes()


TEXT = """The ministers' left hand left the meeting. He leaves; leaves fall, and the leaves left fell.
Can can can? He'd said data show that the dogs, data and all, aren't ours: "Ain't", nothin' said, it's 1990s' worst."""


@pytest.mark.filterwarnings("ignore:.*W095")  # as language.load does
def test_the_pipeline_that_reads_articles_reads_as_it_came() -> None:
    """Words of many kinds, each of them twice, so that the second time they are known."""
    name = language.choose()[0]
    plain, hastened = import_module(name).load(), language.load(name)
    for text in (TEXT, TEXT.replace(".", ";").upper(), TEXT):
        own, quick = plain(text), hastened(text)
        assert [(t.pos_, t.lemma_, str(t.morph)) for t in quick] == [(t.pos_, t.lemma_, str(t.morph)) for t in own]
    rulers = [pipe for _, pipe in hastened.pipeline if isinstance(pipe, AttributeRuler)]
    lemmatizers = [pipe for _, pipe in hastened.pipeline if isinstance(pipe, Lemmatizer)]
    assert [isinstance(pipe.matcher, Rules) for pipe in rulers] == [True]
    assert [isinstance(pipe.lemmatize, Lemmas) for pipe in lemmatizers] == [True]
