"""Whether what was said calls something said untrue: "the reports are a pack of lies", "called the charge baseless"."""

from collections.abc import Iterable, Sequence

from cuttings.find.claims.certainty.polarity import is_nothing, negated
from cuttings.find.claims.cues import listed, noun_cue, words
from cuttings.find.parse import Token

#: Where the object of "called X Y" has its noun.
_NEAR = 3


def calls_false(content: Sequence[Token]) -> bool:
    """Whether the words of a "called X Y" or "described X as Y" call it untrue; "the false report" names it only."""
    return any(_is_false(token, _names_said(content)) and not _names_only(token) for token in content)


def denounces_as_false(content: Sequence[Token]) -> bool:
    """Whether what follows "as" does so: "slammed the claim as a lie"; no "condemned the attack as a smear"."""
    as_ = next((i for i, token in enumerate(content) if token.lower_ == "as"), len(content))
    alleged = any(_is_alleged(token) for token in content[:_NEAR])
    return _names_said(content) and any(_is_false(token, alleged) and not _names_only(token) for token in content[as_:])


def dismisses_as_false(content: Sequence[Token]) -> bool:
    """Whether what is dismissed is said or written, and what it is dismissed as does not hold: "it as a fairy tale"."""
    as_ = next((i for i, token in enumerate(content) if token.lower_ == "as"), len(content))
    written = any(listed(token, "speakers", "documents") for token in content[:as_])
    return (written or _names_said(content)) and any(_is_false(token, said=True) for token in content[as_:])


def is_called_false(head: Token) -> bool:
    """Whether a content with this main word says that something said is untrue: "the report was a lie"."""
    subject = next((child for child in head.lefts if child.dep_ in ("nsubj", "expl")), None)
    predicate = [child for child in head.rights if child.dep_ in ("acomp", "attr")]
    predicate += [c for noun in predicate for c in _of_what(noun)]
    if subject is None or head.lemma_ != "be":
        return _is_made_up(head)
    if negated(head):
        return is_said(subject) and any(listed(child, "polarity", "true") for child in predicate)
    groundless = any(is_nothing(child) and listed(child, "content", "grounds") for child in predicate)
    told = [word for c in predicate for word in (c, *(w for w in c.lefts if w.dep_ == "amod"))]
    false = any(_is_false(word, _is_alleged(subject)) for word in told)
    return groundless or (is_said(subject) and false) or any(map(_is_empty, predicate))


def _is_made_up(verb: Token) -> bool:
    """Whether it tells that something said was invented: "That story was made up", but not "made up of lies"."""
    told = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    particles = (child.lower_ for child in verb.rights if child.dep_ == "prt")
    named = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {particle}" for particle in particles)}
    invented = not named.isdisjoint(words("polarity", "invented")) and not negated(verb)
    composed = any(child.lower_ == "of" for word in (verb, *verb.rights) for child in word.rights)
    return told is not None and invented and not composed and tells(told)


def is_said(word: Token) -> bool:
    """Whether it is something said or shown, or points to something that may be."""
    return listed(word, "content", "called") or listed(word, "content", "shown") or tells(word)


def tells(word: Token) -> bool:
    """Whether it is a noun for something said: a report, a story, talk; but no picture, and no pronoun."""
    told = word.pos_ == "NOUN" and listed(word, "content", "called")
    return told or noun_cue(word) is not None or _is_alleged(word)


def _names_said(content: Sequence[Token]) -> bool:
    """Whether the object is something said; "this" before a noun points to nothing by itself."""
    return any(is_said(token) and token.dep_ != "det" for token in content[:_NEAR])


def _is_alleged(word: Token) -> bool:
    """Whether it is something said that need not be so: an allegation, a rumour, talk; but not "talks"."""
    cue = noun_cue(word)
    return (cue is not None and cue.modality == "alleged") or word.lower_ in words("content", "hearsay")


def _is_false(word: Token, said: bool) -> bool:
    """Whether it is a word for what is untrue; of something `said`, also for what nobody need believe."""
    return listed(word, "polarity", "untrue") or (said and listed(word, "polarity", "belittled"))


def _names_only(adjective: Token) -> bool:
    """Whether an adjective belongs to something known already, or owned: "the false report", "his fake passport"."""
    known = ("the", "this", "that", "these", "those")
    before = adjective.dep_ == "amod" and adjective.i < adjective.head.i
    return before and any(c.lower_ in known or c.dep_ == "poss" for c in adjective.head.children)


def _is_empty(nothing: Token) -> bool:
    """Whether a predicate finds nothing in what was said: "There is nothing in it", "there is nothing to these"."""
    led = (prep for prep in nothing.rights if prep.lower_ in ("in", "to"))
    pointed = [c for prep in led for c in prep.children if c.dep_ == "pobj" and (c.pos_ == "PRON" or is_said(c))]
    return nothing.lower_ == "nothing" and any(word.nbor().lower_ != "for" for word in pointed)


def _of_what(noun: Token) -> Iterable[Token]:
    """What "nothing but" and "nothing more than" lead to, and "a pack of"."""
    nothing, heap = noun.lower_ == "nothing", listed(noun, "polarity", "heaps")
    led = (c for c in noun.rights if c.dep_ == "prep" and (nothing or (heap and c.lower_ == "of")))
    return [child for prep in led for child in prep.children if child.dep_ == "pobj"]
