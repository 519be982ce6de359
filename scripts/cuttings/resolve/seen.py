"""What each article has of somebody or something, as far as it can carry an entity."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from cuttings import lexicon
from cuttings.model import Found, Mention, Referent
from cuttings.model.vocabulary import CONTENT_ZONES, MentionForm
from cuttings.resolve.names import NameClass, is_full, is_short, name_class, name_key

#: Forms that name something.
NAMING: frozenset[MentionForm] = frozenset({"name", "abbr", "metonym"})
#: How many forms of a name are shown from one source.
FORMS = 4
#: Forms that show that the article speaks of it at all. A pronoun alone does not.
CARRYING: frozenset[MentionForm] = NAMING | {"adj", "nominal"}


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """A referent of one article."""

    source: str
    referent: Referent
    mentions: tuple[Mention, ...]
    """In the content, in text order, the first of each form that names it, or of any if none does; at most `FORMS`."""
    of: NameClass
    """The class in which its names are compared."""
    full_names: tuple[str, ...]
    """The names that can stand for it in another article, its own name first. Short forms may be others' too."""
    name_keys: tuple[str, ...]
    """Keys of its full names, without repetition, and of a body's own key, which is the same for all its names."""
    is_local: bool
    """Whether it can be nobody else's: an unnamed group, or a name that means something in its article only."""

    @property
    def key(self) -> tuple[str, str]:
        """What links use: the source and the referent's key in it."""
        return self.source, self.referent.key


Members = Sequence[Seen]
"""Referents that are one, in the order of their sources."""


def best_name(members: Members) -> str:
    """The name most sources give, then the fullest; that of the lexicon where it knows the referent."""
    known = [one.referent.name for one in members if one.referent.known]
    counted = Counter(known or [one.referent.name for one in members])
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def seen(founds: Iterable[Found]) -> list[Seen]:
    """All referents that at least one passage of content carries, in the order of sources and keys.

    An unnamed group is one only if it speaks or acts, and if it is not just others again ("both parties").
    """
    return [one for found in sorted(founds, key=lambda f: f.header.source) for one in _in_article(found)]


def _in_article(found: Found) -> list[Seen]:
    mentions = _shown(found)
    doers = {key for claim in found.claims for key in claim.speakers}
    doers |= {one.referent for event in found.events for one in event.participants}
    return [
        _seen(found.header.source, referent, mentions[referent.key])
        for referent in sorted(found.referents, key=attrgetter("key"))
        if referent.key in mentions
        and (referent.kind != "collective" or (referent.key in doers and not _is_others_again(referent)))
    ]


def _seen(source: str, referent: Referent, mentions: tuple[Mention, ...]) -> Seen:
    of = name_class(referent.layer, referent.kind)
    aliases = (alias for alias in referent.aliases if not is_short(alias, of))
    full_names = tuple(name for name in (referent.name, *aliases) if is_full(name, of))
    own = [referent.key] if of == "body" and is_full(referent.key, of) else []
    return Seen(
        source=source,
        referent=referent,
        mentions=mentions,
        of=of,
        full_names=full_names,
        name_keys=tuple(dict.fromkeys(name_key(name, of) for name in (*full_names, *own))),
        is_local=referent.local or of == "group" or not (referent.known or full_names),
    )


def _shown(found: Found) -> dict[str, tuple[Mention, ...]]:
    """By referent, the first mention in content of each form, as far as forms are shown; those that name go before."""
    zones = sorted((zone.start, zone.end) for zone in found.zones if zone.kind in CONTENT_ZONES)
    starts = [start for start, _ in zones]
    naming: dict[str, dict[str, Mention]] = defaultdict(dict)
    pointing: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in sorted(found.mentions, key=attrgetter("start")):
        place = bisect_right(starts, mention.start) - 1
        if place >= 0 and mention.end <= zones[place][1] and mention.form in CARRYING:
            forms = naming if mention.form in NAMING else pointing
            forms[mention.referent].setdefault(mention.text.casefold(), mention)
    return {key: tuple(forms.values())[:FORMS] for key, forms in (pointing | naming).items()}


def _is_others_again(referent: Referent) -> bool:
    words = referent.name.casefold().split()
    return words[0] in lexicon.load("joining")["others_again"]
