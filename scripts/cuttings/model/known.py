"""A named entity that is known before an article is read: from the lexicon, or from a file that a person wrote."""

from cuttings.model.base import Data
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind, Slug


class Known(Data):
    """An entry of the gazetteer. Names in `never` are not this entity, whatever a rule would say."""

    key: Slug
    layer: Layer
    kind: ActorKind | PlaceKind
    name: str
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
