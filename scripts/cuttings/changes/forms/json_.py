"""For programs."""

import json
from dataclasses import asdict
from typing import Any

from cuttings.changes.change import Comparison
from cuttings.changes.sections import summary
from cuttings.changes.words import Words, said


def as_json(comparison: Comparison) -> str:
    """One object: summary, entities, relations, predictions, proposals, figures, and what was not compared."""

    def told(words: Words) -> str:
        return said(words, comparison.names)

    report: dict[str, Any] = {
        "summary": summary(comparison),
        "entities": [
            {
                "folder": one.folder,
                "id": one.id,
                "label": one.label,
                "what": one.what,
                "summary": told(one.summary),
                "other": one.other,
                "fields": [{"field": each.field, "how": each.how, "words": told(each.words)} for each in one.fields],
            }
            for one in comparison.entities
        ],
        "relations": [asdict(one) | {"words": told(one.words)} for one in comparison.relations],
        "predictions": [asdict(one) | {"words": told(one.words)} for one in comparison.forecasts],
        "proposals": [asdict(one) | {"words": told(one.words)} for one in comparison.proposals],
        "figures": {"before": asdict(comparison.before), "after": asdict(comparison.after)},
        "not_compared": list(comparison.not_compared),
    }
    return json.dumps(report, ensure_ascii=False, indent=2)
