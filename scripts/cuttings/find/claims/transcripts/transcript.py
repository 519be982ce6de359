"""Transcripts: paragraphs that open with the name of whoever has the word, and those that go on after them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby, zip_longest

from cuttings import lexicon
from cuttings.find.claims.certainty.polarity import polarity
from cuttings.find.claims.certainty.untruth import is_called_false
from cuttings.find.claims.cues import listed, words
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.quoted.quoted_paragraph import FINITE_OR_MODAL
from cuttings.find.claims.transcripts.labels import Label, holder_of_label, label_of
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

_FEWEST = 2
_FEWEST_WORDS = 3
#: How many words a question has at most, where somebody asks only once.
_SHORT = 60
#: How many words and marks a sentence has at most that only denies.
_SHORT_DENIAL = 8


def find_turns(reading: Reading, drafts: Drafts, paragraphs: list[Span]) -> list[Span]:
    """Add what is stated in each turn of a transcript; return the paragraphs that are turns."""
    body = [span for span in paragraphs if _is_body(reading, span)]
    labels = _labels(reading, body)
    if not labels:
        return []
    turns = body[next(index for index, span in enumerate(body) if span in labels) :]
    asking = _interviewers(reading, labels)
    speaker: Label | None = None
    for span in turns:
        speaker = labels.get(span, speaker)
        if speaker is not None and speaker.kind == "speaker" and _name(reading, speaker) not in asking:
            content = speaker.content if span in labels else span
            holder = holder_of_label(reading, speaker)
            drafts.found += [_draft(stated, holder) for stated in _statements(reading, content)]
    return turns


def _is_body(reading: Reading, paragraph: Span) -> bool:
    """Whether it is no headline or caption: those stand between turns and are nobody's."""
    return any(zone.kind == "body" and zone.start <= paragraph[0] < zone.end for zone in reading.article.content)


def _draft(stated: Span, holder: Token) -> Draft:
    return Draft([stated], "turn of a transcript", holder=holder, direct=True, is_turn=True)


def _labels(reading: Reading, paragraphs: list[Span]) -> dict[Span, Label]:
    """The paragraphs that open a turn; none where there is no exchange: somebody who speaks twice, or is asked."""
    found = {span: label for span in paragraphs if (label := label_of(reading, span))}
    times = Counter(_name(reading, label) for label in found.values())
    sure = {span: one for span, one in found.items() if one.marked or times[_name(reading, one)] >= _FEWEST}
    again = any(one.kind == "speaker" and times[_name(reading, one)] >= _FEWEST for one in sure.values())
    speaks = any(one.kind == "speaker" for one in sure.values())
    asked = any(_ends_in_question(reading, span) for span in sure)
    return sure if len(sure) >= _FEWEST and (again or (speaks and asked)) else {}


def _interviewers(reading: Reading, labels: dict[Span, Label]) -> set[str]:
    """The names of those who ask: at least half of their turns end in a question, and they have two or a short one."""
    asked = Counter(_name(reading, one) for span, one in labels.items() if _ends_in_question(reading, span))
    times = Counter(_name(reading, one) for one in labels.values())
    words_of = {_name(reading, one): len(reading.text(*span).split()) for span, one in labels.items()}
    return {n for n, count in asked.items() if 2 * count >= times[n] and (times[n] >= _FEWEST or words_of[n] <= _SHORT)}


def _ends_in_question(reading: Reading, paragraph: Span) -> bool:
    return reading.text(*paragraph).rstrip("*_ ").endswith("?")


def _name(reading: Reading, label: Label) -> str:
    return reading.text(*label.name)


def _statements(reading: Reading, content: Span) -> Iterator[Span]:
    """The sentences that state something: no questions, no courtesies, no "(Laughter.)"."""
    tokens = [token for token in reading.span(*content) if token.idx >= content[0]] if content[0] < content[1] else []
    sentences = [_trimmed(list(sentence)) for _, sentence in groupby(tokens, key=lambda token: token.sent.start)]
    first: Token | None = None
    for said, after in zip_longest(sentences, sentences[1:]):
        if not _states(said):
            continue
        first = first or said[0]
        if not (_only_denies(said) and after and _gives_reason(after)):
            yield first.idx, said[-1].end
            first = None


def _only_denies(sentence: list[Token]) -> bool:
    """Whether it only rejects what was said before: "That is not true."."""
    root = sentence[0].sent.root
    points = any(child.dep_ == "nsubj" and child.pos_ == "PRON" for child in root.lefts)
    return len(sentence) <= _SHORT_DENIAL and points and is_called_false(root)


def _gives_reason(sentence: list[Token]) -> bool:
    """Whether it goes on denying, after "That is not true."."""
    opens = listed(sentence[0], "polarity", "nothing")
    return _states(sentence) and (opens or polarity("positive", [sentence[0].sent.root]) == "negative")


def _trimmed(sentence: list[Token]) -> list[Token]:
    """Without spaces and Markdown's marks at the edges."""
    edges = [index for index, token in enumerate(sentence) if not token.is_space and token.text.strip("*_")]
    return sentence[edges[0] : edges[-1] + 1] if edges else []


def _states(sentence: list[Token]) -> bool:
    if (
        sum(token.is_alpha for token in sentence) < _FEWEST_WORDS
        or sentence[-1].text == "?"
        or sentence[0].text in "(["
    ):
        return False
    root = sentence[0].sent.root
    if _is_formula(sentence):
        return False
    if root.lemma_.lower() in words("transcripts", "courtesies") and root.i <= sentence[0].i + 1:
        return False
    return any(token.tag_ in FINITE_OR_MODAL for token in sentence) or root.tag_ == "VB"


def _is_formula(sentence: list[Token]) -> bool:
    """Whether it only leads through the meeting: "Let's go to questions.", "See you tomorrow."."""
    said = sentence[0].doc.text[sentence[0].idx : sentence[-1].end].casefold()
    return _formulas().match(said) is not None


@cache
def _formulas() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, lexicon.load('transcripts')['formulas']))})\b")
