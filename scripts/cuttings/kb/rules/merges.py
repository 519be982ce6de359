"""What is merged leads to something that stands by itself, and nothing is the same as what it is not."""

from collections.abc import Iterator

from cuttings.kb.rules.circles import circles_of
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Joinable


def wrong_merges(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Merges that go round in a circle, and those of two that are said to be two."""
    for folder in KINDS:
        entities = {id_: one for id_, one in sorted(kb.of(folder).items()) if isinstance(one, Joinable)}
        into = {id_: one.merged_into for id_, one in entities.items()}
        for way in circles_of(into):
            words = " → ".join((*way, way[0]))
            yield Wrong((folder, way[0]), ("merged_into",), f"goes round in a circle: {words}", "take one of these out")
        for id_, one in entities.items():
            other = entities.get(one.merged_into or "")
            if one.merged_into and (one.merged_into in one.not_same_as or (other and id_ in other.not_same_as)):
                what = f"{one.merged_into} is said to be somebody else, in not_same_as"
                yield Wrong((folder, id_), ("merged_into",), what, "keep one of the two lines")
