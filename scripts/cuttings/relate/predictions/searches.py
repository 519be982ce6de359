"""Where later articles are searched for what came of a claim, by every rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.bonds import of_bond
from cuttings.relate.predictions.dues import days_for
from cuttings.relate.predictions.negated import CameToNothing, of_negation
from cuttings.relate.predictions.occurrences import Occurrences
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook
from cuttings.relate.predictions.presence import of_presence
from cuttings.relate.predictions.recalled import Recalled
from cuttings.relate.predictions.rising import Tolls
from cuttings.relate.predictions.terms import Terms
from cuttings.relate.predictions.works import Works
from cuttings.relate.tellings import Said, Told


@dataclass(frozen=True)
class Searches:
    """What is looked through for every claim, made once for all of them."""

    occurrences: Occurrences
    terms: Terms
    works: Works
    nothing: CameToNothing
    recalled: Recalled
    tolls: Tolls


def outcomes(
    said: Said, look: Outlook | None, ahead: Told | None, due: str | None, searches: Searches, corpus: Corpus
) -> Iterator[Outcome]:
    """What later articles tell of a claim, by one rule after another; `ahead` is the event that it says is to come."""
    yield from searches.nothing.told_later(said)
    if look:
        yield from of_presence(said, look, corpus)
        yield from of_negation(said, look, corpus)
        yield from searches.works.told_later(said, look)
        yield from searches.tolls.told_later(said, look)
        contained = list(searches.terms.told_later(said, look))
        yield from contained
        if not contained and ahead is None:
            yield from of_bond(said, look, corpus)
    if ahead:
        yield from searches.occurrences.of(ahead)
    for told in [] if ahead else corpus.inside(said):
        if not told.is_fact and not (look and told.triggers_in([look.before])):
            yield from searches.occurrences.hearsay_of(told)
    plain, who = said.plain, frozenset(said.claim.speakers)
    yield from searches.recalled.told_later(said.source, plain, who, days_for(said, look, due, corpus))
