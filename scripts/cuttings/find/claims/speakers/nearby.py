"""What the sentences before a word are about, and how far away in paragraphs something stands."""

from cuttings.find.parse import Token
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
