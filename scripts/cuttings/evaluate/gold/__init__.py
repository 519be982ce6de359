"""The gold standard: what a person found in an article by reading it, one YAML file an article.

Its fields and what counts as what are told in tests/gold/README.md. Only what is scored is read here; a gold file may
say more (notes, reasons, titles), for people.
"""

from cuttings.evaluate.gold.across import Across, Contradiction, Prediction
from cuttings.evaluate.gold.article import Gold, GoldClaim, GoldDate, GoldEvent
from cuttings.evaluate.gold.folder import load_gold
from cuttings.evaluate.gold.part import Words

__all__ = [
    "Across",
    "Contradiction",
    "Gold",
    "GoldClaim",
    "GoldDate",
    "GoldEvent",
    "Prediction",
    "Words",
    "load_gold",
]
