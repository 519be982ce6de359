"""What articles, files and their names say, made safe to be printed: it is to be read, and steers no terminal."""

import re

#: Control characters but the tab, those that turn the direction of what follows, those that end a line without being
#: a line's end, and halves of signs. What joins letters or parts them, as Persian and Hindi do, is a part of words.
_STEERING = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(line: str) -> str:
    """The line, with the numbers of signs that would steer a terminal or are none: a file's name may hold any bytes."""
    return _STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode(), line)


def encodable(json: str) -> str:
    """JSON as it can be written in UTF-8: what no sign can stand for is told by its number, as JSON has it too."""
    return json.encode(errors="backslashreplace").decode()


def on_one_line(text: str) -> str:
    """The text in one line, in which nothing is left but words and single spaces; else as `printable`."""
    return printable(" ".join(text.split()))
