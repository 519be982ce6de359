"""What a store says of the content of a file, where that can be relied on as much as on the bytes."""

from collections.abc import Mapping
from typing import Any

#: Fields of an entry that are other whenever the content is, with the stores that have them. Times and sizes are none:
#: they can stay as they were.
_STRONG = (
    "ETag",  # Amazon S3 and what speaks its language
    "etag",  # Google Cloud Storage, Azure
    "generation",  # Google Cloud Storage
    "md5Hash",  # Google Cloud Storage
    "sha",  # repositories of GitHub
)
#: So begins an ETag that promises the same meaning only, not the same bytes.
_WEAK = "W/"


def token(entry: Mapping[str, Any]) -> str | None:
    """A token of the content, from what a store lists of a file; None if it lists nothing that is strong."""
    for field in _STRONG:
        value = str(entry.get(field) or "")
        if value.strip('"') and not value.startswith(_WEAK):
            return f"{field} {value}"
    return None
