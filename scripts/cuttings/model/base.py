"""How every record behaves: immutable, and without fields that nobody declared."""

from pydantic import BaseModel, ConfigDict


class Data(BaseModel):
    """Base of all records. An unknown field is an error, never dropped in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
