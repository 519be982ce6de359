"""What follows from the facts in kb/ and is never stored: timelines, backlinks, company, places in the text."""

from cuttings.site.derive.derived import Derived, derive
from cuttings.site.derive.references import Reference
from cuttings.site.derive.statements import Statement

__all__ = ["Derived", "Reference", "Statement", "derive"]
