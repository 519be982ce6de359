"""How every record behaves: immutable, and without fields that nobody declared."""

from pydantic import BaseModel, ConfigDict


class Data(BaseModel):
    """Base of all records. An unknown field is an error, never dropped in silence.

    What checks a record is built when the first one is checked: no command needs those of all kinds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)
