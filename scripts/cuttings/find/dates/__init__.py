"""Temporal expressions → EDTF: shapes from the lexicon, guards against look-alikes, an explicit anchor.

A date mention's `rule` names how it was understood and `anchor` what it was resolved against. Values follow the
Extended Date/Time Format (ISO 8601-2; Library of Congress, levels 0 and 1, and "one of" of level 2): "~" marks a value
as approximate, "?" as uncertain.
"""

from cuttings.find.dates.durations import find_durations
from cuttings.find.dates.find import find_dates
from cuttings.find.dates.publication import with_publication
from cuttings.find.dates.vague import find_vague

__all__ = ["find_dates", "find_durations", "find_vague", "with_publication"]
