"""Who a speaker phrase means: names by their mentions, pronouns and "the minister" by who spoke before."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from cuttings.find.claims.cues import words
from cuttings.find.claims.holders import mention_at, nature
from cuttings.find.claims.speaker_words import joint, words_of
from cuttings.find.reading import Reading
from cuttings.model import Span

_NAMES = ("name", "abbr", "metonym")
_PRONOUN_GENDERS = {"he": "he", "she": "she"}
_ANAPHORS = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_FEW = 3


@dataclass(frozen=True)
class Speaker:
    """Keys of referents, and the words that point to them. Keys are empty where nobody is known."""

    keys: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True)
class _Spoke:
    """Somebody who spoke earlier in the article."""

    keys: tuple[str, ...]
    lemmas: frozenset[str]
    number: str
    """One of person, several, body, document."""
    span: Span


@dataclass
class Memory:
    """Who has spoken so far, latest last."""

    reading: Reading
    spoke: list[_Spoke] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def speaker(self, head: Token) -> Speaker:
        """Who this noun phrase means; remembered as the last speaker."""
        span = words_of(head)
        found = self._named(head) or self._pointed(head)
        if found:
            self._learn(head, found)
            self.spoke.append(_Spoke(found, self._lemmas(head, found), self._number(head, found), span))
            return Speaker(found, span)
        if nature(self.reading, head) in ("actor", "document", "unknown"):
            self.spoke.append(_Spoke((), self._lemmas(head, ()), self._number(head, ()), span))
        return Speaker((), span)

    def last(self) -> Speaker:
        """Whoever spoke last, for a quotation that goes on without a cue."""
        if not self.spoke:
            return Speaker()
        return Speaker(self.spoke[-1].keys, None)

    def _named(self, head: Token) -> tuple[str, ...]:
        keys = [key for each in joint(head) if (key := self._key(each))]
        return tuple(dict.fromkeys(keys))

    def _key(self, head: Token) -> str | None:
        found = mention_at(self.reading, head)
        if found is not None and found.form in (*_NAMES, "nominal"):
            return found.referent
        for child in head.rights:
            if child.dep_ == "appos" and (named := mention_at(self.reading, child)) and named.form in _NAMES:
                return named.referent
        return self._maker(head) if nature(self.reading, head) == "document" else None

    def _maker(self, document: Token) -> str | None:
        """A document speaks for whoever made it: "a report by X", "X's report", "X data"."""
        makers = [c for c in document.children if c.dep_ in ("poss", "compound", "nmod")]
        makers += [n for c in document.rights if c.lower_ in ("by", "from") for n in c.children if n.dep_ == "pobj"]
        makers += [
            n for verb in document.rights if verb.dep_ == "acl"
            for c in verb.rights if c.lower_ == "by" for n in c.children if n.dep_ == "pobj"
        ]  # fmt: skip
        named = (mention_at(self.reading, maker) for maker in makers)
        return next((m.referent for m in named if m is not None and m.form in _NAMES), None)

    def _pointed(self, head: Token) -> tuple[str, ...]:
        word = head.lower_
        if word in words("speakers", "singular"):
            return self._person(head)
        if word in words("speakers", "plural"):
            return self._latest({"several", "body"}, head)
        if word in words("speakers", "neuter"):
            return self._latest({"document", "body"}, head)
        determiner = next((c.lower_ for c in head.lefts if c.dep_ in ("det", "poss")), "")
        return self._same_word(head) if determiner in _ANAPHORS else ()

    def _latest(self, numbers: set[str], head: Token) -> tuple[str, ...]:
        earlier = [s for s in self.spoke if s.number in numbers and s.span[1] <= head.idx]
        return earlier[-1].keys if earlier else ()

    def _same_word(self, head: Token) -> tuple[str, ...]:
        """ "the report", "the minister": the last speaker who was called so, by title or by noun."""
        lemma = head.lemma_.lower()
        earlier = [s for s in self.spoke if lemma in s.lemmas and s.span[1] <= head.idx]
        return earlier[-1].keys if earlier else ()

    def _person(self, pronoun: Token) -> tuple[str, ...]:
        """The last speaker the pronoun fits; else the person the sentence, or one just before, is about."""
        gender = _PRONOUN_GENDERS[pronoun.lower_]
        for subject in self._recent_subjects(pronoun):
            key = self._key(subject)
            if key and self._fits(key, gender) and not self._spoke_lately(pronoun):
                return (key,)
        earlier = [s for s in self.spoke if s.number == "person" and s.span[1] <= pronoun.idx]
        for spoke in reversed(earlier):
            if not spoke.keys or self._fits(spoke.keys[0], gender):
                return spoke.keys
        near = [
            m for m in self.reading.mentions_in(pronoun.sent.start_char, pronoun.idx) if self._fits(m.referent, gender)
        ]
        return (near[-1].referent,) if near else ()

    def _spoke_lately(self, pronoun: Token) -> bool:
        """Whether a person spoke in this sentence or the few before it."""
        if not self.spoke or self.spoke[-1].number != "person":
            return False
        between = self.reading.doc.text[self.spoke[-1].span[1] : pronoun.idx]
        return between.count("\n") <= _FEW

    def _recent_subjects(self, pronoun: Token) -> list[Token]:
        start = max(0, pronoun.sent.start - 1)
        sentences = [pronoun.sent, *([self.reading.doc[start].sent] if start < pronoun.sent.start else [])]
        return [
            t
            for s in sentences
            for t in s
            if t.dep_ in ("nsubj", "nsubjpass") and t.i < pronoun.i and t.pos_ == "PROPN"
        ]

    def _fits(self, key: str, gender: str) -> bool:
        referent = self.reading.referents.get(key)
        is_person = referent is None or referent.kind == "person"
        return is_person and self.genders.get(key, gender) == gender

    def _learn(self, head: Token, keys: tuple[str, ...]) -> None:
        gender = _PRONOUN_GENDERS.get(head.lower_)
        titles = {t.lower_.rstrip(".") for t in head.lefts}
        gender = gender or ("he" if "mr" in titles else "she" if titles & {"mrs", "ms", "miss"} else None)
        if gender and len(keys) == 1:
            self.genders[keys[0]] = gender

    def _lemmas(self, head: Token, keys: tuple[str, ...]) -> frozenset[str]:
        roles = [r for key in keys if key in self.reading.referents for r in self.reading.referents[key].roles]
        titled = {word.lower() for role in roles for word in role.title.split()}
        phrase = {t.lemma_.lower() for t in head.subtree if t.pos_ in ("NOUN", "PROPN")}
        return frozenset(phrase | titled)

    def _number(self, head: Token, keys: tuple[str, ...]) -> str:
        if len(joint(head)) > 1 or len(keys) > 1 or head.lower_ in words("speakers", "plural"):
            return "several"
        if head.lower_ in words("speakers", "singular"):
            return "person"
        referent = self.reading.referents.get(keys[0]) if keys else None
        if nature(self.reading, head) == "document":
            return "document"
        if head.tag_ in ("NNS", "NNPS"):
            return "several"
        if referent is not None:
            return "person" if referent.kind == "person" else "body"
        return "body" if head.lemma_.lower() in words("speakers", "bodies") else "person"
