"""Roles said beside the name: "Andrew Wells, a professor at …", "the country's supreme leader, Kim Jong-un"."""

from collections.abc import Iterator

from cuttings.find.names.people.holder import Holder
from cuttings.find.names.roles.after_name import after_name
from cuttings.find.names.roles.before_name import before_name
from cuttings.find.reading import Reading
from cuttings.model import FoundRole


def around(reading: Reading, holder: Holder) -> Iterator[FoundRole]:
    """Roles in an apposition after the name, and in one before it."""
    yield from after_name(reading, holder)
    yield from before_name(reading, holder)
