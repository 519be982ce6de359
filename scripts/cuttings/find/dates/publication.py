"""When an article came out that does not say so: bounds that its own dates force, marked as inferred.

What it tells of in the past was before it, what it announces after it. A dateline without a year takes the one year
that agrees with both and with the weekday beside it. Nothing is taken from a file or from today.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import LONGEST
from cuttings.find.dates.grammar import Expression, expressions
from cuttings.find.dates.guards import is_date
from cuttings.find.dates.meaning import Direction, Meaning
from cuttings.find.dates.readers import READERS
from cuttings.find.dates.tense import direction
from cuttings.find.dates.words import weekday_number
from cuttings.find.fold import fold
from cuttings.lexicon import load
from cuttings.model import Article, Published, Zone

#: Values that tell when a thing was to the day or month; a year alone is often that of a plan or of a name.
_EXACT = frozenset({"day", "numeric-day", "day-range", "month", "month-range", "holiday"})
#: Before a date of what has been. After "by" or "for", the words may tell of a plan that was made.
_WHEN = re.compile(r"(?:\b(?:in|on|since|of|after|until|from|during)\s+(?:the\s+)?|,\s*)$", re.IGNORECASE)
#: So far before a date, a verb of announcing may be what speaks of it.
_FAR = 120
#: "SEOUL, Oct. 18 (Yonhap) --", "MOSCOW, March 12. /TASS/.": what follows the day of a dateline.
_AFTER_DATELINE = re.compile(r"\.?,?\s*(?:\([^()]{2,40}\)\s*(?:--?|–|—|:)?|/[^/]{2,40}/|--|–|—|-\s)")
_BEFORE_DATELINE = re.compile(r"[A-Z][\w.'/ ,-]{1,60},\s+$")
#: A picture of another day than that of the news.
_FILE_PHOTO = re.compile(r"\b(?:file|archive)d?\b", re.IGNORECASE)
#: A report names the weekday of something this many days before it at most.
_A_WEEK = timedelta(days=6)
#: So long before a report, what it tells of with its year is still recent.
_RECENT = timedelta(days=92)
#: A dateline is tried in the last year that the text tells of and in so many years after it.
_YEARS = 1


@dataclass(frozen=True)
class _Seen:
    """A date of the article, where it stands, and which way its sentence points."""

    expression: Expression
    meaning: Meaning
    zone: Zone
    tense: Direction

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, where they are written out."""
        return calendar.bounds(self.meaning.value) if self.meaning.value else None


def with_publication(article: Article) -> Article:
    """The article with bounds for its publication, if it states none and its text gives any."""
    if article.metadata.published.edtf:
        return article
    published = _published(article)
    if published is None:
        return article
    return replace(article, metadata=article.metadata.model_copy(update={"published": published}))


def _published(article: Article) -> Published | None:
    text = fold(article)
    seen = [each for zone in article.content for each in _seen(text, zone)]
    after = max((each for each in seen if _has_been(each, text)), key=_last_beginning, default=None)
    before = min((each for each in seen if _is_to_come(each)), key=_last_beginning, default=None)
    if after is None or after.days is None:
        return None
    if before and before.days and before.days[1] < after.days[0]:
        return None
    found = _by_dateline(seen, text, after, before) or _by_weekday(seen, text, after)
    if found is None and before is None and any(_is_unclear(each, after) for each in seen):
        return None  # the bound would be true, but not the one that the text forces
    return found or _between(after, before)


def _seen(text: str, zone: Zone) -> Iterator[_Seen]:
    for expression in expressions(text, zone.start, zone.end):
        if is_date(expression, text, ()) and (meaning := READERS[expression.shape](expression)):
            tense = direction(text, expression.start, expression.end, (zone.start, zone.end))
            yield _Seen(expression, meaning, zone, tense)


def _has_been(each: _Seen, text: str) -> bool:
    """Whether it dates what was before the article: a picture, a work that is cited, what is told in the past."""
    if each.days is None or each.meaning.rule not in _EXACT:
        return False
    if each.zone.kind in ("caption", "footnote"):
        return True
    if each.zone.kind != "body" or each.tense != "past":
        return False
    before = text[max(each.zone.start, each.expression.start - _FAR) : each.expression.start]
    return bool(_WHEN.search(before)) and not _announced().search(before)


