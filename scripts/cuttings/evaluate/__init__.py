"""Articles and a gold standard → how well finding does: figures, what was missed, and what was found wrongly."""

from cuttings.evaluate.gold import Gold, load_gold
from cuttings.evaluate.score import Scores, score

__all__ = ["Gold", "Scores", "load_gold", "score"]
