"""Who "he" or "she" is that speaks: somebody of the sentence, or whom the sentences before are about or have speak."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.find.claims.cues import listed, plain_pronoun
from cuttings.find.claims.speakers.genders import Genders
from cuttings.find.claims.speakers.naming import key_of, span_of
from cuttings.find.claims.speakers.nearby import lines_between, main_subjects, recent_subjects, sentences_before
from cuttings.find.claims.speakers.same_word import Spoke, same_word
from cuttings.find.claims.speakers.speaker_words import joint
from cuttings.find.claims.transcripts.offices import person_in_office
from cuttings.find.names.pointing.reporting import says, stands_above
from cuttings.find.names.roles.role_nouns import role_nouns
from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

#: How many paragraphs back somebody who spoke may stand.
FEW = 3


@dataclass(frozen=True)
class Persons:
    """What is asked to settle a pronoun: the article, what it told of sexes, and what each speaker says."""

    reading: Reading
    genders: Genders
    contents: Mapping[int, Sequence[Span]]
    """The contents of claims by the place of the speaker's word in the parse; nobody in them is the speaker."""

    def meant(self, pronoun: Token, spoke: Sequence[Spoke], in_turn: bool) -> tuple[str, ...]:
        """Key of the person that the pronoun means; nothing where it means somebody unnamed, or nobody is safe.

        `spoke` are those who spoke before; in a turn of a transcript (`in_turn`) they are not whom it means first.
        """
        fitting = [s for s in recent_subjects(pronoun) if self._may_be(s, pronoun)]
        if in_turn:
            own_words = self.contents.get(pronoun.i, ())
            near = self._keys([s for s in fitting if not _is_in(own_words, s)]) or self._last(spoke, pronoun)
            return near or self._named_in(pronoun)
        subjects = [s for s in fitting if stands_above(s, pronoun) or not self._is_told(s, pronoun)]
        own = [s for s in subjects if s.sent == pronoun.sent and not _is_marked(s)]
        settled = self._keys(own) or self._of_paragraph(pronoun, spoke)
        if settled is None:
            settled = self._last(spoke, pronoun)
        if settled is None:
            settled = self._keys(subjects) or self._named_in(pronoun)
        return settled

    def _keys(self, subjects: Sequence[Token]) -> tuple[str, ...]:
        keys = (self._key(subject) for subject in subjects)
        return tuple(key for key in keys if key)[:1]

    def _key(self, subject: Token) -> str | None:
        """Whom a subject names, by name or by an office that only one person has: "The Secretary-General"."""
        definite = any(child.lower_ == "the" for child in subject.lefts)
        titled = person_in_office(self.reading, self.reading.text(*span_of(self.reading, subject))) if definite else ()
        return key_of(self.reading, subject) or next(iter(titled), None)

    def _may_be(self, subject: Token, pronoun: Token) -> bool:
        return self.genders.fits(self._key(subject), plain_pronoun(pronoun))

    def _is_told(self, word: Token, pronoun: Token) -> bool:
        """Whether it stands in what the pronoun says ("Lund will go, she said"), or somebody in another sentence."""
        sentence = range(word.sent.start, word.sent.end)
        others = (spans for at, spans in self.contents.items() if at == pronoun.i or at not in sentence)
        return any(_is_in(spans, word) for spans in others)

    def _of_paragraph(self, pronoun: Token, spoke: Sequence[Spoke]) -> tuple[str, ...] | None:
        """The person of the nearest sentence before in the paragraph; None where none of them has one."""
        for sentence in sentences_before(self.reading, pronoun):
            person = self._of_sentence(sentence, pronoun, spoke)
            if person is not None:
                return person
        return None

    def _of_sentence(self, sentence: Tokens, pronoun: Token, spoke: Sequence[Spoke]) -> tuple[str, ...] | None:
        """Who speaks in a sentence, above all as its subject; else the person it is about, whether named or not."""
        main = main_subjects(sentence)
        spoken = [s for s in self._fitting(spoke, pronoun) if sentence.start_char <= s.span[0] < sentence.end_char]
        if spoken:
            above = (s.keys for s in spoken if any(s.span[0] <= word.idx < s.span[1] for word in main[:1]))
            return next(above, spoken[-1].keys)
        acts = sentence.root.pos_ in ("VERB", "AUX") and not says(sentence.root)
        if acts and listed(pronoun.head, "speakers", "continuing"):
            return None
        people = (self._person(word, pronoun, spoke) for word in main if not self._is_told(word, pronoun))
        return next((person for person in people if person is not None), None)

    def _person(self, subject: Token, pronoun: Token, spoke: Sequence[Spoke]) -> tuple[str, ...] | None:
        """The person that a subject names or describes, if the pronoun fits; nobody where it only describes one."""
        if self._key(subject) is None and _is_person(subject):
            return same_word(self.reading, spoke, subject)
        return self._keys([subject]) if self._may_be(subject, pronoun) and not _fell_silent(subject, pronoun) else None

    def _fitting(self, spoke: Sequence[Spoke], pronoun: Token) -> Iterator[Spoke]:
        """Those of whom each may be meant, by what is known of them."""
        before = [one for one in spoke if one.number == "person" and one.span[1] <= pronoun.idx]
        for one in before:
            told = any(start <= one.span[0] < end for start, end in self.contents.get(pronoun.i, ()))
            if not told and (not one.keys or self.genders.fits(one.keys[0], plain_pronoun(pronoun))):
                yield one

    def _last(self, spoke: Sequence[Spoke], pronoun: Token) -> tuple[str, ...] | None:
        """The last person who spoke, if not too far back."""
        last = next(iter([*self._fitting(spoke, pronoun)][::-1]), None)
        near = last is not None and lines_between(self.reading, last.span[1], pronoun.idx) <= FEW
        return last.keys if near and last is not None else None

    def _named_in(self, pronoun: Token) -> tuple[str, ...]:
        """The person named last in the sentence up to the pronoun, or whom it means as names are read."""
        near = self.reading.mentions_in(pronoun.sent.start_char, pronoun.end)
        return tuple(m.referent for m in near if self.genders.fits(m.referent, plain_pronoun(pronoun)))[-1:]


def _is_in(spans: Sequence[Span], word: Token) -> bool:
    return any(start <= word.idx < end for start, end in spans)


def _is_marked(subject: Token) -> bool:
    """Whether its clause only tells when or why: "Because Lund fell ill, he said, …"."""
    return any(child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB") for child in subject.head.lefts)


def _fell_silent(subject: Token, pronoun: Token) -> bool:
    """Whether somebody's death is told, unless it was before that they spoke: "Lund died. He had said that"."""
    before = any(child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in pronoun.head.lefts)
    killed = subject.dep_ == "nsubjpass" and listed(subject.head, "speakers", "killing")
    return (killed or listed(subject.head, "speakers", "dying")) and not before


def _is_person(noun: Token) -> bool:
    """Whether it is one unnamed person: "a diplomat in Europe", "his lawyer"."""
    one = noun.tag_ in ("NN", "NNP") and len(joint(noun)) == 1
    known = listed(noun, "speakers", "people") or noun.lemma_.lower() in role_nouns()
    return one and known and not listed(noun, "speakers", "bodies")