@cache
def _announced() -> re.Pattern[str]:
    """Up to a date, words that may tell of what is planned for it: "announced a summit in"; but not "announced in"."""
    verbs = "|".join(map(re.escape, load("dates")["announcing"]))
    return re.compile(rf"(?<![\w-])(?:{verbs})\b(?!\s+(?:in|on)\s+(?:the\s+)?$)[^.!?]*$")


def _is_to_come(each: _Seen) -> bool:
    return each.zone.kind == "body" and each.tense == "future" and each.days is not None and each.meaning.rule in _EXACT


def _is_unclear(each: _Seen, after: _Seen) -> bool:
    """Whether it is a later date of which the words around it do not say if it has been."""
    exact = each.zone.kind == "body" and each.tense is None and each.meaning.rule in _EXACT
    return exact and each.days is not None and _last_beginning(each) > _last_beginning(after)


def _last_beginning(each: _Seen) -> date:
    return each.days[0] if each.days else date.max


def _by_dateline(seen: Sequence[_Seen], text: str, after: _Seen, before: _Seen | None) -> Published | None:
    """The day of the dateline in the one year that agrees with the other dates and with the weekday beside it.

    A report is of the day that it tells of or of the day after. Where two years would do, the text must also tell of
    something shortly before.
    """
    line = next((each for each in seen if _is_dateline(each, text)), None)
    if line is None or line.meaning.in_year is None or after.days is None:
        return None
    year, end = after.days[0].year, before.days[1] if before and before.days else date.max
    values = [line.meaning.in_year(each) for each in range(year, year + _YEARS + 1)]
    days = [known[0] for value in values if value and (known := calendar.bounds(value))]
    days = [day for day in days if after.days[0] <= day <= end]
    weekday = next((_weekday(each) for each in seen if each.zone == line.zone and _weekday(each) is not None), None)
    near = [day for day in days if weekday is not None and (day.weekday() - weekday) % 7 <= 1]
    if len(near) > 1 and near[0].weekday() == weekday and near[0] - after.days[0] <= _RECENT:
        near = near[:1]
    if len(near) != 1:
        return None
    reason = f'the dateline "{line.expression.text}", after "{after.expression.text}"; the weekday agrees'
    return Published(edtf=calendar.day(near[0]), basis="inferred", reason=reason)


def _is_dateline(each: _Seen, text: str) -> bool:
    before, after = text[each.zone.start : each.expression.start], text[each.expression.end :][:60]
    opens = each.zone.kind == "body" and each.meaning.rule == "day-without-year"
    return opens and bool(_BEFORE_DATELINE.fullmatch(before) and _AFTER_DATELINE.match(after))


def _by_weekday(seen: Sequence[_Seen], text: str, after: _Seen) -> Published | None:
    """The week from the last day that is told of, if the article calls that day by its weekday alone.

    Where the day itself is not given with its weekday, the first weekday of the text must be that one: a report begins
    with its news.
    """
    from_archive = after.zone.kind == "caption" and _FILE_PHOTO.search(text, after.zone.start, after.zone.end)
    if after.days is None or after.days[0] != after.days[1] or from_archive:
        return None
    day = after.days[0]
    past = [each for each in seen if each.zone.kind == "body" and each.tense == "past" and _weekday(each) is not None]
    if not any(_weekday(each) == day.weekday() for each in (past if "weekday" in after.expression.parts else past[:1])):
        return None
    reason = f'tells of "{after.expression.text}", its last date, by the weekday alone, as one does within a week'
    return Published(edtf=calendar.days(day, day + _A_WEEK), basis="inferred", reason=reason)


def _weekday(each: _Seen) -> int | None:
    """The number of a weekday that stands by itself."""
    caught = each.expression.parts
    bare = each.expression.shape == "weekday" and not {"which", "week"} & caught.keys()
    return weekday_number(caught["weekday"]) if bare else None


def _between(after: _Seen, before: _Seen | None) -> Published | None:
    """From the last date that is past to the first that is to come; open where nothing is to come."""
    if after.days is None:
        return None
    start, reason = _start(after), f'tells of "{after.expression.text}" as past'
    if before is None or before.days is None or (before.days[1] - after.days[0]).days > LONGEST:
        return Published(edtf=f"{start}/..", basis="inferred", reason=reason)
    reason += f' and of "{before.expression.text}" as still to come'
    return Published(edtf=calendar.span(start, _end(before)), basis="inferred", reason=reason)


def _start(after: _Seen) -> str:
    return str(after.meaning.value).split("/")[0]


def _end(before: _Seen) -> str:
    return str(before.meaning.value).split("/")[-1]
