"""The words at which a rule for unquoted claims may set in: every other word is passed with one look."""

from functools import cache

from cuttings.find.claims import cues
from cuttings.find.claims.reported import according_to, hearsay
from cuttings.find.parse import Token


def may_open(token: Token) -> bool:
    """Whether some rule may have something to say of this word."""
    return token.lower_ in _words() or token.lemma_.lower() in _words()


@cache
def _words() -> frozenset[str]:
    """Forms in small letters, and lemmas."""
    return cues.openings() | according_to.openings() | hearsay.openings()
