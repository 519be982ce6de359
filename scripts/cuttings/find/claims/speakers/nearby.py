"""What the sentences before a word are about, and how far away in paragraphs something stands."""

from collections.abc import Iterator

from cuttings.find.parse import Span, Token
from cuttings.find.reading import Reading


def lines_between(reading: Reading, start: int, end: int) -> int:
    """How many paragraphs end between two places. Counted in the article: the folded text has no empty lines."""
    lines = reading.article.text[start:end].split("\n")
    return sum(1 for line in lines[1:-1] if line.strip()) + (len(lines) > 1)


def subject_before(reading: Reading, before: int) -> Token | None:
    """The subject of the sentence that ends just before, in the same paragraph."""
    at = reading.span(before, before + 1)[0].sent.start
    while at > 0 and reading.doc[at - 1].is_space:
        at -= 1
    if at == 0 or lines_between(reading, reading.doc[at - 1].sent.start_char, before):
        return None
    root = reading.doc[at - 1].sent.root
    return next((c for c in root.lefts if c.dep_ == "nsubj" and c.tag_ != "PRP"), None)


def recent_subjects(pronoun: Token) -> list[Token]:
    """The subjects, no pronouns among them, of its sentence before it and of the sentence before that."""
    start = max(0, pronoun.sent.start - 1)
    sentences = [pronoun.sent, *([pronoun.doc[start].sent] if start < pronoun.sent.start else [])]
    return [
        t
        for s in sentences
        for t in s
        if t.dep_ in ("nsubj", "nsubjpass") and t.i < pronoun.i and t.pos_ != "PRON" and t.head.dep_ != "relcl"
    ]


def sentences_before(reading: Reading, word: Token) -> Iterator[Span]:
    """The sentences of the same paragraph before that of the word, nearest first; blank ones are left out."""
    start = word.sent.start
    while start > 0:
        sentence = word.doc[start - 1].sent
        start = sentence.start
        if lines_between(reading, sentence[-1].idx, word.idx) and sentence.text.strip():
            return
        if sentence.text.strip():
            yield sentence


def main_subjects(sentence: Span) -> list[Token]:
    """The subject of the sentence's main verb, before or behind it, then that of what the verb says.

    The noun at its top, or at its beginning, where the parser saw no subject.
    """
    below = (child for child in sentence.root.children if child.dep_ in ("aux", "auxpass", "ccomp"))
    verbs = [sentence.root, *below]
    found = [child for verb in verbs for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    first = sentence[0]
    while first.head.left_edge == sentence[0] and first.head != first and first.pos_ not in ("NOUN", "VERB"):
        first = first.head
    return found or [word for word in (sentence.root, first) if word.pos_ in ("NOUN", "PROPN")][:1]
