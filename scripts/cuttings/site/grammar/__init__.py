"""How the pieces look that stand hundreds of times on a page: links, chips, quotations, events, claims, table cells.

They are functions, since Jinja takes five times as long for a macro; whatever stands once or twice on a page is in the
templates. Here nothing is escaped by itself: whatever goes into HTML is written by `escape` or by another function of
this package, all of which return `Markup` or, within a module, parts of it.
"""

from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.ways import EVERYWHERE, ways

__all__ = ["EVERYWHERE", "Inline", "ways"]
