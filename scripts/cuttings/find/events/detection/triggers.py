"""Words that name a happening, with the verb that carries a noun ("hold talks") and the phase before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings import lexicon
from cuttings.find.events.detection.frame import Frame, Phrase
from cuttings.find.events.detection.frames import frames
from cuttings.find.events.syntax import due, has_own_subject, is_passive, is_verbal, lacks_object, raised
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
    told = {sense.happening.i for senses in found for sense in senses if sense.happening is not None}
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
    """The senses of a word, without those that ask for things of which its sentence (its lemmas) has none."""
    lemma = token.lemma_.lower()
    if is_verbal(token):
        for frame, phrase in frames().by_verb.get(lemma, ()):
            if frame.asks_for and any(things.isdisjoint(lemmas) for things in frame.asks_for):
                continue
            if _has_particles(token, phrase) and not _is_never(token, frame):
                yield Trigger(token, frame, None, None, None, phrase)
    elif token.pos_ in ("NOUN", "PROPN", "VERB") and not _modifies_noun(token):
        for frame, phrase in frames().by_noun.get(lemma, ()):
            if _has_modifiers(token, phrase) and not _is_never(token, frame):
                top = _phase(token) or token
                told = frame.type == "statement" or not _is_set_apart(top)
                carrier = (_carrier(top) if told else None) or _participle(token)
                yield Trigger(token, frame, carrier, _happening(top), _phase(token), phrase)


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


def _phase(noun: Token) -> Token | None:
    """The noun of a phase that governs this one: "the signing of a treaty"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for") and noun.head.head.lemma_.lower() in _words("phases"):
        return noun.head.head
    return None


def _carrier(noun: Token) -> Token | None:
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    verb = raised(noun.head) if noun.dep_ in ("nsubj", "nsubjpass") else noun.head
    if verb != noun.head and is_passive(verb) and verb.lemma_ in _words("carrying"):
        return verb
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _words("carrying"):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "prt"):
        verb = noun.head.head
        if f"{verb.lemma_} {noun.head.lower_}".lower() in _words("carrying"):
            return verb
    return _participle(noun)


def _is_set_apart(noun: Token) -> bool:
    """Whether it tells of what is said, not of when or where: "will visit Oslo, she said on Monday, in a trip that"."""
    preposition = noun.head
    return noun.dep_ == "pobj" and preposition.lower_ == "in" and preposition.i > 0 and preposition.nbor(-1).text == ","


def _participle(noun: Token) -> Token | None:
    """The verb in "sanctions imposed by the West", "a treaty signed in 2000", "the drills that Oslo held"."""
    planned = due(noun)
    if planned is not None and planned.lemma_ in _words("carrying"):
        return planned
    for child in (child for part in _in_name(noun) for child in part.children):
        passive = child.dep_ in ("acl", "relcl") and child.tag_ == "VBN" and not _has_subject(child)
        verb = raised(child) if passive or child.dep_ == "relcl" else child
        if verb.lemma_ in _words("carrying") and (passive or lacks_object(child)):
            return verb
    return None


def _in_name(noun: Token) -> Iterator[Token]:
    """A noun, and the nouns of a name behind it: parsers hang a clause on the last one of "Treaty on Trade"."""
    yield noun
    if noun.pos_ == "PROPN":
        for preposition in (child for child in noun.children if child.dep_ == "prep" and child.i > noun.i):
            yield from (word for word in preposition.children if word.pos_ == "PROPN" and word.is_title)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _happening(noun: Token) -> Token | None:
    """The verb that tells that it takes place: "talks broke down", "were put off and met", "a quake that hit Nepal"."""
    verbs: list[Token] = []
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("VERB", "AUX"):
        verb = raised(noun.head)
        verbs += [verb] if noun.dep_ == "nsubj" or verb != noun.head else []
        verbs += [child for child in noun.head.children if child.dep_ == "conj" and not _has_subject(child)]
    verbs += [raised(child) for child in noun.children if child.dep_ == "relcl" and not has_own_subject(child)]
    return next((verb for verb in verbs if verb.lemma_ in _words("happening")), None)


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name.lower() for names in lexicon.load("dates")["weekdays"].values() for name in names)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
