"""How the pages of entities look, and the pieces that stand hundreds of times on a page: links, quotations, lists.

They are functions, since Jinja takes five times as long for a macro, and longer to compile one of many parts in a first
build than to make ten pages; what few pages have, or is once on a site, is in the templates. Here nothing is escaped by
itself, and HTML is plain text, as to mark it takes longer than to write it: whatever is put into HTML is written by
`html` or by another function of this package. What templates call (`ways`) marks it.
"""

from cuttings.site.grammar.entities import ENTITIES
from cuttings.site.grammar.entities.frame import framed
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.ways import EVERYWHERE, ways

__all__ = ["ENTITIES", "EVERYWHERE", "Inline", "framed", "ways"]
