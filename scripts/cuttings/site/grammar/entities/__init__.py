"""The pages of entities, a file for each kind: what stands within the frame that they all have.

There is one for every file of kb/, and Jinja would take half as long again for a template that calls all this. What few
of them have is a template all the same: warnings, proposals and revisions.
"""

from collections.abc import Callable, Mapping

from cuttings.site.grammar.entities.actor import actor
from cuttings.site.grammar.entities.claim import claim
from cuttings.site.grammar.entities.date import date
from cuttings.site.grammar.entities.event import event
from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.entities.place import place
from cuttings.site.grammar.entities.source import source
from cuttings.site.grammar.inline import Inline

#: What writes the pages of each kind.
ENTITIES: Mapping[str, Callable[[Inline, Context], Own]] = {
    "actor": actor,
    "claim": claim,
    "date": date,
    "event": event,
    "place": place,
    "source": source,
}
