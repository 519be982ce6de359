"""Whom "I" and "the two of us" mean: whoever is quoted there, or has the word in a transcript."""

from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import FoundClaim

_FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
#: How far back, in characters, the other one of "the two of us" was named.
_REACH = 400


class Voices:
    """Looks up who speaks at a word, over the claims that were found in the article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._direct = [claim for claim in reading.claims if claim.mode == "direct" and len(claim.speakers) == 1]

    def meant(self, token: Token) -> tuple[str, ...]:
        """Keys of those whom a word of the first person means; empty for other words and where nobody is known."""
        alone, both = token.lower_ in _FIRST_PERSON, _is_two_of_us(token)
        speaker = self._speaker(token) if alone or both else None
        if speaker is None or alone:
            return (speaker,) if speaker is not None else ()
        other = self._named_last(token, speaker)
        return (speaker, other) if other is not None else (speaker,)

    def _speaker(self, token: Token) -> str | None:
        """Who says the shortest quotation that a word stands in, if it is a person."""
        around = [claim for claim in self._direct if _holds(claim, token)]
        inner = min(around, key=lambda claim: claim.end - claim.start, default=None)
        speaker = inner.speakers[0] if inner is not None else None
        return speaker if speaker is not None and self._is_person(speaker) else None

    def _named_last(self, token: Token, speaker: str) -> str | None:
        """The person who was named last before a word, other than the speaker."""
        before = self._reading.mentions_in(max(token.idx - _REACH, 0), token.idx)
        people = [one.referent for one in before if one.referent != speaker and self._is_person(one.referent)]
        return people[-1] if people else None

    def _is_person(self, key: str) -> bool:
        return self._reading.referents[key].kind == "person"


def _holds(claim: FoundClaim, token: Token) -> bool:
    return any(start <= token.idx < end for start, end in claim.spans)


def _is_two_of_us(token: Token) -> bool:
    """Whether it is "the two of us" or "both of us"."""
    ofs = (child for child in token.children if child.lower_ == "of") if token.lower_ in ("two", "both") else ()
    return any(noun.lower_ == "us" for of in ofs for noun in of.children)
