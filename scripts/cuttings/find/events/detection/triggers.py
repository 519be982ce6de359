"""Words that name a happening, with the verb that carries a noun ("hold talks") and the phase before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings import lexicon
from cuttings.find.events.detection import carriers
from cuttings.find.events.detection.frame import Frame, Phrase
from cuttings.find.events.detection.frames import frames
from cuttings.find.events.syntax import has_complement, is_verbal
from cuttings.find.parse import Parse, Span, Token


@dataclass(frozen=True)
class Trigger:
    """A word that names a happening in the sense of one frame."""

    token: Token
    frame: Frame
    carrier: Token | None
    """Of a noun, the verb it is object or complement of, when such a verb does the noun's happening."""
    happening: Token | None
    """Of a noun, the verb whose subject it is, when such a verb says that the noun's happening takes place."""
    phase: Token | None
    """Of a noun, the noun before it in "the signing of", "the start of"."""
    phrase: Phrase = ()
    """The words of the lexicon that it was found by."""

    @cached_property
    def is_noun(self) -> bool:
        """Whether a noun names the happening."""
        return not is_verbal(self.token) or self.token.pos_ == "NOUN"

    @property
    def clause(self) -> Token | None:
        """The verb whose tense and mood tell whether it took place; None for a noun by itself."""
        return (self.carrier or self.happening) if self.is_noun else self.token


def triggers(doc: Parse) -> Iterator[list[Trigger]]:
    """For each word that may name a happening, its senses in the order of the lexicon."""
    found = [senses for sentence in doc.sents for senses in _in_sentence(sentence)]
    told = {sense.happening.i for senses in found for sense in senses if sense.happening is not None and _tells(sense)}
    # In "an earthquake struck" the verb tells of the noun's happening, not of one of its own.
    yield from (senses for senses in found if senses[0].token.i not in told)


def identical(trigger: Trigger) -> Trigger | None:
    """What is said to be this happening: in "his visit was the first since May", "his visit".

    In "she flew to Rome, her first visit since May", "flew".
    """
    token, above = trigger.token, trigger.token.head
    if token.dep_ == "attr" and above.lemma_ == "be":
        for child in above.children:
            if child.dep_ == "nsubj" and any(sense.frame is trigger.frame for sense in _senses(child, frozenset())):
                return Trigger(child, trigger.frame, None, None, None, trigger.phrase)
    verb = next((word for word in token.ancestors if is_verbal(word)), None)
    if token.dep_ not in ("npadvmod", "appos") or verb is None:
        return None
    lemmas = frozenset(word.lemma_.lower() for word in token.sent)
    return next((sense for sense in _senses(verb, lemmas) if sense.frame.group == trigger.frame.group), None)


def _in_sentence(sentence: Span) -> Iterator[list[Trigger]]:
    """The senses of each word of a sentence."""
    words = [(token, token.lemma_.lower()) for token in sentence]
    lemmas = frozenset(lemma for _, lemma in words)
    heads = frames().heads
    yield from (senses for token, lemma in words if lemma in heads and (senses := list(_senses(token, lemmas))))


def _senses(token: Token, lemmas: frozenset[str]) -> Iterator[Trigger]:
    """The senses of a word, without those that ask for things of which its sentence (its lemmas) has none.

    "It" may stand for any of them.
    """
    lemma = token.lemma_.lower()
    if is_verbal(token):
        for frame, phrase in frames().by_verb.get(lemma, ()):
            if frame.asks_for and "it" not in lemmas and any(things.isdisjoint(lemmas) for things in frame.asks_for):
                continue
            if frame.bare and has_complement(token):
                continue
            if _has_particles(token, phrase) and not _is_never(token, frame):
                yield Trigger(token, frame, None, None, None, phrase)
    elif token.pos_ in ("NOUN", "PROPN", "VERB") and not _modifies_noun(token):
        cut = _is_cut_off(token)
        for frame, phrase in frames().by_noun.get(lemma, ()):
            if cut and "-" not in phrase:
                continue
            if _has_modifiers(token, phrase) and not _is_never(token, frame):
                top = carriers.phase(token) or token
                told = frame.type == "statement" or not carriers.is_set_apart(top)
                carrier = (carriers.carrier(top) if told else None) or carriers.participle(token)
                yield Trigger(token, frame, carrier, carriers.happening(top), carriers.phase(token), phrase)


def _tells(sense: Trigger) -> bool:
    """Whether the verb tells of the noun's happening: a proposal that failed was voted on, which is another one."""
    verb = sense.happening
    return verb is not None and not (sense.frame.type == "statement" and verb.lemma_ in _words("tried"))


def _is_cut_off(token: Token) -> bool:
    """Whether it is the end of a compound that means something else: the fire of "cease-fire"."""
    hyphened = token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-1).end == token.idx
    return hyphened and token.nbor(-2).lower_ in _words("unlike_their_noun")


def _modifies_noun(token: Token) -> bool:
    return token.dep_ in ("compound", "amod", "nmod") and token.head.pos_ in ("NOUN", "PROPN")


def _has_particles(verb: Token, phrase: Phrase) -> bool:
    return all(
        any(child.lower_ == word and not _leads_to_date(child) for child in verb.children) for word in phrase[1:]
    )


def _leads_to_date(preposition: Token) -> bool:
    """Whether it tells when: "called on Friday" is not "called on Oslo", but "flew in Friday" is "flew in"."""
    day = preposition.lower_ == "in" and any(child.lower_ in _weekdays() for child in preposition.children)
    return not day and any(child.ent_type_ in ("DATE", "TIME") for child in preposition.children)


def _has_modifiers(noun: Token, phrase: Phrase) -> bool:
    if len(phrase) == 1:
        return True
    before = noun.doc.tokens[noun.left_edge.i : noun.i]
    return set(phrase[:-1]) <= {form for token in before for form in (token.lemma_.lower(), token.lower_)}


def _is_never(token: Token, frame: Frame) -> bool:
    if not frame.never:
        return False
    window = [t.lemma_.lower() for t in token.doc.tokens[max(token.sent.start, token.i - 2) : token.i + 4]]
    return any(phrase[0] in window and _contains(window, phrase) for phrase in frame.never)


def _contains(lemmas: list[str], phrase: Phrase) -> bool:
    return any(tuple(lemmas[i : i + len(phrase)]) == phrase for i in range(len(lemmas) - len(phrase) + 1))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name.lower() for names in lexicon.load("dates")["weekdays"].values() for name in names)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
