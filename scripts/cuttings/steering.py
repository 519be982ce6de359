"""Signs that steer what shows a text, or are none: what articles and names of files hold must only be read.

A terminal obeys control characters, and so does a reader of feeds in its way; marks of direction make words look
otherwise than they are. What joins letters or parts them, as Persian and Hindi do, is a part of words and stays.
"""

import re

#: Control characters, ends of lines and paragraphs, what turns the direction of what follows, halves of signs, and
#: what Unicode keeps for no sign at all, of which XML can hold none.
STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def unsteered(text: str) -> str:
    """The text with a space for each of them, so that words stay apart."""
    return STEERING.sub(" ", text)
