"""What a claim makes of its content: from the cue, from the holder's own opinion in it, and from its main words."""

from collections.abc import Sequence

from cuttings.find.claims.certainty.accusers import (
    accuses,
    accuses_enemy,
    blames_suspects,
    calls_wrong,
    is_called_charge,
    is_led_in_as_charge,
)
from cuttings.find.claims.certainty.acts import declines, is_command
from cuttings.find.claims.certainty.modality import modality
from cuttings.find.claims.certainty.norms import lays_down
from cuttings.find.claims.certainty.opinions import Opinion, opinion
from cuttings.find.claims.certainty.polarity import is_left_open, polarity
from cuttings.find.claims.certainty.untruth import is_called_false
from cuttings.find.claims.cues import listed
from cuttings.find.claims.draft import Draft
from cuttings.find.claims.quoted.denials import denies
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Modality, Polarity


def judged(draft: Draft, heads: Sequence[Token]) -> tuple[Modality, Polarity]:
    """Modality and polarity of a claim whose content has these main words."""
    if any(is_left_open(head) for head in heads[:1]):
        return "speculated", "positive"
    own = opinion(heads[0], draft.direct) if heads else None
    inner = _weighed(own, heads)
    if any(is_called_false(head) for head in inner[:1]) or denies(draft, heads) or _rejects(draft, heads):
        return "denied", "negative"
    defaults = {draft.modality, *([own.modality] if own is not None else [])}
    if draft.direct and heads and is_command(heads[0]):
        defaults.add("recommended")
    found = modality(defaults, inner)
    if found not in ("denied", "recommended") and not draft.direct and calls_wrong(draft):
        found = "alleged"
    if found == "asserted" and not draft.direct and _is_charge(draft, inner):
        found = "alleged"
    if found == "predicted" and (lays_down(draft, inner) or declines(inner)):
        found = "asserted"
    return found, _polarity(draft, own, heads)


def _rejects(draft: Draft, heads: Sequence[Token]) -> bool:
    """Whether what somebody rejects is rejected as untrue: 'which the envoy rejected as "a crude invention"'."""
    return draft.polarity == "negative" and any(listed(head, "polarity", "untrue") for head in heads[:1])


def _is_charge(draft: Draft, heads: Sequence[Token]) -> bool:
    charged = is_called_charge(heads) or is_led_in_as_charge(draft.cue) or blames_suspects(heads)
    return charged or accuses(draft.holder, heads) or accuses_enemy(draft.holder, heads)


def _weighed(own: Opinion | None, heads: Sequence[Token]) -> list[Token]:
    """The words that tell how sure it is; not the verb of "I would say that", which is only polite."""
    if own is None:
        return list(heads)
    polite = own.head != heads[0] and any(listed(child, "content", "polite") for child in heads[0].lefts)
    return [own.head, *heads[1:]] if polite else [own.head, *heads]


def _polarity(draft: Draft, own: Opinion | None, heads: Sequence[Token]) -> Polarity:
    if own is None:
        return polarity(draft.polarity, heads)
    return polarity("negative" if "negative" in (draft.polarity, own.polarity) else "positive", [own.head])
