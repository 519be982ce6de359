"""Which of several statements about an article holds: the sidecar's, else front matter's, else the text's."""

from collections.abc import Sequence
from typing import Any

from slugify import slugify

from cuttings.model import SourceMetadata

#: Ids stay readable and within what file systems and addresses take.
_ID_LENGTH = 60
#: Titles of up to this many words are often names too: of a person, a state, a treaty.
_NAME_WORDS = 5
_APOSTROPHES = str.maketrans("", "", "'’")


def merged(given: Sequence[SourceMetadata]) -> SourceMetadata:
    """One record out of several, the first before the later ones: a field counts where it was set to something."""
    fields: dict[str, Any] = {}
    for metadata in reversed(given):
        for name in metadata.model_fields_set:
            value = getattr(metadata, name)
            if value is not None:
                fields[name] = value
    return SourceMetadata(**fields)


def source_id(title: str | None, stem: str, sha256: str) -> str:
    """Id of a source that nobody named: from the title, else the file's stem, else the file's hash.

    Words are kept whole within 60 characters; other scripts are written in Latin letters (python-slugify). As an id
    is one in all of kb/, a short title, such as that of an encyclopedia's article, is told apart from what it names.
    """
    for words in (title, stem):
        plain = (words or "").translate(_APOSTROPHES)
        slug = slugify(plain, max_length=_ID_LENGTH, word_boundary=True, save_order=True)
        if slug:
            return slug if slug.count("-") >= _NAME_WORDS else f"{slug}-article"
    return f"source-{sha256[:12]}"
