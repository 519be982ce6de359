"""From a noun in the sentence to the referents it stands for."""

from bisect import bisect_right

from cuttings import lexicon
from cuttings.find.events.detection.nouns import place_nouns, representatives
from cuttings.find.events.participants.located import told_states
from cuttings.find.events.participants.pairs import is_pair, pair, they
from cuttings.find.events.participants.pronouns import is_neuter, repeated
from cuttings.find.events.participants.territory import PLACE_KINDS, state_of
from cuttings.find.events.participants.voices import Voices
from cuttings.find.events.syntax import after, with_conjuncts
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Mention

_LEADING = frozenset({"lead", "head", "chair", "front", "spearhead"})


class Fillers:
    """Looks up whom or what a word stands for, over the mentions that were found in the article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_token = _by_token(reading)
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
        mention = self._by_token.get(token.i)
        if mention is not None and self.kind(mention.referent) != "media":
            return (mention.referent,)
        if token.lower_ in ("their", "they", "them") and mention is None:
            return they(token, self._reading)
        if is_neuter(token) and mention is None:
            return self._repeated(token)
        named = self._voices.meant(token) or self._renamed(token)
        if named:
            return named
        if token.lemma_.lower() in representatives() and not _is_of_the_press(token):
            return self._represented(token) or self.leaders(token)
        return (mention.referent,) if mention is not None else ()

    def names_a_body(self, token: Token) -> bool:
        """Whether a word belongs to the name of somebody: the Geological Survey is no survey."""
        mention = self._by_token.get(token.i)
        return mention is not None and mention.form == "name" and self.kind(mention.referent) not in PLACE_KINDS

    def _repeated(self, token: Token) -> tuple[str, ...]:
        """Whom "it" stands for: one that is no person."""
        noun = repeated(token)
        keys = self.keys(noun) if noun is not None else ()
        return keys if len(keys) == 1 and self.kind(keys[0]) not in PLACE_KINDS | {"person"} else ()

    def _renamed(self, token: Token) -> tuple[str, ...]:
        """Whom an apposition names: "the country's leader, Kim", "China, its chief partner"."""
        after = self._by_token.get(token.i + 1)
        if token.pos_ == "PROPN" and after is not None and self.kind(after.referent) == "person":
            return (after.referent,)  # a title that the parser took for the name's neighbour
        if token.dep_ == "appos" and token.head.i in self._by_token:
            return (self._by_token[token.head.i].referent,)
        for child in token.children:
            if child.dep_ == "appos" and child.i in self._by_token:
                return tuple(key for each in with_conjuncts(child) for key in self.keys(each))
        if token.tag_ == "NNS":
            return self._listed(token)
        if token.lemma_.lower() in place_nouns():
            return self._place_called(token)
        return self._capital(token) if token.lemma_ == "capital" else ()

    def _listed(self, token: Token) -> tuple[str, ...]:
        """The people named behind a plural, wherever the parser hangs them: "his counterparts, A and B"."""
        first = next((word for word in token.doc[token.i + 1 : token.i + 3] if word.i in self._by_token), None)
        if first is None or first.nbor(-1).text != ",":
            return ()
        while first.dep_ == "compound":
            first = first.head
        apart = first.dep_ == "appos" or (first.dep_ == "conj" and first.head == token)
        named = [key for each in with_conjuncts(first) for key in self.keys(each)] if apart else []
        return tuple(named) if len(named) > 1 and all(self.kind(key) == "person" for key in named) else ()

    def _place_called(self, word: Token) -> tuple[str, ...]:
        """The place that "of" or the name before it names: "the city of Lyon", "the Basque Country region"."""
        names = [name.i for of in word.children if of.lower_ == "of" for name in of.children]
        names += [word.i - 1] if word.i > 0 and word.nbor(-1).head == word else []
        found = (self._by_token[at].referent for at in names if at in self._by_token)
        return next(((key,) for key in found if self.kind(key) in PLACE_KINDS), ())

    def _capital(self, word: Token) -> tuple[str, ...]:
        """The city that an apposition to the state names: "the capital of Peru, Lima"."""
        states = (noun for of in word.children if of.dep_ == "prep" and of.lower_ == "of" for noun in of.children)
        cities = (city.i for state in states for city in state.children if city.dep_ == "appos")
        return next(((self._by_token[at].referent,) for at in cities if at in self._by_token), ())

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

    def is_adjective(self, token: Token) -> bool:
        """Whether the mention at this word is an adjective: "Russian"."""
        mention = self._by_token.get(token.i)
        return mention is not None and mention.form == "adj"

    def kind(self, key: str) -> str:
        """The kind of the referent with this key."""
        return self._reading.referents[key].kind

    def actor(self, key: str) -> str | None:
        """Who takes part when this one is named: a place stands for its state where the article names that too."""
        state = state_of(key)
        if state is not None:
            return state if state in self._reading.referents else None
        if self.kind(key) in PLACE_KINDS:
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
        return [state for state in served if self.kind(state) in ("state", "separatist-entity")]

    def modifiers(self, noun: Token) -> list[Token]:
        """Names and adjectives of names before a noun: "Russian invasion", "U.S.-North Korea talks"."""
        found: dict[str, Token] = {}
        for token in noun.doc.tokens[noun.left_edge.i : noun.i]:
            mention = self._by_token.get(token.i)
            if mention is not None and _premodifies(token, noun):
                found.setdefault(mention.referent, token)
        return list(found.values())

    def _represented(self, token: Token) -> tuple[str, ...]:
        owners = [t for child in token.children if child.dep_ == "poss" for t in with_conjuncts(child)]
        owners += self.modifiers(token)
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


def _premodifies(token: Token, noun: Token) -> bool:
    """Whether the chain from a word up to the noun runs over modifiers only."""
    while token.i != noun.i:
        if token.dep_ not in ("amod", "compound", "nmod", "conj", "punct", "nummod", "npadvmod", "advmod"):
            return False
        token = token.head
    return True


def _within(reading: Reading) -> dict[str, list[str]]:
    """For each referent that is described, whoever is named in its description: Russia in "Russian forces"."""
    found: dict[str, list[str]] = {}
    described = [mention for mention in reading.mentions if mention.form == "nominal"]
    for mention in described:
        inner = reading.mentions_in(mention.start, mention.end)
        found.setdefault(mention.referent, []).extend(one.referent for one in inner if one is not mention)
    return found


def _by_token(reading: Reading) -> dict[int, Mention]:
    """For each token the longest mention that covers it."""
    found: dict[int, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda m: m.end - m.start):
        for token in reading.span(mention.start, mention.end):
            found[token.i] = mention
    return found
