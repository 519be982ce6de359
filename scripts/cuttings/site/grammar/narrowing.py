"""What narrows lists down: hidden until a script takes it over, so that nobody meets a control that does nothing."""

from cuttings.site.facets.counted import Facet, Facets
from cuttings.site.grammar.escaping import html

#: Among more values than these a reader can look for one.
_SEEN = 12
_PATTERN = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"


def narrowing(facets: Facets, lists: str) -> str:
    """The form above one or more lists, whose ids `lists` has with spaces between; nothing where there is no choice."""
    if facets.total <= 1:
        return ""
    days = _days(facets.days) if facets.days else ""
    return (
        f'<form class="ct-facets" data-ct-facets="{html(lists)}" aria-label="Narrow down" autocomplete="off" hidden>\n'
        '  <div class="ct-facets__bar">\n    <label class="ct-facets__text">Find in this list'
        ' <input type="search" name="text" spellcheck="false"></label>\n'
        f"{''.join(map(_choice, facets.choices))}{days}  </div>\n"
        '  <div class="ct-facets__state">\n    <p role="status" data-ct-shown></p>\n'
        '    <ul class="ct-chosen" data-ct-chosen aria-label="Chosen"></ul>\n'
        '    <button type="reset" hidden>Clear all</button>\n  </div>\n</form>\n'
    )


def _choice(facet: Facet) -> str:
    """A facet, to be opened, with its values."""
    hint = f'<p class="ct-small">{html(facet.hint)}</p>' if facet.hint else ""
    find, left = "", _left(facet)
    if len(facet.options) > _SEEN:
        typed = '<input type="search" data-ct-find spellcheck="false">'
        find = f'    <label class="ct-facet__find">Find {typed}</label>\n'
    return _panel(facet.name, facet.label, f"{hint}{left}{find}    <ul>\n{_options(facet)}    </ul>\n")


def _left(facet: Facet) -> str:
    """How many values are offered, where that is not all of them."""
    offered = len(facet.options)
    if offered == facet.values:
        return ""
    told = f"{offered} of {facet.values:,}, the most frequent first. Type to find any other."
    return f'    <p class="ct-small" data-ct-left>{told}</p>\n'


def _options(facet: Facet) -> str:
    """The values of a facet, each to be ticked, and how many rows have it."""
    name = html(facet.name)
    return "".join(
        f'      <li><label><input type="checkbox" name="{name}" value="{html(option.value)}"> '
        f'<bdi>{html(option.label)}</bdi> <span class="ct-count">{option.number:,}</span></label></li>\n'
        for option in facet.options
    )


def _days(label: str) -> str:
    """From when to when; `label` says what the days are the days of."""
    title = "A year, a month or a day: 2024, 2024-06 or 2024-06-19"
    typed = f'size="10" maxlength="10" placeholder="2024-06-19" title="{title}" pattern="{_PATTERN}"'
    ends = "".join(
        f'    <label class="ct-facet__day">{words}\n      <input name="{name}" {typed}></label>\n'
        for name, words in (("from", "From"), ("to", "To"))
    )
    hint = '    <p class="ct-small">A year, a month or a day. What may lie between them is shown.</p>\n'
    return _panel("days", label, f"{ends}{hint}")


def _panel(name: str, label: str, inside: str) -> str:
    said = html(label)
    return (
        f'<details class="ct-facet" data-ct-facet="{html(name)}">\n  <summary>{said}</summary>\n'
        f'  <fieldset class="ct-facet__panel">\n    <legend>{said}</legend>\n{inside}  </fieldset>\n</details>\n'
    )
