"""What the machine would add to a file that is now a person's. Only a person may add it."""

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import Slug


class Proposal(Data):
    """One addition: a readable value for one field of one entity, with the words it rests on."""

    folder: str = Field(description="Folder of the entity in kb/, for example: actors.")
    id: Slug
    field: str = Field(description="The field that would change, for example: aliases.")
    value: str = Field(description="What would be added, in one line.")
    evidence: tuple[Evidence, ...] = ()
