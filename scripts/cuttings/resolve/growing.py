"""A cluster of events while it grows, as large as the news of years: a war is told of by every article."""

from collections.abc import Collection

from cuttings.edtf import EARLIEST, LATEST, Bounds
from cuttings.resolve.happening import Happening
from cuttings.resolve.nature import LATE

Cluster = list[Happening]

_ANY_DAY = Bounds(EARLIEST, LATEST)


class Growing:
    """Members of a cluster, in the order in which they came to it."""

    def __init__(self, first: Happening) -> None:
        self.members: Cluster = []
        self.days = first.stated or first.implied or _ANY_DAY
        """Those of the first: whatever has other days is another happening."""
        self._first: dict[object, Happening] = {}
        self._others: Cluster = []
        self._groups: set[str] = set()
        self.add(first)

    def add(self, one: Happening) -> None:
        """One more member."""
        self.members.append(one)
        if _is_told_alike(one):
            self._first.setdefault(_said(one), one)
            self._groups.add(one.group)
        else:
            self._others.append(one)

    def unlike(self, one: Happening) -> Collection[Happening]:
        """Members enough to find whether any keeps an event apart, see `same_event.fits`.

        Of a state of affairs, one for all that say the same of who, where and when.
        """
        if _is_told_alike(one) and self._groups <= {one.group}:
            return [*self._first.values(), *self._others]
        return self.members


def days_of(one: Happening) -> Bounds:
    """The days of which a cluster must have one, so that an event can belong to it."""
    days = one.stated or one.implied
    if days is None or one.lasting:
        return _ANY_DAY  # a state of affairs is the same, whenever an article tells of it; years parted them before
    return days.widened(LATE) if one.event.status == "scheduled" else days


def _is_told_alike(one: Happening) -> bool:
    """Whether nothing but who, where and when keeps it apart from others of its group: no date of its article."""
    return one.lasting and not one.is_only_possible


def _said(one: Happening) -> object:
    """All that can keep such an event apart; where its place lies nobody knows but from what its article is about."""
    scene = None if one.is_located else one.context.article.scene
    return one.group, one.stated, one.place, scene, frozenset(one.participants)
