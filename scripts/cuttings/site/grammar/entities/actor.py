"""The page of somebody who acts or speaks."""

from collections.abc import Iterable

from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.entities.said import claims_under, lead, named, spoken_of
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, name
from cuttings.site.grammar.lists import fact_list, jumps, narrow, together
from cuttings.site.grammar.roles import sightings
from cuttings.site.grammar.shares import agreements, conflicts
from cuttings.site.grammar.strip import events_of
from cuttings.site.pages.roles import RoleItem
from cuttings.site.words import ROLE_TEMPORAL

#: More sightings of a role than these are opened at will, but for so many.
_SIGHTINGS, _FIRST_SIGHTINGS = 3, 2


def actor(on: Inline, of: Context) -> Own:
    """Its roles, events and claims, and where it is named."""
    said = claims_under(on, of, "claims_by", f"What {name(of['label'])} said")
    body = (
        f"{jumps(of['sections'])}\n"
        f"{fact_list(on, of['facts'])}\n"
        f"{_roles(on, of['roles'])}{conflicts(on, of['share'])}\n"
        f"{events_of(on, 'timeline', 'Timeline', of['events'])}\n"
        f"{narrow(on, of['narrow']['events'])}\n"
        f"{said}{spoken_of(on, of)}{together(on, of['company'])}\n"
        f"{named(on, of)}{agreements(on, of['share'])}\n"
    )
    return Own(body, lead=lead(on, of))


def _roles(on: Inline, roles: Iterable[RoleItem]) -> str:
    told = "".join(_role(on, role) for role in roles)
    return (
        '<h2 id="roles">Roles</h2>\n<p class="ct-small">As sources speak of them, by when each source came out.'
        " What was between, before or after is not told by these.</p>\n"
        f'<ul class="ct-roles">\n{told}</ul>\n'
        if told
        else ""
    )


def _role(on: Inline, role: RoleItem) -> str:
    of = f", {on.link(role.of)}" if role.of else ""
    temporal = ROLE_TEMPORAL[role.temporal]
    when = f"{chip('temporal', temporal)} " if temporal else ""
    start = f'<span class="ct-small">from {on.link(role.start)}</span> ' if role.start else ""
    end = f'<span class="ct-small">to {on.link(role.end)}</span>' if role.end else ""
    return (
        f'  <li id="{html(role.anchor)}">\n    <p><b>{on.prose(role.title)}</b>{of} {when}{start}{end}'
        f"      {on.cite(role.anchor)}\n    </p>\n    {_sightings(on, role)}\n  </li>\n"
    )


def _sightings(on: Inline, role: RoleItem) -> str:
    seen = role.sightings
    if len(seen) <= _SIGHTINGS:
        return sightings(on, seen)
    more = f"{len(seen) - _FIRST_SIGHTINGS} more sources that say so"
    return (
        f"{sightings(on, seen[:_FIRST_SIGHTINGS])}\n"
        f'    <details class="ct-more"><summary>{more}</summary>{sightings(on, seen[_FIRST_SIGHTINGS:])}</details>'
    )
