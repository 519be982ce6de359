"""The place that opens a report: "SEOUL, June 12 (Yonhap) --", "MOSCOW, 3 May. /TASS/.", "WASHINGTON/TOKYO (AP) -"."""

import re

from cuttings.find.reading import Reading

_PLACE = r"[A-Z][\w.']*(?: [A-Z][\w.']*){0,3}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_DATELINE = re.compile(
    rf"[*_\s]*(?P<places>{_PLACE}(?:/{_PLACE})*(?:, (?!{_DAY}){_PLACE})?)(?P<day>, {_DAY})?[*_]*\.?\s*"
    r"(?P<agency>\([^()\n]{2,40}\)|/[A-Z][\w -]+/\.?)?[*_\s]*(?P<dash>[-–—]|:)?"
)


def in_dateline(reading: Reading, start: int, end: int) -> bool:
    """Whether the name is a place of its line's dateline, which has a day or an agency, or is in capitals."""
    # Between zones the folded text has blanks for the ends of lines.
    line = max(reading.article.text.rfind(end_of_line, 0, start) for end_of_line in "\n\r") + 1
    opening = _DATELINE.match(reading.folded, line)
    if not opening or end > opening.end("places"):
        return False
    signs = (opening["day"], opening["agency"], opening["dash"] if opening["places"].split(",")[0].isupper() else None)
    return bool((opening["agency"] or opening["dash"]) and any(signs))


def agency_and_place(reading: Reading, line: int) -> tuple[str, str] | None:
    """The agency and the first place that the dateline of the line at this offset has, in lower case."""
    opening = _DATELINE.match(reading.folded, line)
    if not opening or not opening["agency"]:
        return None
    return opening["agency"].strip("()/.").lower(), re.split("[,/]", opening["places"])[0].lower()
