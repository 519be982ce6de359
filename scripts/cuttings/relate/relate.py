"""Everything that the articles say of each other. Pure: the order in which they come decides nothing."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from cuttings.model import Across, Entity, Found
from cuttings.relate.conflicts.datings import dates_and_places
from cuttings.relate.conflicts.directions import directions
from cuttings.relate.conflicts.offices import offices
from cuttings.relate.conflicts.quantities import quantities
from cuttings.relate.conflicts.requests import requests
from cuttings.relate.conflicts.rivals import rivals
from cuttings.relate.corpus import Corpus
from cuttings.relate.counted import counted
from cuttings.relate.histories import histories, merges
from cuttings.relate.origins import origins
from cuttings.relate.predictions.against import against
from cuttings.relate.predictions.forecasts import forecasts
from cuttings.relate.predictions.outlook import Outlooks
from cuttings.relate.predictions.recalled import Recalled
from cuttings.relate.predictions.rising import Tolls
from cuttings.relate.stances.lawfulness import lawfulness
from cuttings.relate.stances.positions import positions
from cuttings.relate.stances.propositions import stances
from cuttings.relate.stances.prospects import prospects
from cuttings.relate.stances.ranks import ranks
from cuttings.relate.worded import Memory


def relate(
    founds: Sequence[Found],
    links: Mapping[tuple[str, str], str],
    entities: Mapping[str, Mapping[str, Entity]],
    joins: Mapping[str, str],
    memory: Memory | None = None,
) -> Across:
    """Compare what was found in several articles; `entities` are those of the knowledge base by folder and id.

    `links` says which entity everything found is, `joins` by which rule actors and places were joined. What stands in a
    withdrawn article is compared with nothing: it confirms nothing, contradicts nothing and settles no prediction.
    `memory` has, and gets, what articles say by themselves, see `worded`; without one all of it is worked out.
    """
    corpus = Corpus(founds, links, entities, memory)
    recalled = Recalled(corpus)
    counts = list(counted(corpus))
    outlooks = Outlooks(corpus)
    ledger = forecasts(corpus, outlooks, recalled, Tolls(counts, corpus))
    relations = [
        *dates_and_places(corpus),
        *offices(corpus),
        *quantities(counts, corpus),
        *directions(corpus),
        *requests(corpus),
        *rivals(corpus),
        *positions(corpus),
        *ranks(corpus),
        *lawfulness(corpus),
        *prospects(corpus),
        *stances(corpus, outlooks),
        *against(ledger, corpus),
        *recalled.not_in(ledger),
    ]
    relations = sorted({one.key: one for one in relations}.values(), key=lambda one: one.key)
    return Across(
        relations=relations,
        forecasts=ledger,
        histories=histories(corpus),
        origins=list(origins(corpus, relations)),
        merges=merges(corpus, joins, _sources(links, joins)),
    )


def _sources(links: Mapping[tuple[str, str], str], among: Container[str]) -> dict[str, list[str]]:
    """The articles in which each of some entities was found, as often as it was."""
    found: dict[str, list[str]] = defaultdict(list)
    for (source, _), entity in links.items():
        if entity in among:
            found[entity].append(source)
    return found
