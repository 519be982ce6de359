"""The ledger of what was said to come: each with a verdict from later articles, the evidence and the reason.

What no later article settles is open, or expired once its day has passed; nothing is settled on hearsay, and a claim
made when the outcome was known is no prediction.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.edtf import LATEST, bounds
from cuttings.model import EventPassage, Forecast, Span
from cuttings.model.vocabulary import Forecasting
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.bonds import of_bond
from cuttings.relate.predictions.negated import of_negation, of_nothing
from cuttings.relate.predictions.outcomes import Outcome, of_event
from cuttings.relate.predictions.outlook import (
    Outlook,
    expects,
    is_conditional,
    looks_ahead_at_last,
    main_event,
    outlook,
)
from cuttings.relate.predictions.presence import of_presence
from cuttings.relate.predictions.recalled import Recalled
from cuttings.relate.predictions.rising import Tolls
from cuttings.relate.predictions.terms import Terms
from cuttings.relate.predictions.verdicts import CONDITIONAL, Judgement, is_untold, judge
from cuttings.relate.predictions.works import of_work
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, known, stems

_SORTS: dict[str, Forecasting] = {"predicted": "predicted", "speculated": "speculated"}


@dataclass(frozen=True)
class Later:
    """What later articles are searched by, each made once for all forecasts."""

    terms: Terms
    recalled: Recalled
    tolls: Tolls


def forecasts(corpus: Corpus, recalled: Recalled, tolls: Tolls) -> list[Forecast]:
    """Every claim and event that looks ahead, in the order of sources and text."""
    made: list[Forecast] = []
    claimed: dict[str, list[Span]] = defaultdict(list)
    later = Later(Terms(corpus), recalled, tolls)
    for said in corpus.said:
        look = outlook(said)
        ahead = main_event(said, look, corpus) if look else None
        if _looks_ahead(said, look, ahead, corpus):
            claimed[said.source] += said.found.spans
            made.append(_of_claim(said, look, ahead, later, corpus))
    for told in corpus.told:
        if told.event.status in ("scheduled", "possible") and not _is_known(told, corpus):
            own = _own_words(told, claimed[told.source], corpus)
            made += [_of_event(told, own, recalled, corpus)] if own else []
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
    told = corpus.inside(said)
    if ahead:
        return not ahead.is_fact
    if look and looks_ahead_at_last(said, look):
        return True
    if said.claim.modality == "predicted":
        return look is not None or not any(one.is_fact for one in told)
    return said.claim.modality == "speculated" and (look is not None or any(not one.is_fact for one in told))


def _is_known(told: Told, corpus: Corpus) -> bool:
    """Whether the same article tells the event as a fact as well, or it is disputed, or of a day long past."""
    others, made = corpus.of_event[told.id], corpus.published(told.source)
    if told.stated and made and told.stated.last < made.first:
        return True
    return told.event.factuality == "disputed" or any(o.source == told.source and o.is_fact for o in others)


def _of_claim(said: Said, look: Outlook | None, ahead: Told | None, later: Later, corpus: Corpus) -> Forecast:
    expected = expects(said, look)
    due = _due_of_claim(said, look, ahead, corpus)
    plain, who = corpus.plain(said), frozenset(said.claim.speakers)
    outcomes = list(_outcomes(said, look, ahead, later, corpus))
    outcomes += later.recalled.told_later(said.source, plain, who, bounds(due) if due else None)
    untold = is_untold(said.source, frozenset(said.claim.about), plain, corpus)
    verdict = CONDITIONAL if is_conditional(said) else judge(outcomes, expected, due, untold, corpus)
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


def _outcomes(said: Said, look: Outlook | None, ahead: Told | None, later: Later, corpus: Corpus) -> Iterator[Outcome]:
    """What later articles tell, by the first rule that applies."""
    yield from of_nothing(said, corpus)
    if look:
        yield from of_presence(said, look, corpus)
        yield from of_negation(said, look, corpus)
        yield from of_work(said, look, corpus)
        yield from later.tolls.told_later(said, look)
        contained = list(later.terms.told_later(said, look))
        yield from contained
        if not contained and ahead is None:
            yield from of_bond(said, look, corpus)
    if ahead:
        yield from of_event(ahead, corpus)
    for told in [] if ahead else corpus.inside(said):
        if not told.is_fact and not (look and corpus.triggers(told, [look.before])):
            yield from (one for one in of_event(told, corpus) if not one.certain)


def _of_event(told: Told, own: Sequence[EventPassage], recalled: Recalled, corpus: Corpus) -> Forecast:
    due = _due(told)
    about = told.parties | ({told.place} if told.place else set())
    plain = frozenset(stem for passage in own for stem in stems(passage.text))
    untold = is_untold(told.source, about, plain, corpus)
    outcomes = [one for one in of_event(told, corpus) if told.event.status == "scheduled" or one.entity == told.id]
    sentence, _ = corpus.texts.around(told.source, own[0].trigger[0])
    if sentence:
        spoken = corpus.plain_in(told.source, sentence.start, sentence.text)
        outcomes += recalled.told_later(told.source, spoken, told.parties, bounds(due) if due else None)
    verdict = judge(outcomes, True, due, untold, corpus)
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


def _due(told: Told) -> str | None:
    date_ = told.event.date
    return date_ if date_ and bounds(date_).last < LATEST else None


def _due_of_claim(said: Said, look: Outlook | None, ahead: Told | None, corpus: Corpus) -> str | None:
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
    due = _due(ahead) if ahead else None
    return due if due and not (made and bounds(due).last < made.first) else None
