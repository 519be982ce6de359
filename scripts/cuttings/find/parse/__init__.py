"""A parse as plain objects: words, and stretches of words, under the names that spaCy gives to what they know.

The rules ask the same word the same thing many times. spaCy works each answer out anew, out of memory that Python
cannot see; here each word is asked once, when the article has been parsed, and then every answer is an attribute.
"""

from cuttings.find.parse.parse import Parse
from cuttings.find.parse.span import Span
from cuttings.find.parse.token import Token

__all__ = ["Parse", "Span", "Token"]
