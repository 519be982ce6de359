"""Whether one article's plan or possibility is what another tells of as it came."""

from cuttings.resolve.happening import Happening
from cuttings.resolve.likeness import ENOUGH, are_alike, are_as_like, words
from cuttings.resolve.nature import FEW, LATE
from cuttings.resolve.parties import are_named_alike

#: How many days something possible may be thought to take place in to be what took place in them.
SPAN = 31


def came_of_it(one: Happening, other: Happening) -> bool:
    """Whether what one thinks possible is what the other tells: of the very days that were spoken of.

    Without days it must be told in the same words, of the same people, later. Or it is a flow of the same things, of
    which the other tells at second hand only: neither vouches for it.
    """
    thought, told = (one, other) if one.is_only_possible else (other, one)
    if one.flows and other.flows:
        return told.event.factuality == "attributed" and words(one, other) > 0
    if thought.stated and told.stated:
        return thought.stated.days <= SPAN and told.stated.within(thought.stated)
    return thought.stated is None and thought.precedes(told) and _came_about(thought, told)


def _came_about(thought: Happening, told: Happening) -> bool:
    alike = are_named_alike(thought, told) and are_as_like(thought, told, ENOUGH + 1)
    return alike and are_alike(thought, told) and bool(words(thought, told))


def was_put_off(one: Happening, other: Happening) -> bool:
    """Whether one is the plan, and the other, of a later article, tells of the same on a later day."""
    return _was_put_off_to(one, other) or _was_put_off_to(other, one)


def _was_put_off_to(plan: Happening, outcome: Happening) -> bool:
    if plan.event.status != "scheduled" or outcome.event.status == "possible" or plan.group != outcome.group:
        return False
    return _comes_later(plan, outcome) and are_as_like(plan, outcome, ENOUGH + 1)


def _comes_later(plan: Happening, outcome: Happening) -> bool:
    """Whether a later article dates it to a later day, but not so much later that it may be the next of its kind."""
    if not (plan.stated and outcome.stated and plan.published and outcome.published):
        return False
    is_news = plan.published.last < outcome.published.first and plan.published.first <= outcome.stated.first
    delay = outcome.stated.first - plan.stated.last
    return is_news and 0 < delay <= LATE and outcome.stated.days <= FEW
