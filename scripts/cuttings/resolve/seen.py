"""What each article has of somebody or something, as far as it can carry an entity."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from cuttings import lexicon
from cuttings.model import Found, FoundRole, Mention, Referent
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import CONTENT_ZONES, MentionForm
from cuttings.resolve.called import Called, Names

#: Forms that name something.
NAMING: frozenset[MentionForm] = frozenset({"name", "abbr", "metonym"})
#: How many forms of a name are shown from one source.
FORMS = 4
#: Forms that show that the article speaks of it at all. A pronoun alone does not.
CARRYING: frozenset[MentionForm] = NAMING | {"adj", "nominal"}


class Seen(MachineData, frozen=True, eq=False):
    """A referent of one article. Not two are equal."""

    source: str
    key: str
    """Its key in the article."""
    called: Called
    roles: tuple[FoundRole, ...]
    mentions: tuple[Mention, ...]
    """In the content, in text order, the first of each form that names it, or of any if none does; at most `FORMS`."""


#: What tells where a referent stands in the order of all: its source, and its key there.
PLACE = attrgetter("source", "key")


def seen(founds: Iterable[Found], names: Names) -> list[Seen]:
    """All referents that at least one passage of content carries, in the order of sources and keys.

    An unnamed group is one only if it speaks or acts, and if it is not just others again ("both parties"). `names` are
    those that all articles share which are compared.
    """
    return [one for found in sorted(founds, key=lambda f: f.header.source) for one in _in_article(found, names)]


def by_article(referents: Iterable[Seen]) -> Iterator[tuple[str, Iterator[Seen]]]:
    """Each source and the referents in it, of referents in the order of their sources."""
    return groupby(referents, key=attrgetter("source"))


def _in_article(found: Found, names: Names) -> list[Seen]:
    mentions = _shown(found)
    doers = {key for claim in found.claims for key in claim.speakers}
    doers |= {one.referent for event in found.events for one in event.participants}
    return [
        Seen(
            source=found.header.source,
            key=referent.key,
            called=names.of(referent),
            roles=referent.roles,
            mentions=mentions[referent.key],
        )
        for referent in sorted(found.referents, key=attrgetter("key"))
        if referent.key in mentions
        and (referent.kind != "collective" or (referent.key in doers and not _is_others_again(referent)))
    ]


def _shown(found: Found) -> dict[str, tuple[Mention, ...]]:
    """By referent, the first mention in content of each form, as far as forms are shown; those that name go before."""
    zones = sorted((zone.start, zone.end) for zone in found.zones if zone.kind in CONTENT_ZONES)
    starts = [start for start, _ in zones]
    naming: dict[str, dict[str, Mention]] = defaultdict(dict)
    pointing: dict[str, dict[str, Mention]] = defaultdict(dict)
    carrying = [mention for mention in found.mentions if mention.form in CARRYING]
    for mention in sorted(carrying, key=attrgetter("start")):
        place = bisect_right(starts, mention.start) - 1
        if place >= 0 and mention.end <= zones[place][1]:
            forms = naming if mention.form in NAMING else pointing
            forms[mention.referent].setdefault(mention.text.casefold(), mention)
    return {key: tuple(forms.values())[:FORMS] for key, forms in (pointing | naming).items()}


def _is_others_again(referent: Referent) -> bool:
    words = referent.name.casefold().split()
    return words[0] in lexicon.load("joining")["others_again"]
