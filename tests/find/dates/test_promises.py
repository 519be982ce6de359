"""What holds of the dates of any text whatever."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.dates import find_durations, find_vague
from cuttings.model import Published
from cuttings.model.vocabulary import DURATION_PATTERN, EDTF_PATTERN
from tests.find.dates.reading import read_dates

_VOCABULARY = """
    June May march March Sept. 31 30 18 19th 2024 2019 1950-53 1990s Friday Monday next last this past the of in on to
    and or between from year week month quarter decade century two three ago later earlier first spring winter early end
    Juche 113 (2024) 2024-06-19 05/06/2024 Q3 FY2024 Victory Day Christmas yesterday will was . , - – ’s “ 𝟚 조선 days
    for a half several 27 1,000 old every each Fridays twice times hours anniversary 79th noon at 10:30 a.m. 0900 GMT
    daily recently soon that following decade perhaps ;
"""
_WORDS = st.sampled_from([*_VOCABULARY.split(), "\n", "\u00a0"])
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join))
_PUBLISHED = st.sampled_from(
    [
        None,
        "2024-06-17",
        "2024-02-29",
        "2024-06",
        "1900",
        "2025-03-29/2025-04-05",
        "2024-06-20/2024-12-31",
        "../2024",
        "199X",
    ]
)


@given(_TEXTS, _PUBLISHED)
def test_every_date_slices_and_is_edtf(text: str, published: str | None) -> None:
    """Offsets count in the text as it is, values are in the subset of EDTF in use, and dates do not overlap."""
    dates = read_dates(text, Published(edtf=published, basis="stated" if published else "unknown")).dates
    assert all(text[date.start : date.end] == date.text for date in dates)
    assert all(re.fullmatch(EDTF_PATTERN, date.value) for date in dates if date.value is not None)
    assert all(one.end <= other.start for one, other in pairwise(dates))


@given(_TEXTS, _PUBLISHED)
def test_every_duration_slices_and_is_no_date(text: str, published: str | None) -> None:
    """Values are in the subset of ISO 8601 in use, and durations overlap neither each other nor a date."""
    reading = read_dates(text, Published(edtf=published, basis="stated" if published else "unknown"))
    find_durations(reading)
    find_vague(reading)
    assert all(text[one.start : one.end] == one.text for one in (*reading.durations, *reading.abstentions))
    assert all(re.fullmatch(DURATION_PATTERN, one.value) for one in reading.durations)
    spans = sorted(one.span for one in (*reading.durations, *reading.dates))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert [one.span for one in reading.durations] == sorted(one.span for one in reading.durations)


@given(_TEXTS)
def test_nothing_is_counted_from_an_unknown_day(text: str) -> None:
    """Without publication, a value is either written out or counted from another date of the text, which is named."""
    for date in read_dates(text).dates:
        assert date.anchor is None or text.startswith(
            date.anchor.rpartition(" at ")[0], int(date.anchor.rpartition(" at ")[2])
        )


@given(_TEXTS, _PUBLISHED)
def test_reading_twice_gives_the_same(text: str, published: str | None) -> None:
    """No state is kept from one article to the next."""
    anchor = Published(edtf=published, basis="stated" if published else "unknown")
    assert read_dates(text, anchor).dates == read_dates(text, anchor).dates
