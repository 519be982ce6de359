"""What the mentions tell of a word: whose name it is part of, and which names stand before it."""

from cuttings.find.events.participants.territory import PLACE_KINDS
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Mention


class Mentioned:
    """Looks up the mentions that were found in the article by their words."""

    def __init__(self, reading: Reading) -> None:
        self._referents = reading.referents
        self._by_token = _by_token(reading)

    def at(self, i: int) -> Mention | None:
        """The longest mention that covers the word at this place in the parse."""
        return self._by_token.get(i)

    def kind(self, key: str) -> str:
        """The kind of the referent with this key."""
        return self._referents[key].kind

    def names_a_body(self, token: Token) -> bool:
        """Whether a word belongs to the name of somebody: the Geological Survey is no survey."""
        mention = self.at(token.i)
        return mention is not None and mention.form == "name" and self.kind(mention.referent) not in PLACE_KINDS

    def is_adjective(self, token: Token) -> bool:
        """Whether the mention at this word is an adjective: "Russian"."""
        mention = self.at(token.i)
        return mention is not None and mention.form == "adj"

    def modifiers(self, noun: Token) -> list[Token]:
        """Names and adjectives of names before a noun: "Russian invasion", "U.S.-North Korea talks"."""
        found: dict[str, Token] = {}
        for token in noun.doc.tokens[noun.left_edge.i : noun.i]:
            mention = self.at(token.i)
            if mention is not None and _premodifies(token, noun):
                found.setdefault(mention.referent, token)
        return list(found.values())


def _premodifies(token: Token, noun: Token) -> bool:
    """Whether the chain from a word up to the noun runs over modifiers only."""
    while token.i != noun.i:
        if token.dep_ not in ("amod", "compound", "nmod", "conj", "punct", "nummod", "npadvmod", "advmod"):
            return False
        token = token.head
    return True


def _by_token(reading: Reading) -> dict[int, Mention]:
    """For each token the longest mention that covers it."""
    found: dict[int, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda m: m.end - m.start):
        for token in reading.span(mention.start, mention.end):
            found[token.i] = mention
    return found
