"""How the expressions of every shape are understood."""

from cuttings.find.dates import explicit, following, named, parts, ranges, relative, spans, weekdays
from cuttings.find.dates.meaning import Readers

READERS: Readers = {
    **explicit.READERS,
    **parts.READERS,
    **ranges.READERS,
    **relative.READERS,
    **weekdays.READERS,
    **spans.READERS,
    **following.READERS,
    **named.READERS,
}
