"""The page of somewhere things happen."""

from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.entities.said import lead, named, spoken_of
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.lists import events_under, fact_list, jumps, narrow, together
from cuttings.site.grammar.strip import events_of


def place(on: Inline, of: Context) -> Own:
    """What happened there and in places within it, and where it is named."""
    body = (
        f"{jumps(of['sections'])}\n"
        f"{fact_list(on, of['facts'])}\n"
        f"{events_of(on, 'timeline', 'Events here', of['events'])}\n"
        f"{narrow(on, of['narrow']['events'])}\n"
        f"{events_under(on, 'within', 'Events in places within it', of['events_within'])}\n"
        f"{spoken_of(on, of)}{together(on, of['company'])}\n"
        f"{named(on, of)}"
    )
    return Own(body, lead=lead(on, of))
