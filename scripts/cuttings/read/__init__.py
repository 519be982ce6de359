"""Articles out of seeds/: formats, metadata, zones."""

from cuttings.read.article import read_article
<<<<<<< HEAD
from cuttings.read.folder import read_folder, read_place

__all__ = ["read_article", "read_folder", "read_place"]
=======
from cuttings.read.folder import article_files, read_folder

__all__ = ["article_files", "read_article", "read_folder"]
>>>>>>> smallrows
