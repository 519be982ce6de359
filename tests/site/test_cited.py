"""What an entity quotes, asked with and without the way to it."""

from cuttings.kb.trust.quoted import cited, quotations
from cuttings.model import KINDS
from tests.site.invented import contents


def test_all_that_is_quoted_is_found_without_the_way_to_it() -> None:
    """Whatever kind of record it is in: an entity, a role, or what an event was before it came about."""
    kb = contents().kb
    entities = [entity for folder in KINDS for entity in kb.of(folder).values()]
    found = [list(cited(entity)) for entity in entities]
    assert sum(map(len, found)) > len(entities)
    assert found == [[evidence for _, evidence in quotations(entity)] for entity in entities]
