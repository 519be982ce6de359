"""Entries of the ledger: a claim or an event that looks ahead, with the verdict on it."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from cuttings.edtf import bounds
from cuttings.model import EventPassage, Forecast
from cuttings.model.vocabulary import Forecasting
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions import dues
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook, expects, is_conditional
from cuttings.relate.predictions.searches import Searches, outcomes
from cuttings.relate.predictions.verdicts import CONDITIONAL, Judgement, is_untold, judge
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import stems

_SORTS: dict[str, Forecasting] = {"predicted": "predicted", "speculated": "speculated"}


def claim_entry(said: Said, look: Outlook | None, ahead: Told | None, searches: Searches, corpus: Corpus) -> Forecast:
    """The entry of a claim; `ahead` is the event that it says is to come, if it names one."""
    expected, due = expects(said, look), dues.of_claim(said, look, ahead, corpus)
    if is_conditional(said):
        verdict = CONDITIONAL
    else:
        untold = partial(is_untold, said.source, frozenset(said.claim.about), lambda: said.plain, corpus)
        verdict = judge(list(outcomes(said, look, ahead, due, searches, corpus)), expected, due, untold, corpus)
    return Forecast(
        key=f"verdict {said.id}",
        entity=said.id,
        source=said.source,
        speakers=said.claim.speakers,
        sort=_SORTS.get(said.claim.modality, "predicted"),
        expected=expected,
        made=said.claim.date or corpus.edtf(said.source),
        due=due,
        verdict=verdict.verdict,
        outcomes=_telling(verdict, corpus),
        rule=verdict.rule,
        why=verdict.why,
        evidence=said.claim.evidence,
        outcome_evidence=verdict.outcome.evidence if verdict.outcome else (),
    )


def event_entry(told: Told, own: Sequence[EventPassage], searches: Searches, corpus: Corpus) -> Forecast:
    """The entry of an event that an article itself tells as planned or possible, in its `own` words."""
    due = dues.of_event(told)
    verdict = judge(
        list(_told_later(told, own, due, searches, corpus)), True, due, partial(_is_untold, told, own, corpus), corpus
    )
    return Forecast(
        key=f"verdict {told.id} {told.source}",
        entity=told.id,
        source=told.source,
        sort="scheduled" if told.event.status == "scheduled" else "possible",
        made=corpus.edtf(told.source),
        due=due,
        verdict=verdict.verdict,
        outcomes=_telling(verdict, corpus),
        rule=verdict.rule,
        why=verdict.why,
        evidence=corpus.evidence(told, own),
        outcome_evidence=verdict.outcome.evidence if verdict.outcome else (),
    )


def _is_untold(told: Told, own: Sequence[EventPassage], corpus: Corpus) -> bool:
    about = told.parties | ({told.place} if told.place else set())
    return is_untold(told.source, about, lambda: frozenset(chain.from_iterable(stems(one.text) for one in own)), corpus)


def _told_later(
    told: Told, own: Sequence[EventPassage], due: str | None, searches: Searches, corpus: Corpus
) -> Iterator[Outcome]:
    """What later articles tell of an event; what is merely thought possible is settled by itself alone."""
    yield from searches.occurrences.of(told, only_itself=told.event.status == "possible")
    sentence, _ = corpus.texts.around(told.source, own[0].trigger[0])
    if sentence:
        plain = corpus.plain_in(told.source, sentence.start, sentence.text)
        yield from searches.recalled.told_later(told.source, plain, told.parties, bounds(due) if due else None)


def _telling(verdict: Judgement, corpus: Corpus) -> tuple[str, ...]:
    """The event, the claims of that article in whose words it is told, and other events that tell the same.

    Where neither an event nor a claim tells it, it is the article that does.
    """
    if verdict.outcome is None:
        return ()
    one = verdict.outcome
    claims = [
        said.id
        for said in corpus.said_in[one.source]
        if any(quote.start < said.found.end and said.start < quote.end for quote in one.evidence)
    ]
    named = [one.entity, *claims, *(other.entity for other in verdict.others)]
    return tuple(dict.fromkeys(id_ for id_ in named if id_)) or (one.source,)
