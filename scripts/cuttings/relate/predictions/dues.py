"""By when something that was said to come can be judged."""

from cuttings.edtf import LATEST, bounds
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outlook import Outlook
from cuttings.relate.tellings import Said, Told


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
