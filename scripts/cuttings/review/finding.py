"""Items by the keys that people give, as they stand on a page or in a listing."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from cuttings.kb.caseless import caseless
from cuttings.review.waiting import Item


class NotWaitingError(ValueError):
    """A key is none of those that wait; the message says which is nearest."""


def items_of(items: Sequence[Item], keys: Iterable[str]) -> list[Item]:
    """The items in the order of the keys, each once, without regard to capitals. Raises NotWaitingError."""
    by_key = {caseless(item.key): item for item in items}
    found: dict[str, Item] = {}
    for key in keys:
        if caseless(key) not in by_key:
            near = get_close_matches(caseless(key), by_key, n=1, cutoff=0.6)
            right = f"did you mean: {by_key[near[0]].key}?" if near else "for what there is: cuttings review"
            raise NotWaitingError(f"nothing that waits has the key {key!r}; {right}")
        found[caseless(key)] = by_key[caseless(key)]
    return list(found.values())
