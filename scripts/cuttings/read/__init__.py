"""Articles out of seeds/: bytes, formats, metadata, zones."""

from cuttings.read.article import read_article
from cuttings.read.folder import article_files, read_folder

__all__ = ["article_files", "read_article", "read_folder"]
