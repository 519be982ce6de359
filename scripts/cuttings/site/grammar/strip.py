"""Events on one line of time.

A picture of what stands in the list or table beside it, so it is hidden from screen readers and passed over by the
tabulator; every mark leads to its event all the same.
"""

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.lists import rest_of, timeline
from cuttings.site.pages.events_of import EventsOf
from cuttings.site.strip import Strip
from cuttings.site.strip.axis import Band
from cuttings.site.strip.marks import Mark
from cuttings.site.words import times

#: How much higher each lane is, and what the axis takes below them, in pixels.
_LANE, _BELOW = 15, 26
#: More events without a date than these are opened at will, but for so many.
_UNDATED, _FIRST_UNDATED = 5, 4
#: How a mark looks, and of what it is the mark.
_LEGEND = (
    ("occurred", "took place"),
    ("ongoing", "under way"),
    ("scheduled", "planned"),
    ("possible", "possible"),
    ("doubted", "disputed or hearsay"),
)


def events_of(on: Inline, anchor: str, heading: str, events: EventsOf) -> str:
    """The events of somebody or somewhere, in order of time; then those that no source dates."""
    if not (events.dated or events.undated):
        return ""
    line = strip(on, events.line) if events.line else ""
    dated = timeline(on, events.dated) + rest_of(on, events.dated_rest) if events.dated else ""
    return f'<h2 id="{html(anchor)}">{html(heading)}</h2>\n{line}{dated}{_undated(on, events)}'


def _undated(on: Inline, events: EventsOf) -> str:
    number, more = len(events.undated), rest_of(on, events.undated_rest)
    shown = number if number <= _UNDATED else _FIRST_UNDATED
    first = f"{timeline(on, events.undated[:shown])}\n" if shown else ""
    if shown == number:
        return first
    summary = f"{times(number - shown, 'more event')} that no source dates"
    rest = timeline(on, events.undated[shown:])
    return f'{first}<details class="ct-more">\n  <summary>{summary}</summary>\n  {rest}\n{more}</details>\n'


def strip(on: Inline, line: Strip, legend: bool = True) -> str:
    """The line, its marks, and how many of the events are on it; `legend` says whether marks are explained."""
    base = line.lanes * _LANE + 4
    axis = "".join(_band(band, base) for band in line.axis)
    marks = "".join(_mark(on, mark, base - _LANE // 2 - mark.lane * _LANE - 1) for mark in line.marks)
    drawn = len(line.marks)
    of = f" of {line.dated:,} that have a date" if line.dated > drawn else " with a date"
    return (
        f'<figure class="ct-strip">\n<svg width="100%" height="{base + _BELOW}" aria-hidden="true" focusable="false">\n'
        f'{axis}{marks}</svg>\n<figcaption class="ct-small">{times(drawn, "event")}{of}.\n'
        f"  Times without any are skipped; a bar is a date that is not known to the day.\n"
        f"{_explained() if legend else ''}</figcaption>\n</figure>\n"
    )


def _explained() -> str:
    return f'<span class="ct-strip__legend">{" ".join(_key(state, label) for state, label in _LEGEND)}</span>'


def _band(band: Band, base: int) -> str:
    middle = band.start + band.width / 2
    return (
        f'  <rect class="ct-strip__band" x="{band.start:.2f}%" y="0" width="{band.width:.2f}%" height="{base}"/>\n'
        f'  <text class="ct-strip__year" x="{middle:.2f}%" y="{base + 17}">{html(band.label)}</text>\n'
    )


def _mark(on: Inline, mark: Mark, y: int) -> str:
    """A bar or a point, with its number where it has one, that leads to its event."""
    look = f"ct-mark ct-mark--{html(mark.status)}"
    look += " ct-mark--doubted" if mark.factuality in ("disputed", "attributed") else ""
    look += " ct-mark--main" if mark.number else ""
    look += " ct-mark--open" if mark.open_end else ""
    if mark.width:
        shape = f'<rect x="{mark.start:.2f}%" y="{y - 5}" width="{mark.width:.2f}%" height="10" rx="5"/>'
    else:
        shape = f'<circle cx="{mark.start:.2f}%" cy="{y}" r="{7 if mark.number else 4.5}"/>'
    aside = ' dx="8"' if mark.width else ""
    number = f'<text x="{mark.start:.2f}%" y="{y + 3.5}"{aside}>{mark.number}</text>' if mark.number else ""
    href = html(on.href(mark.link.uri or ""))
    return f'<a class="{look}" href="{href}" tabindex="-1"><title>{html(mark.words)}</title>{shape}{number}</a>\n'


def _key(state: str, label: str) -> str:
    """A mark with its words."""
    drawn = f'<g class="ct-mark ct-mark--{state}"><circle cx="6" cy="6" r="4.5"/></g>'
    svg = f'<svg width="12" height="12" aria-hidden="true" focusable="false">{drawn}</svg>'
    return f'<span class="ct-nowrap">{svg} {label}</span>'
