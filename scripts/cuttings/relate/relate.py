"""Everything that the articles say of each other. Pure: the order in which they come decides nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cuttings.model import Across, Entity, Forecast, Found, Related, Source
from cuttings.relate.corpus import Corpus
from cuttings.relate.datings import dates_and_places
from cuttings.relate.directions import directions
from cuttings.relate.forecasts import forecasts
from cuttings.relate.histories import histories, merges
from cuttings.relate.offices import offices
from cuttings.relate.origins import origins
from cuttings.relate.pairing import of_claims, side
from cuttings.relate.quantities import quantities
from cuttings.relate.stance import stances


def relate(
    founds: Sequence[Found],
    links: Mapping[tuple[str, str], str],
    entities: Mapping[str, Mapping[str, Entity]],
    joins: Mapping[str, str],
) -> Across:
    """Compare what was found in several articles; `entities` are those of the knowledge base by folder and id.

    `links` says which entity everything found is, `joins` by which rule actors and places were joined. What stands in a
    withdrawn article is compared with nothing: it confirms nothing, contradicts nothing and settles no prediction.
    """
    corpus = Corpus([found for found in founds if not _is_withdrawn(found, entities)], links, entities)
    ledger = forecasts(corpus)
    relations = [
        *dates_and_places(corpus),
        *offices(corpus),
        *quantities(corpus),
        *directions(corpus),
        *stances(corpus),
        *_against_hearsay(ledger, corpus),
    ]
    relations = sorted({one.key: one for one in relations}.values(), key=lambda one: one.key)
    return Across(
        relations=relations,
        forecasts=ledger,
        histories=histories(corpus),
        origins=list(origins(corpus, relations)),
        merges=merges(corpus, joins, _sources(links)),
    )


def _is_withdrawn(found: Found, entities: Mapping[str, Mapping[str, Entity]]) -> bool:
    source = entities["sources"].get(found.header.source)
    return isinstance(source, Source) and source.withdrawn is not None


def _against_hearsay(ledger: Iterable[Forecast], corpus: Corpus) -> Iterable[Related]:
    """What was said not to come, and what a later article tells of it without anybody who vouches for it."""
    for one in ledger:
        events = {id_: event for id_ in one.outcomes if (event := corpus.event(id_))}
        for id_, event in events.items() if not one.expected and one.verdict == "open" else ():
            sides = (
                side(one.entity, corpus.entities["claims"][one.entity].label, one.evidence),
                side(id_, event.label, one.outcome_evidence),
            )
            why = "The one says that it will not come; a later article tells of it, as hearsay."
            yield of_claims("contradicts", "tension", sides, why, "hearsay against a forecast")


def _sources(links: Mapping[tuple[str, str], str]) -> dict[str, set[str]]:
    """The articles in which each entity was found."""
    found: dict[str, set[str]] = defaultdict(set)
    for (source, _), entity in links.items():
        found[entity].add(source)
    return found
