"""The claims of all tables, as far as their ids go: each is one article's, so none are joined."""

from collections.abc import Container, Iterator
from sys import intern
from typing import NamedTuple

from cuttings.kb.remembered import Position
from cuttings.model import Found
from cuttings.resolve.claims import claim_ids, claims_on_file, wanted_id
from cuttings.resolve.entities import Entities
from cuttings.resolve.ids import Ids
from cuttings.resolve.recognise import sources_of
from cuttings.resolve.standing import Standing
from cuttings.resolve.undoubted import Filed, Resting


class Said(NamedTuple):
    """A claim, with no more of its article than its link and its id need."""

    source: str
    number: int
    """Which of its article's claims it is."""
    key: str
    wanted: str
    """The id that it gets if it is new and nothing else has it."""
    positions: tuple[Position, ...]
    """Where its words stand, if its source has a claim that is on file."""


class Claims:
    """Takes in claims article by article, and then tells the id of each."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._filed: list[Filed] = claims_on_file(standing)
        self._sources: Container[str] = sources_of(self._filed)
        self._said: list[Said] = []

    def add(self, found: Found, entities: Entities) -> None:
        """Take in those of an article."""
        source = found.header.source
        for number, claim in enumerate(found.claims):
            positions = tuple((source, *span) for span in claim.spans) if source in self._sources else ()
            wanted = wanted_id(claim, source, entities)
            self._said.append(Said(source, number, intern(claim.key), wanted, positions))

    def named(self, ids: Ids) -> Iterator[tuple[Said, str]]:
        """Each with its id, without those that people rejected."""
        self._said.sort()
        found = [Resting(one.positions) for one in self._said]
        given = claim_ids(found, lambda index: self._said[index].wanted, self._filed, self._standing, ids)
        return ((self._said[index], id_) for index, id_ in given)
