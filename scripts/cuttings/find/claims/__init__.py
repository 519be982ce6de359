"""Names and parse → claims: who said what, in whose words, and how sure of it."""

from cuttings.find.claims.assemble import find_claims

__all__ = ["find_claims"]
