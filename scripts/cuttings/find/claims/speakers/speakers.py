"""Who a speaker phrase means: names by their mentions, pronouns and "the minister" by who spoke before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cuttings.find.claims.cues import listed, plain_pronoun, words
from cuttings.find.claims.speakers.called import nouns_for, number_of
from cuttings.find.claims.speakers.genders import Genders
from cuttings.find.claims.speakers.holders import mention_at, nature
from cuttings.find.claims.speakers.naming import key_of, named_by, span_of
from cuttings.find.claims.speakers.nearby import lines_between, subject_before
from cuttings.find.claims.speakers.persons import FEW, Persons
from cuttings.find.claims.speakers.same_word import Spoke, jointly, same_word
from cuttings.find.claims.speakers.speaker_words import joint
from cuttings.find.claims.transcripts.offices import person_in_office
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

_ANAPHORS = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_AUTHOR = frozenset({"i", "we"})
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_NEXT_PARAGRAPH = 1


@dataclass(frozen=True)
class Speaker:
    """Keys of referents, and the words that point to them. Keys are empty where nobody is known."""

    keys: tuple[str, ...] = ()
    span: Span | None = None
    author: bool = False
    """Whether the article speaks in its own name: "we", "I" outside quotation marks."""


@dataclass
class Memory:
    """Who has spoken so far, latest last."""

    reading: Reading
    turns: Sequence[Span] = ()
    """Paragraphs of a transcript: who has the word there is not whom the pronouns mean."""
    contents: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    """What each says, by the place of the speaker's word in the parse."""
    has_word: tuple[str, ...] = ()
    """Whose turn it is."""
    spoke: list[Spoke] = field(default_factory=list)
    known: dict[int, Speaker] = field(default_factory=dict)
    """What was settled for a word already: one subject may have several verbs."""

    def __post_init__(self) -> None:
        self.genders = Genders(self.reading)
        self.persons = Persons(self.reading, self.genders, self.contents)

    def speaker(self, head: Token) -> Speaker:
        """Who this noun phrase means; remembered as the last speaker."""
        if head.i not in self.known:
            self.known[head.i] = self._settle(head)
        return self.known[head.i]

    def labelled(self, head: Token) -> Speaker:
        """Who a label means. Nobody in a turn calls its speaker "he", so that he is not remembered as others are."""
        span = span_of(self.reading, head)
        self.has_word = named_by(self.reading, head) or person_in_office(self.reading, self.reading.text(*span))
        return Speaker(self.has_word, span)

    def _settle(self, head: Token) -> Speaker:
        span = span_of(self.reading, head)
        if plain_pronoun(head) in _AUTHOR:
            return Speaker((), span, author=True)
        if head.lower_ in words("speakers", "unspecified"):
            return Speaker()
        found = named_by(self.reading, head) or (() if self._answers(head) else self._pointed(head))
        if found == self.has_word and self._in_turn(head) and mention_at(self.reading, head) is None:
            found = ()
        if found:
            self.genders.learn(head, found)
            self.spoke.append(
                Spoke(found, nouns_for(self.reading, head, found), number_of(self.reading, head, found), span)
            )
            return Speaker(found, span)
        if nature(self.reading, head) in ("actor", "document", "unknown"):
            self.spoke.append(Spoke((), nouns_for(self.reading, head, ()), number_of(self.reading, head, ()), span))
        return Speaker((), span)

    def _in_turn(self, word: Token) -> bool:
        return any(start <= word.idx < end for start, end in self.turns)

    def _answers(self, pronoun: Token) -> bool:
        """Whether it may be either of two who talk: "Ann told Bo to go. He replied that"."""
        if pronoun.tag_ != "PRP" or not listed(pronoun.head, "speakers", "answers"):
            return False
        before = self.reading.doc[max(0, pronoun.sent.start - 1)].sent.start_char
        near = self.reading.mentions_in(before, pronoun.idx)
        return len({m.referent for m in near if self.reading.referents[m.referent].kind == "person"}) > 1

    def last(self, before: int) -> Speaker:
        """Whoever a quotation without a cue belongs to.

        The person whom the sentence before is about, else the last speaker of this paragraph or the one before it.
        """
        head = subject_before(self.reading, before)
        if head is not None and nature(self.reading, head) == "actor":
            return self.speaker(head)
        if not self.spoke or lines_between(self.reading, self.spoke[-1].span[1], before) > _NEXT_PARAGRAPH:
            return Speaker()
        return Speaker(self.spoke[-1].keys, self.spoke[-1].span)

    def _pointed(self, head: Token) -> tuple[str, ...]:
        word = plain_pronoun(head)
        if word in words("speakers", "singular"):
            return self.persons.meant(head, self.spoke, self._in_turn(head))
        if word in words("speakers", "plural"):
            return self._they(head)
        if word in words("speakers", "neuter"):
            topic = self._topic(head)
            return self._latest({"document", "body"}, head) if topic is None else topic
        determiner = next((c.lower_ for c in head.lefts if c.dep_ in ("det", "poss")), "")
        if group := self._counted(head):
            return group
        if determiner not in _ANAPHORS:
            return ()
        heads = joint(head)
        return jointly(self.reading, self.spoke, heads) if len(heads) > 1 else same_word(self.reading, self.spoke, head)

    def _counted(self, head: Token) -> tuple[str, ...]:
        """Those who spoke together last, if so many: "The two leaders", "Both sides", "The three"."""
        alone = [head] if any(child.lower_ == "the" for child in head.lefts) else []
        plural = [*head.lefts] if head.tag_ in ("NNS", "NNPS") else []
        count = next((_COUNTS[t.lower_] for t in (*alone, *plural) if t.lower_ in _COUNTS), None)
        last = self._latest({"several"}, head) if count else ()
        return last if len(last) == count else ()

    def _latest(self, numbers: set[str], head: Token) -> tuple[str, ...]:
        said = self.contents.get(head.i, ())
        spoke = [s for s in self.spoke if not any(start <= s.span[0] < end for start, end in said)]
        earlier = [s for s in spoke if s.number in numbers and s.span[1] <= head.idx]
        near = earlier and lines_between(self.reading, earlier[-1].span[1], head.idx) <= FEW
        return earlier[-1].keys if near else ()

    def _they(self, pronoun: Token) -> tuple[str, ...]:
        """Those whom the sentence before is about; else the last speakers, several before one body."""
        head = subject_before(self.reading, pronoun.sent.start_char)
        if head is not None and (len(joint(head)) > 1 or head.tag_ in ("NNS", "NNPS")):
            return named_by(self.reading, head) or jointly(self.reading, self.spoke, joint(head))
        body = bool(self.spoke) and self.spoke[-1].number == "body"
        return self._latest({"several"}, pronoun) or (self._latest({"body"}, pronoun) if body else ())

    def _topic(self, pronoun: Token) -> tuple[str, ...] | None:
        """The body or document that the sentence is about ("The bank named firms that it accused"), or the one before.

        Nobody where that is described only; None where neither is about one.
        """
        main = next((c for c in pronoun.sent.root.lefts if c.dep_ == "nsubj" and c.right_edge.i < pronoun.i), None)
        above = main if pronoun.head != pronoun.sent.root else None
        head = above or subject_before(self.reading, pronoun.sent.start_char)
        key = key_of(self.reading, head) if head is not None else None
        referent = self.reading.referents.get(key) if key else None
        if referent is not None:
            return (referent.key,) if referent.kind != "person" else None
        told = head is not None and nature(self.reading, head) == "document"
        return same_word(self.reading, self.spoke, head) if head is not None and told else None
