"""How each article tells an event that several tell: a plan here, a fact there, with the date that each gives."""

from collections.abc import Collection, Mapping, Sequence

from cuttings.model import Event, History, Merge, Telling
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Told


def histories(corpus: Corpus) -> list[History]:
    """The history of every event of several articles, in the order of ids."""
    return [
        History(
            event=id_,
            date=event.date,
            why=_preferred(event, tellings),
            tellings=tuple(_telling(told, corpus) for told in _in_time(tellings, corpus)),
        )
        for id_, tellings in corpus.of_several.items()
        if (event := corpus.event(id_))
    ]


def _in_time(tellings: Sequence[Told], corpus: Corpus) -> list[Told]:
    """The earliest article first; those without a date of publication last."""

    def when(told: Told) -> tuple[int, int, str, str]:
        published = corpus.published(told.source)
        return (*published, told.source, told.event.key) if published else (10**7, 0, told.source, told.event.key)

    return sorted(tellings, key=when)


def _telling(told: Told, corpus: Corpus) -> Telling:
    return Telling(
        source=told.source,
        status=told.event.status,
        factuality=told.event.factuality,
        date=told.event.date,
        place=told.place,
        published=corpus.edtf(told.source),
        evidence=corpus.evidence(told),
    )


def _preferred(event: Event, tellings: Sequence[Told]) -> str:
    """Why the event has its date, in words."""
    if event.date is None:
        planned = any(told.event.date and not told.is_fact for told in tellings)
        return "No article that tells of it as a fact dates it" + ("; a plan's date is no fact." if planned else ".")
    givers = sorted({told.source for told in tellings if told.event.date == event.date})
    if not givers:
        return "A person gave this date."
    values = {told.event.date for told in tellings if told.event.date}
    if len(values) == 1:
        return f"The only date that is given, by {len(givers)} of the articles."
    return (
        "The most exact of the dates given by the articles that tell most firmly that it took place "
        f"({', '.join(givers)})."
    )


def merges(corpus: Corpus, joins: Mapping[str, str], seen: Mapping[str, Collection[str]]) -> list[Merge]:
    """Why each actor, place and event of several articles is one.

    `joins` has the rule of actors and places, and `seen` the articles that they are in.
    """
    named = [
        Merge(entity=id_, rule=rule, why=_RULES[rule], sources=tuple(sorted(sources)))
        for id_, rule in sorted(joins.items())
        if len(sources := set(seen.get(id_, ()))) > 1
    ]
    told = [
        Merge(entity=id_, rule="same happening", why=_why_one(tellings), sources=_sources(tellings))
        for id_, tellings in corpus.of_several.items()
    ]
    return named + told


def _sources(tellings: Sequence[Told]) -> tuple[str, ...]:
    return tuple(sorted({told.source for told in tellings}))


_RULES = {
    "held": "A person's file has this name or id.",
    "known": "The lexicon knows them by one id.",
    "name": "They have the same name after titles, hyphens and known spelling variants are taken off.",
    "short": "A short form (an initial, a body's letters) fits this longer name and no other.",
    "alone": "It is one by itself.",
}


def _why_one(tellings: Sequence[Told]) -> str:
    """What the tellings of one event have in common, in words."""
    first = tellings[0].event.event_type
    shared = frozenset.intersection(*(told.parties for told in tellings))
    dates = sorted({told.event.date for told in tellings if told.event.date})
    when = f"dates that agree ({', '.join(dates)})" if len(dates) > 1 else f"{dates[0]}" if dates else "no date"
    who = f"of {', '.join(sorted(shared))}" if shared else "parties that fit"
    plan = "; a plan and what came of it" if len({told.is_fact for told in tellings}) > 1 else ""
    return f"The same kind of happening ({first}), {who}, with {when}, and nothing that keeps them apart{plan}."
