"""What a claim makes of its content: from the cue, from the holder's own opinion in it, and from its main words."""

from collections.abc import Sequence

from spacy.tokens import Token

from cuttings.find.claims.accusers import accuses
from cuttings.find.claims.draft import Draft
from cuttings.find.claims.modality import is_command, modality
from cuttings.find.claims.opinions import Opinion, opinion
from cuttings.find.claims.polarity import is_called_false, polarity
from cuttings.model.vocabulary import Modality, Polarity


def judged(draft: Draft, heads: Sequence[Token]) -> tuple[Modality, Polarity]:
    """Modality and polarity of a claim whose content has these main words."""
    own = opinion(heads[0], draft.direct) if heads else None
    inner = [own.head, *heads] if own is not None else list(heads)
    if any(is_called_false(head) for head in inner[:1]):
        return "denied", "negative"
    defaults = {draft.modality, *([own.modality] if own is not None else [])}
    if draft.direct and heads and is_command(heads[0]):
        defaults.add("recommended")
    found = modality(defaults, inner)
    if found == "asserted" and not draft.direct and accuses(draft.holder, inner):
        found = "alleged"
    return found, _polarity(draft, own, heads)


def _polarity(draft: Draft, own: Opinion | None, heads: Sequence[Token]) -> Polarity:
    if own is None:
        return polarity(draft.polarity, heads)
    return polarity("negative" if "negative" in (draft.polarity, own.polarity) else "positive", [own.head])
