"""The kinds of entities, and where each is kept."""

from cuttings.model.actor import Actor
from cuttings.model.claim import Claim
from cuttings.model.entity import Entity
from cuttings.model.event import DateEntity, Event
from cuttings.model.place import Place
from cuttings.model.source import Source

#: Folder in kb/ and model of each kind, in the order in which the site shows them.
KINDS: dict[str, type[Entity]] = {
    "actors": Actor,
    "places": Place,
    "events": Event,
    "dates": DateEntity,
    "claims": Claim,
    "sources": Source,
}
