"""Articles out of seeds/: bytes, formats, metadata, zones."""

from cuttings.read.article import read_article
from cuttings.read.folder import read_folder

__all__ = ["read_article", "read_folder"]
