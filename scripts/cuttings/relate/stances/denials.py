"""What a denial denies: the event that it names and who tells of it, or what was said just before it."""

from collections.abc import Iterator
from functools import cache
from itertools import dropwhile, pairwise

from cuttings.model import Actor, Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import numbers, speaks_of_a_count
from cuttings.relate.pairing import of_claims, side
from cuttings.relate.predictions.outlook import of
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, known, known_stems, stem, stems, words

#: How far before a denial that points back stands what it denies, in characters.
_BACK = 500
#: Of how many claims before it a denial can take up one.
_NEAREST = 2
#: How far behind a denial the same side goes on denying, in characters.
_ON = 60


def denials(corpus: Corpus) -> Iterator[Related]:
    """Every denial with what it denies, as far as that can be told."""
    for source in corpus.founds:
        before: tuple[Said, Said] | None = None
        for said in corpus.said_in[source]:
            if said.claim.modality == "denied":
                told = [event for event in corpus.inside(said) if _is_denied(event, said)]
                for event in told:
                    yield from _of_an_event(said, event, corpus)
                denied = None if told else _said_before(said, corpus) or _gone_on_with(said, before, corpus)
                before = (said, denied) if denied else before
                if denied:
                    yield _related(said, denied)


def _is_denied(event: Told, said: Said) -> bool:
    """Whether a denial denies an event, and not that it knows of it, decided on it, or expects it.

    The event's word comes first, but for words that point back: "the allegations of arms transfers".
    """
    if event.event.factuality == "hypothetical" and event.event.status == "possible":
        return False
    trigger = min(event.triggers_in(said.found.spans))
    led = [word.casefold() for word in words(of((said.start, trigger[0]), said))]
    pointing = known_stems("pointing_back")
    free = [word for last, word in pairwise(["", *led]) if not (word == "of" and stem(last) in pointing)]
    return not {"of", "to", "whether", "about", "on"} & set(free)


def _of_an_event(said: Said, event: Told, corpus: Corpus) -> Iterator[Related]:
    """The event that a denial names, and every claim that tells of it as a fact."""
    title = corpus.entities["events"][event.id].label
    why = f"It denies what this event tells of: {title}."
    event_side = side(event.id, title, corpus.evidence(event))
    yield of_claims("denies", "contradictory", (said.side, event_side), why, "denied event")
    for told, other in claims_on(event.id, corpus):
        firm = other.claim.polarity == "positive" and not other.is_ahead and told.event.status != "possible"
        if other.id != said.id and firm:
            why = f"It denies what the other says, as both speak of one event: {title}."
            yield of_claims("denies", "contradictory", (said.side, other.side), why, "denied event")


def claims_on(event: str, corpus: Corpus) -> list[tuple[Told, Said]]:
    """The claims that are about an event first of all: it is the only one that they speak of, or the first."""
    return [
        (told, said)
        for told in corpus.of_event[event]
        for said in corpus.said_in[told.source]
        if corpus.inside(said)[:1] == [told]
    ]


def _said_before(said: Said, corpus: Corpus) -> Said | None:
    """The nearest claim of somebody else just before, that tells what is so, of what the denial takes up."""
    if not said.claim.speakers:
        return None
    before = [
        other
        for other in corpus.said_in[said.source]
        if 0 < said.start - other.start <= _BACK
        and other.found.end <= said.start
        and other.claim.modality != "denied"
        and other.claim.polarity == "positive"
        and not set(other.claim.speakers) & set(said.claim.speakers)
    ]
    nearest_first = sorted(before, key=lambda other: -other.start)
    if said.text.casefold().startswith(tuple(f"{phrase} " for phrase in known("demonstratives"))):
        return next(iter(nearest_first), None)
    return next((other for other in nearest_first[:_NEAREST] if _takes_up(said, other)), None)


def _takes_up(said: Said, other: Said) -> bool:
    """Whether a denial points back at a claim without saying of what, or speaks of the same thing."""
    if _points_back(said.text):
        counts = speaks_of_a_count(said.text) and bool(numbers(other.text))
        return counts or not (other.is_ahead or has(other.text, known("intentions")))
    shared = _things(said.plain) & _things(other.plain) - known_stems("pointing_back")
    return len(shared) >= (1 if _is_any(said) else 2)


def _points_back(text: str) -> bool:
    """Whether a denial is of "that account" or "the reports", and not of reports of something of its own."""
    told = list(dropwhile(lambda word: word.casefold() in known("determiners"), words(text)))
    further = len(told) > 1 and told[1].casefold() in ("of", "that", "about")
    pointed = bool(told) and stem(told[0]) in known_stems("pointing_back")
    return pointed and not further


def _is_any(said: Said) -> bool:
    return words(said.text)[:1] == ["any"]


def _things(found: frozenset[str]) -> frozenset[str]:
    """Stems, with one name for a thing that has several."""
    return frozenset(_thing_of().get(one, one) for one in found)


@cache
def _thing_of() -> dict[str, str]:
    return {stem: thing for thing, row in known("counted").items() for word in row for stem in stems(word)}


def _gone_on_with(said: Said, before: tuple[Said, Said] | None, corpus: Corpus) -> Said | None:
    """What was denied just before by the same side, where a denial only goes on: "Nobody has blocked aid"."""
    if before is None or said.start - before[0].found.end > _ON:
        return None
    ours, theirs = (corpus.states.sides(frozenset(one.claim.speakers)) for one in (said, before[0]))
    speaks_for = any(_is_a_spokesman(speaker, corpus) for speaker in said.claim.speakers)
    return before[1] if ours & theirs or speaks_for else None


def _is_a_spokesman(id_: str, corpus: Corpus) -> bool:
    """Whether somebody is called a spokesman of nobody in particular: then of whoever was named just before."""
    actor = corpus.entities["actors"].get(id_)
    return isinstance(actor, Actor) and any(role.title.startswith("spokes") and not role.of for role in actor.roles)


def _related(said: Said, denied: Said) -> Related:
    why = "It rejects what was said just before it in the same article."
    return of_claims("denies", "contradictory", (said.side, denied.side), why, "denied just before")
