"""Where an EDTF value lies in time, so that dates can be sorted, nested and compared.

Source: EDTF (ISO 8601-2:2019, annex), the subset in `cuttings.model.vocabulary`. Days are ISO strings, which sort.
"""

import re

FIRST_DAY, LAST_DAY = "0000-01-01", "9999-12-31"
_LENGTHS = {"02": "28", "04": "30", "06": "30", "09": "30", "11": "30"}
_QUALIFIER = re.compile(r"[?~%]$")


def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last day that an EDTF value allows; open ends reach to `FIRST_DAY` and `LAST_DAY`."""
    if edtf.startswith("["):
        days = [bounds(day) for day in edtf[1:-1].split(",")]
        return min(first for first, _ in days), max(last for _, last in days)
    if "/" in edtf:
        start, end = edtf.split("/")
        return (
            FIRST_DAY if start == ".." else bounds(start)[0],
            LAST_DAY if end == ".." else bounds(end)[1],
        )
    return _bounds_of_one(_QUALIFIER.sub("", edtf))


def _bounds_of_one(value: str) -> tuple[str, str]:
    year, month, day = (*value.split("-"), "XX", "XX")[:3]
    first_year, last_year = year.replace("X", "0"), year.replace("X", "9")
    first_month, last_month = ("01", "12") if month == "XX" else (month, month)
    first_day, last_day = ("01", _length(last_year, last_month)) if day == "XX" else (day, day)
    return f"{first_year}-{first_month}-{first_day}", f"{last_year}-{last_month}-{last_day}"


def _length(year: str, month: str) -> str:
    number = int(year)
    leap = number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
    return "29" if month == "02" and leap else _LENGTHS.get(month, "31")


def sort_key(edtf: str | None) -> tuple[str, int, str]:
    """Orders values by first day, the longer span first on a tie; what has no date comes last."""
    if edtf is None:
        return "~", 0, ""
    first, last = bounds(edtf)
    return first, -int(last.replace("-", "")), edtf


def wider(edtf: str) -> tuple[str, ...]:
    """The month and the year that a plain day lies in, or the year of a plain month; else nothing."""
    plain = re.fullmatch(r"(\d{4})-(\d{2})(-\d{2})?", edtf)
    if not plain:
        return ()
    year, month, day = plain.groups()
    return (f"{year}-{month}", year) if day else (year,)
