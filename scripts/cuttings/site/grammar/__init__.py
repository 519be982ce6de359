"""How the pieces look that stand hundreds of times on a page or once on every page: links, quotations, lists, facts.

They are functions, since Jinja takes five times as long for a macro, and longer to compile one of many parts in a first
build than to make ten pages; what few pages have, and is mostly words, is in the templates. Here nothing is escaped by
itself, and HTML is plain text, as to mark it takes longer than to write it: whatever is put into HTML is written by
`html` or by another function of this package. What templates call (`ways`) marks it.
"""

from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.ways import EVERYWHERE, ways

__all__ = ["EVERYWHERE", "Inline", "ways"]
