"""How exactly a date is known, in the same terms wherever a list is narrowed down by it."""

from collections.abc import Mapping

from cuttings.site.derive.stretches import stretch
from cuttings.site.facets.marks import Mark, term, unknown

#: All but the last are the forms of a stretch. The script that draws the timeline reads them from the row's attributes.
PRECISION: Mapping[str, str] = {
    "day": "one day",
    "month": "some day in a month",
    "year": "some day in a year",
    "within": "one of several, or known in part",
    "over": "from one day to another",
    "rough": "about or uncertain",
}


def precision(edtf: str | None) -> tuple[Mark, ...]:
    """The form of a date and, where it is marked so, that it is rough; the form stands first."""
    taken = stretch(edtf)
    if taken is None:
        return (unknown("precision"),)
    forms = (taken.form, *(["rough"] if taken.doubtful else []))
    return tuple(term("precision", form, PRECISION) for form in forms)
