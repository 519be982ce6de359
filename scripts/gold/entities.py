"""The names of a draft, and every place where they stand."""

import re
from collections import Counter
from typing import Any

from quotes import Problems, Span, Text, as_list

ACTORS = {"person", "state", "government_body", "organisation", "international_org", "alliance_bloc", "armed_force"}
ACTORS |= {"media", "separatist_entity", "collective"}
PLACES = {"city", "region", "site", "country"}
FORMS = {"name", "abbr", "adj", "combining", "metonym", "descr", "coordinated"}
#: Descriptions may lie over names ("South Korean officials"); all other forms never overlap.
_LAYERED = {"descr", "coordinated"}

Row = dict[str, Any]


def entities(draft: Row, text: Text, problems: Problems) -> dict[str, list[Row]]:
    """Actors and places with the offsets of their forms: whole words, the longest form first.

    A form that several bear must be given to them by number: `only: {Kim: [1, 3]}`.
    """
    layers = {"actors": as_list(draft.get("actors")), "places": as_list(draft.get("places"))}
    rows = [row for layer in layers.values() for row in layer]
    at = _offsets(rows, text, problems)
    for ref, number in Counter(row["ref"] for row in rows).items():
        if number > 1:
            problems.add(ref, "is used twice; a state as a place takes the ending -pl")
    return {
        layer: [_entity(row, at, types, text, problems) for row in layers[layer]]
        for layer, types in (("actors", ACTORS), ("places", PLACES))
    }


def _entity(row: Row, at: dict[tuple[str, str], list[int]], types: set[str], text: Text, problems: Problems) -> Row:
    ref = row["ref"]
    problems.term(ref, row.get("type"), types)
    if not row.get("canonical"):
        problems.add(ref, "has no canonical name")
    kept = {key: row[key] for key in ("ref", "canonical", "type", "importance", "gpe_actor", "note") if key in row}
    forms = [
        {"form": str(form), "kind": kind, "at": at.get((ref, str(form)), [])}
        for kind, names in (row.get("forms") or {}).items()
        for form in as_list(names)
    ]
    nominals = text.quotes(f"nominal of {ref}", row.get("nominals"))
    return {**kept, "forms": forms, **({"nominals": nominals} if nominals else {})}


def _offsets(rows: list[Row], text: Text, problems: Problems) -> dict[tuple[str, str], list[int]]:
    """Where each form stands, by entity and form."""
    owners: dict[tuple[bool, str], list[str]] = {}
    for row in rows:
        for kind, names in (row.get("forms") or {}).items():
            problems.term(row["ref"], kind, FORMS)
            for name in as_list(names):
                owners.setdefault((kind in _LAYERED, str(name)), []).append(row["ref"])
    taken: list[Span] = []
    at: dict[tuple[str, str], list[int]] = {}
    for layered, form in sorted(owners, key=lambda key: (key[0], -len(key[1]), key[1])):
        pattern = rf"(?<![^\W_]){re.escape(form)}(?![^\W_])"
        found = text.places(pattern, taken=() if layered else taken)
        taken += [] if layered else found
        if not found:
            problems.add("forms", f"{form!r} stands nowhere, or only inside longer forms")
        for ref, start in _shared_out(form, found, owners[layered, form], rows, text, problems):
            at.setdefault((ref, form), []).append(start)
    return at


def _shared_out(
    form: str, found: list[Span], refs: list[str], rows: list[Row], text: Text, problems: Problems
) -> list[tuple[str, int]]:
    """Each place of a form with the one whom it names there."""
    chosen = {number: row["ref"] for row in rows for number in as_list((row.get("only") or {}).get(form))}
    given = []
    for number, (start, _) in enumerate(found, 1):
        if number in chosen:
            given.append((chosen[number], start))
        elif len(set(refs)) == 1 and not chosen:
            given.append((refs[0], start))
        else:
            problems.add("forms", f"{form!r} @{number} is nobody's; say whose with only: {text.contexts(found)}")
    return given
