"""How the expressions of every shape are understood."""

from cuttings.find.dates import explicit, named, parts, ranges, relative, spans, weekdays
from cuttings.find.dates.meaning import Readers

READERS: Readers = {
    **explicit.READERS,
    **parts.READERS,
    **ranges.READERS,
    **relative.READERS,
    **weekdays.READERS,
    **spans.READERS,
    **named.READERS,
}
