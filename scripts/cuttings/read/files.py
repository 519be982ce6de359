"""A file's bytes as text, strictly."""

from cuttings.model import Problem

_BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def as_text(raw: bytes | str, file: str) -> tuple[str, list[Problem]]:
    """The bytes of a file as UTF-8, line ends and byte order mark untouched; or what is wrong with it.

    In place of bytes there may be the reason why they cannot be had. `file` is the name that problems carry.
    """
    if isinstance(raw, str):
        return "", [Problem(file, 0, f"cannot be read: {raw}", right="make it a readable file")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_undecodable(raw, error.start, file)]
    if "\0" in text:
        at = raw.index(0)
        return "", [_problem(raw, at, file, f"byte {at} is NUL: this is no text, or UTF-16")]
    return text, []


def _undecodable(raw: bytes, at: int, file: str) -> Problem:
    if raw.startswith(_BOM_UTF16):
        return _problem(raw, at, file, f"not UTF-8 but UTF-16, at byte {at}")
    return _problem(raw, at, file, f"not UTF-8: byte 0x{raw[at]:02x} at byte {at}")


def _problem(raw: bytes, at: int, file: str, what: str) -> Problem:
    line = raw.count(b"\n", 0, at) + 1
    column = len(raw[raw.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", errors="replace")) + 1
    return Problem(file, line, what, right="save the file as UTF-8 text", column=column)
