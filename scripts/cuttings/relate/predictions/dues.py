"""By when something that was said to come can be judged."""

from cuttings.edtf import LATEST, Bounds, bounds
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outlook import Outlook, of
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, known


def of_event(told: Told) -> str | None:
    """The day of an event to come, unless its end is open."""
    date_ = told.event.date
    return date_ if date_ and bounds(date_).last < LATEST else None


def of_claim(said: Said, look: Outlook | None, ahead: Told | None, corpus: Corpus) -> str | None:
    """The last date after the turn to what is to come, else that of the event."""
    made = corpus.published(said.source)
    if look and made:
        later = [
            mention.value
            for mention in corpus.founds[said.source].dates
            if mention.value
            and look.after[0] <= mention.start < look.after[1]
            and bounds(mention.value).first >= made.first
            and bounds(mention.value).last < LATEST
        ]
        if later:
            return later[-1]
    due = of_event(ahead) if ahead else None
    return due if due and not (made and bounds(due).last < made.first) else None


def days_for(said: Said, look: Outlook | None, due: str | None, corpus: Corpus) -> Bounds | None:
    """The days on which it would come in time: those of its date, or all up to then where it is to come by then."""
    made = corpus.published(said.source)
    if due is None or made is None:
        return bounds(due) if due else None
    until = look is not None and has(of(look.after, said), known("until")) is not None
    return Bounds(min(made.first, bounds(due).first), bounds(due).last) if until else bounds(due)
