"""From the dialect that pydantic writes (2020-12) to draft-07, for the keywords that our records lead to.

Source: "Migrating from older drafts" in the JSON Schema documentation; draft-07, section 8.3, for what stands beside a
reference: nothing of it would count, so the reference goes into `allOf`.
"""

from typing import Any

DIALECT = "http://json-schema.org/draft-07/schema#"
REFERENCE = "#/definitions/{model}"


def draft7(part: Any) -> Any:
    """The same schema in draft-07."""
    match part:
        case {"$defs": definitions, **rest}:
            return draft7({"definitions": definitions, **rest})
        case {"prefixItems": items, **rest}:
            return {**draft7(rest), "items": draft7(items), "additionalItems": False}
        case {"$ref": to, **rest} if rest:
            return {"allOf": [{"$ref": to}], **draft7(rest)}
        case dict():
            return {key: draft7(value) for key, value in part.items()}
        case list():
            return [draft7(value) for value in part]
        case _:
            return part
