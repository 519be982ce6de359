"""Whether two EDTF values may speak of one time."""


def compatible(one: str, other: str) -> bool:
    """Whether the days that the two values allow overlap: equal, one within the other, or touching intervals."""
    first, last = _bounds(one)
    start, stop = _bounds(other)
    return _not_after(first, stop) and _not_after(start, last)


def exactness(value: str) -> int:
    """How closely a value pins a time down, for choosing the best of several; a day beats a year, both beat a span."""
    if ".." in value:
        return 0
    return 3 if "/" in value else len(value.strip("[]").split(",")[0]) - (1 if "[" in value else 0)


def _bounds(value: str) -> tuple[str, str]:
    plain = value.strip("[]").translate(str.maketrans("", "", "~?%"))
    first, *rest = plain.replace(",", "/").split("/")
    last = rest[-1] if rest else first
    return ("0000" if first in ("..", "") else first), ("9999" if last in ("..", "") else last)


def _not_after(one: str, other: str) -> bool:
    """Whether one may start no later than the other; only what both state is compared ("2024" and "2024-06-19")."""
    length = min(len(one), len(other))
    return one[:length] <= other[:length]


def is_after(value: str, moment: str) -> bool:
    """Whether all of a time surely lies after a moment, both as EDTF; open ends are never sure."""
    first, _ = _bounds(value)
    _, last = _bounds(moment)
    length = min(len(first), len(last))
    return last != "9999" and first[:length] > last[:length]
