"""Clauses and passages: their words, and the main ones, which modality and polarity are read from."""

from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span


def without_that(clause: Token) -> list[Token]:
    """The words of a clause after its "that"."""
    that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    return [token for token in clause.subtree if not token.is_space and (that is None or token.i > that.i)]


def main_words(reading: Reading, spans: list[Span]) -> list[Token]:
    """The main verb of the passage's first sentence and the verbs coordinated with it; a noun where there is no verb.

    Only the first sentence counts: a long quotation is judged by how it sets out.
    """
    tokens = [token for start, end in spans for token in reading.span(start, end) if not token.is_space]
    first = _first_sentence(tokens)
    within = set(first)
    tops = [token for token in first if token.head not in within or token.head == token]
    verbs = [token for token in tops if token.pos_ in ("VERB", "AUX")]
    top = (verbs or [token for token in tops if token.is_alpha] or tops)[:1]
    cut_off = [verb for verb in verbs[1:] if verb.dep_ == "conj"]  # "It is shut, she said, and *will stay* so"
    return [*top, *_coordinated(top, within), *cut_off]


def _first_sentence(tokens: list[Token]) -> list[Token]:
    """Those in the sentence of the first word; all if there is none."""
    sentence = next((token.sent for token in tokens if token.is_alpha), None)
    return [token for token in tokens if sentence is None or sentence.start <= token.i < sentence.end]


def _coordinated(top: list[Token], within: set[Token]) -> list[Token]:
    found = []
    for token in top:
        found += [child for child in token.children if child.dep_ == "conj" and child in within]
    return found
