"""Who checked a file, and when, is said of files that were checked."""

from collections.abc import Iterator

from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS


def unmade_reviews(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Files with a reviewer or a day of review that do not say that they were reviewed."""
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for name in ("reviewed_by", "reviewed_on"):
                if getattr(entity, name) and entity.review != "reviewed":
                    right = "add a line: review: reviewed, or take this one out"
                    yield Wrong((folder, id_), (name,), "the file does not say that it was reviewed", right)
