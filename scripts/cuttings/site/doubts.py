"""What must be said beside what is not simply told as a fact, and of words that nobody known has said."""

from cuttings.model import Claim, Event
from cuttings.site.words import DOUBT


def doubt_words(event: Event) -> str:
    """What must be said beside the title of an event that is not simply told as a fact; else nothing."""
    return ", ".join(DOUBT[term] for term in (event.status, event.factuality) if term in DOUBT)


def speaker_words(claim: Claim) -> str:
    """Who speaks where no actor is known; said plainly when nobody is."""
    if claim.by_author:
        return "The article itself"
    if claim.speaker_text:
        return f"“{claim.speaker_text}” (not identified)"
    return "Unknown speaker"
