"""The verdict on a forecast: what its outcomes say, and what silence says once its day has passed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cuttings.edtf import LATEST, bounds
from cuttings.model.vocabulary import Verdict
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.texts import Place

#: How many events are named beside the one that settles a forecast, of those that tell the same.
OTHERS = 10
#: A word that stands in more sentences than this says nothing of what one of them is about.
COMMON = 300


@dataclass(frozen=True)
class Judgement:
    """A verdict, the rule that gave it, why in words, and what it rests on."""

    verdict: Verdict
    rule: str
    why: str
    outcome: Outcome | None = None
    others: tuple[Outcome, ...] = ()
    """What else tells the same of it: of many events, those that were told first."""


#: Of what depends on something else: whether that came is not looked into.
CONDITIONAL = Judgement("open", "conditional", "It was said to depend on something else, and rules do not follow that.")


def judge(
    outcomes: Sequence[Outcome], expected: bool, due: str | None, untold: Callable[[], bool], corpus: Corpus
) -> Judgement:
    """What later articles make of a forecast. `expected` is False where it was said that it will not come.

    `untold` tells whether no later article brings together those that it is about: only then it can have expired. It
    is asked of few, as it is long looked for.
    """
    certain = [one for one in outcomes if one.certain]
    if len({one.came for one in certain}) > 1:
        return Judgement("open", "contested", "Later articles tell both that it came about and that it did not.")
    if certain:
        return _settled(certain, expected, due, corpus)
    if outcomes and outcomes[0].rule == "doubted":
        return Judgement(
            "open", "doubted", "A later article doubts that it will come: that settles nothing.", outcomes[0]
        )
    if outcomes:
        why = "A later article tells of it as hearsay or beside a negation: that settles nothing."
        return Judgement("open", "hearsay", why, outcomes[0])
    return _in_silence(due, untold, corpus)


def _settled(certain: Sequence[Outcome], expected: bool, due: str | None, corpus: Corpus) -> Judgement:
    """The verdict by the outcome in time, if there is one; what came only after the day that was said came too late."""
    last = bounds(due).last if due else LATEST
    in_time = [one for one in certain if not (one.came and one.when and one.when.first > last)]
    first, *more = in_time or certain
    others = _told_first((one for one in more if one.entity not in (None, first.entity)), corpus)
    if not in_time and expected:
        days = date.fromordinal(first.when.first).isoformat() if first.when else ""
        why = f"It was said to come by {due}; a later article tells that it came, but not before {days}."
        return Judgement("contradicted", "later than said", why, first, others)
    denied = "" if expected else "It was said that this would not come; "
    words = f"{denied}{first.words}"
    verdict: Verdict = "fulfilled" if first.came == expected else "contradicted"
    return Judgement(verdict, first.rule, f"{words[0].upper()}{words[1:]}.", first, others)


def _told_first(outcomes: Iterable[Outcome], corpus: Corpus) -> tuple[Outcome, ...]:
    """The first outcome of each event, in the order given: of many events, of those that any article told first."""
    of_event: dict[str | None, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        of_event[one.entity].append(one)
    first_told = {id_: min(corpus.moment(one.source) for one in told) for id_, told in of_event.items()}
    soonest = set(sorted(of_event, key=lambda id_: (first_told[id_], id_ or ""))[:OTHERS])
    return tuple(told[0] for id_, told in of_event.items() if id_ in soonest)


def _in_silence(due: str | None, untold: Callable[[], bool], corpus: Corpus) -> Judgement:
    if due is None or corpus.latest is None or bounds(due).last >= corpus.latest:
        return Judgement("open", "untold", "No later article tells of it.")
    if not untold():
        why = "Its day has passed; later articles speak of the same, but no rule tells what came of it."
        return Judgement("open", "untold", why)
    reached = date.fromordinal(corpus.latest).isoformat()
    why = f"Its day has passed; the articles reach to {reached} at least, and none tells of it."
    return Judgement("expired", "day passed", why)


def is_untold(source: str, about: frozenset[str], plain: Callable[[], frozenset[str]], corpus: Corpus) -> bool:
    """Whether no sentence of a later article speaks of two of those that it is about, or of the only one.

    Nor may one have two of its plain words, whose stems are asked for only then; words of very many sentences tell
    nothing. Where nobody is named, or it is not known which articles are later, that cannot be said.
    """
    if not about or corpus.published(source) is None or any(_naming_two(about, source, corpus)):
        return False
    return not any(corpus.is_later(corpus.texts.places[number].source, source) for number in _with_two(plain(), corpus))


def _naming_two(about: frozenset[str], source: str, corpus: Corpus) -> Iterator[Place]:
    """The sentences of later articles that name two of them, or the only one."""
    # A sentence that names two of them names one that is not the commonest.
    rarest_first = sorted(about, key=lambda id_: (len(corpus.texts.about.get(id_, ())), id_))
    needed = min(2, len(about))
    for id_ in rarest_first[: len(about) - needed + 1]:
        for place in corpus.texts.about.get(id_, ()):
            if len(place.named & about) >= needed and corpus.is_later(place.source, source):
                yield place


def _with_two(plain: frozenset[str], corpus: Corpus) -> set[int]:
    """The numbers of the sentences that have two of some stems."""
    once: set[int] = set()
    twice: set[int] = set()
    for numbers in map(corpus.texts.numbers_with, plain):
        if len(numbers) <= COMMON:
            twice |= once.intersection(numbers)
            once.update(numbers)
    return twice
