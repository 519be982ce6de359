"""The ledger of what was said to come: each with a verdict from later articles, the evidence and the reason.

What no later article settles is open, or expired once its day has passed; nothing is settled on hearsay, and a claim
made when the outcome was known is no prediction.
"""

from collections import defaultdict
from collections.abc import Sequence

from cuttings.model import EventPassage, Forecast, Span
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.entries import claim_entry, event_entry
from cuttings.relate.predictions.negated import CameToNothing
from cuttings.relate.predictions.occurrences import Occurrences
from cuttings.relate.predictions.outlook import Outlook, Outlooks, looks_ahead_at_last
from cuttings.relate.predictions.recalled import Recalled
from cuttings.relate.predictions.rising import Tolls
from cuttings.relate.predictions.searches import Searches
from cuttings.relate.predictions.terms import Terms
from cuttings.relate.predictions.works import Works
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, known


def forecasts(corpus: Corpus, outlooks: Outlooks, recalled: Recalled, tolls: Tolls) -> list[Forecast]:
    """Every claim and event that looks ahead, in the order of sources and text."""
    made: list[Forecast] = []
    claimed: dict[str, list[Span]] = defaultdict(list)
    searches = Searches(Occurrences(corpus), Terms(corpus), Works(corpus), CameToNothing(corpus), recalled, tolls)
    for said in corpus.said:
        look, ahead = outlooks.of(said), outlooks.event(said)
        if _looks_ahead(said, look, ahead, corpus):
            claimed[said.source] += said.found.spans
            made.append(claim_entry(said, look, ahead, searches, corpus))
    told_as_fact = {(told.id, told.source) for told in corpus.told if told.is_fact}
    for told in corpus.told:
        is_ahead = told.event.status in ("scheduled", "possible") and (told.id, told.source) not in told_as_fact
        if is_ahead and not _is_disputed_or_past(told, corpus):
            own = _own_words(told, claimed[told.source], corpus)
            made += [event_entry(told, own, searches, corpus)] if own else []
    distinct = {one.key: one for one in reversed(made)}
    return sorted(
        distinct.values(), key=lambda one: (one.source, one.evidence[0].start if one.evidence else 0, one.key)
    )


def _own_words(told: Told, claimed: Sequence[Span], corpus: Corpus) -> list[EventPassage]:
    """The passages that speak of an event outside the claims that stand in the ledger themselves."""
    return [
        passage
        for passage in told.event.evidence
        if not any(start <= passage.trigger[0] < end for start, end in claimed)
        and not has(passage.text, known("did_not"))
        and (told.event.status == "scheduled" or _is_prospect(told, passage, corpus))
    ]


def _is_prospect(told: Told, passage: EventPassage, corpus: Corpus) -> bool:
    """Whether the sentence sets a merely possible event in the time to come, and does not leave it outside of time."""
    sentence, _ = corpus.texts.around(told.source, passage.trigger[0])
    return sentence is not None and has(sentence.text, (*known("ahead"), *known("prospects"))) is not None


def _looks_ahead(said: Said, look: Outlook | None, ahead: Told | None, corpus: Corpus) -> bool:
    """Whether a claim says that something will or may come, and its article does not know the outcome."""
    if ahead:
        return not ahead.is_fact
    if look and looks_ahead_at_last(said, look):
        return True
    if said.claim.modality == "predicted":
        return look is not None or not any(one.is_fact for one in corpus.inside(said))
    if said.claim.modality != "speculated":
        return False
    return look is not None or any(not one.is_fact for one in corpus.inside(said))


def _is_disputed_or_past(told: Told, corpus: Corpus) -> bool:
    """Whether an event is disputed, or of a day past when it was told."""
    made = corpus.published(told.source)
    return told.event.factuality == "disputed" or bool(told.stated and made and told.stated.last < made.first)
