"""kb/schema/: the model as JSON Schema, so that editors complete and check while a person types."""

from cuttings.kb.schemas.kind import schema
from cuttings.kb.schemas.write import write_schemas

__all__ = ["schema", "write_schemas"]
