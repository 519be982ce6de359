"""From a noun in the sentence to the referents it stands for."""

from bisect import bisect_right

from cuttings import lexicon
from cuttings.find.events.detection.nouns import representatives
from cuttings.find.events.participants.located import told_states
from cuttings.find.events.participants.mentioned import Mentioned
from cuttings.find.events.participants.pairs import is_pair, pair, they
from cuttings.find.events.participants.pronouns import is_neuter, repeated
from cuttings.find.events.participants.renamed import renamed
from cuttings.find.events.participants.territory import PLACE_KINDS, state_of
from cuttings.find.events.participants.voices import Voices
from cuttings.find.events.syntax import after, with_conjuncts
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

_LEADING = frozenset({"lead", "head", "chair", "front", "spearhead"})


class Fillers:
    """Looks up whom or what a word stands for, over the mentions that were found in the article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.mentioned = Mentioned(reading)
        self._within = _within(reading)
        self._states = told_states(reading)
        self._voices = Voices(reading)
        self._headlines = [
            (zone.start, zone.end) for zone in reading.article.zones if zone.kind in ("headline", "subhead")
        ]
        sentences = reading.doc.sents
        self._starts = [sentence.start for sentence in sentences]
        self._words = {sentence.start: frozenset(token.lower_ for token in sentence) for sentence in sentences}
        self._keys: dict[int, tuple[str, ...]] = {}

    def keys(self, token: Token) -> tuple[str, ...]:
        """Keys of the referents that the phrase headed by this word stands for; empty when unknown."""
        if token.i not in self._keys:
            self._keys[token.i] = self._meant(token)
        return self._keys[token.i]

    def _meant(self, token: Token) -> tuple[str, ...]:
        if is_pair(token):
            return pair(token, self._reading)
        mention = self.mentioned.at(token.i)
        if mention is not None and self.mentioned.kind(mention.referent) != "media":
            return (mention.referent,)
        if token.lower_ in ("their", "they", "them") and mention is None:
            return they(token, self._reading)
        if is_neuter(token) and mention is None:
            return self._repeated(token)
        named = self._voices.meant(token) or renamed(token, self.mentioned, self.keys)
        if named:
            return named
        if token.lemma_.lower() in representatives() and not _is_of_the_press(token):
            return self._represented(token) or self.leaders(token)
        return (mention.referent,) if mention is not None else self._of_whole(token)

    def _of_whole(self, token: Token) -> tuple[str, ...]:
        """Whom a word for some of them stands for: "the first of the soldiers"."""
        if token.lower_ not in lexicon.load("control")["partitives"]:
            return ()
        return tuple(key for noun in after(token, "of", deep=False) for key in self.keys(noun))

    def _repeated(self, token: Token) -> tuple[str, ...]:
        """Whom "it" stands for: one that is no person."""
        noun = repeated(token)
        keys = self.keys(noun) if noun is not None else ()
        return keys if len(keys) == 1 and self.mentioned.kind(keys[0]) not in PLACE_KINDS | {"person"} else ()

    def kind(self, key: str) -> str:
        """The kind of the referent with this key."""
        return self.mentioned.kind(key)

    def sentence(self, token: Token) -> int:
        """Which sentence of the article a word stands in, counted from 0."""
        return bisect_right(self._starts, token.i) - 1

    def in_headline(self, token: Token) -> bool:
        """Whether a word stands in the headline or the line under it."""
        return any(start <= token.idx < end for start, end in self._headlines)

    def may_lead(self, token: Token, preposition: str) -> bool:
        """Whether the sentence of a token has this preposition, or "where", which stands for several."""
        words = self._words[token.sent.start]
        return preposition in words or "where" in words

    def actor(self, key: str) -> str | None:
        """Who takes part when this one is named: a place stands for its state where the article names that too."""
        state = state_of(key)
        if state is not None:
            return state if state in self._reading.referents else None
        if self.mentioned.kind(key) in PLACE_KINDS:
            return self._states.get(key)
        return key

    def states_behind(self, key: str, binding: bool) -> list[str]:
        """The states for which forces act ("Russian troops"), and those for which a person may bind by an agreement."""
        referent = self._reading.referents[key]
        if referent.kind == "person":
            served = [role.of for role in referent.roles if role.of and role.temporal == "current"] if binding else []
        else:
            armed = referent.name.lower().split()[-1].rstrip("s") in lexicon.load("control")["armed"]
            served = self._within.get(key, []) if armed else []
        return [state for state in served if self.mentioned.kind(state) in ("state", "separatist-entity")]

    def _represented(self, token: Token) -> tuple[str, ...]:
        # "His Russian counterpart" is Russian, and not whoever he is.
        related = token.lemma_ in lexicon.load("control")["relations"]
        possessors = (child for child in token.children if child.dep_ == "poss" and not related)
        owners = [owner for possessor in possessors for owner in with_conjuncts(possessor)]
        owners += self.mentioned.modifiers(token)
        owners += [
            noun
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in ("of", "from", "for", "at", "with")
            for pobj in child.children
            if pobj.dep_ == "pobj"
            for noun in with_conjuncts(pobj)
        ]
        return tuple(dict.fromkeys(key for owner in owners for key in self.keys(owner)))

    def leaders(self, token: Token) -> tuple[str, ...]:
        """Who leads those that a noun speaks of: "a delegation led by the minister"."""
        led = (child for child in token.children if child.dep_ == "acl" and child.lemma_ in _LEADING)
        return tuple(key for verb in led for leader in after(verb, "by") for key in self.keys(leader))


def _is_of_the_press(noun: Token) -> bool:
    """Whether it speaks of an outlet, which stands for nobody: "a Russian news agency"."""
    return any(child.lower_ in ("news", "press") and child.dep_ == "compound" for child in noun.children)


def _within(reading: Reading) -> dict[str, list[str]]:
    """For each referent that is described, whoever is named in its description: Russia in "Russian forces"."""
    found: dict[str, list[str]] = {}
    described = [mention for mention in reading.mentions if mention.form == "nominal"]
    for mention in described:
        inner = reading.mentions_in(mention.start, mention.end)
        found.setdefault(mention.referent, []).extend(one.referent for one in inner if one is not mention)
    return found
