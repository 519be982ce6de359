"""Articles out of seeds/: formats, metadata, zones."""

from cuttings.read.article import read_article
from cuttings.read.folder import read_folder, read_place

__all__ = ["read_article", "read_folder", "read_place"]
