"""Where articles lie, a folder of this machine or an object store: what is there, and the bytes of what is wanted."""

from cuttings.places.folder import Folder
from cuttings.places.place import Place, PlaceError

__all__ = ["Folder", "Place", "PlaceError"]
