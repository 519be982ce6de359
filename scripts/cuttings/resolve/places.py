"""Whether two tellings can be of one place, as far as the lexicon and the articles say where places lie."""

from cuttings.resolve.happening import Happening


def places_fit(one: Happening, other: Happening) -> bool:
    """Whether both can have been in one place: the same, one in the other, or one is not told."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    if one.is_located != other.is_located and (one.place in other.where or other.place in one.where):
        return True  # a state and a place of which only the event tells that it lies there
    return one.place in other.around or other.place in one.around or _may_lie_there(one, other)


def areas_fit(one: Happening, other: Happening) -> bool:
    """Whether the states that they take place in or are done to, if both tell of any, can be the same."""
    return not (one.where and other.where) or bool(one.where & other.where) or _may_lie_there(one, other)


def _may_lie_there(one: Happening, other: Happening) -> bool:
    """Whether one's place, of which nothing is known, may lie in the other's state: the one its article is about."""
    return any(
        not somewhere.is_located and state.is_only_in_a_state and state.place in somewhere.context.article.scene
        for somewhere, state in ((one, other), (other, one))
    )
