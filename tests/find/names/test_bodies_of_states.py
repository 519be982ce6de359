"""Bodies of two states never become one, in whatever order and form an article names them."""

from itertools import permutations, product

import pytest

from cuttings.find.reading import Reading
from tests.find.names.marked import read

_STATES = {"Kenya": ("Kenyan", "kenya"), "Peru": ("Peruvian", "peru")}
_BODIES = [
    "Foreign Ministry",
    "Ministry of Mining",
    "Supreme Court",
    "Communist Party",
    "Intelligence Service",
    "Senate",
]


@pytest.mark.model
@pytest.mark.parametrize("body", _BODIES)
def test_two_states_bodies_are_two(body: str) -> None:
    """A name with its state is that state's; one without a state is nobody's, or one of a state named before it."""
    named = [sentence for state in _STATES for sentence in _with_state(state, body)]
    for first, second, gap in product(named, named, ("\n", " ")):
        bare = f"The {body} agreed."
        for order in permutations((first, second, bare)):
            _check(read(gap.join(order)), body)


def _with_state(state: str, body: str) -> list[str]:
    """Sentences that name the state's body: with an adjective, a possessive, and "of"."""
    behind = [] if body.endswith("Ministry") else [f"The {body} of {state} left."]
    return [f"The {_STATES[state][0]} {body} met.", f"{state}'s {body} voted.", *behind]


def _check(reading: Reading, body: str) -> None:
    keys = [key for _, key in _STATES.values()]
    said: set[str] = set()
    for mention in reading.mentions:
        if body not in mention.text:
            continue
        owner = next((key for key in keys if mention.referent.startswith(f"{key}-")), None)
        line = reading.folded[reading.folded.rfind(".", 0, mention.start) + 1 : reading.folded.find(".", mention.start)]
        stated = {key for state, (adjective, key) in _STATES.items() if state in line or adjective in line}
        assert stated in ({owner}, set()), reading.folded
        assert stated or owner is None or owner in said or not said, reading.folded
        said |= stated


@pytest.mark.model
def test_a_referent_has_no_name_that_another_state_has_a_body_of() -> None:
    """What a body may be called in other articles is its name with the state; the bare name is weak or local."""
    reading = read("The Peruvian Foreign Ministry met. The Foreign Ministry left.\nThe Ministry of Mining spoke.")
    strong = {name for r in reading.referents.values() if not r.local for name in (r.name, *r.aliases)}
    assert strong.isdisjoint({"Foreign Ministry", "Ministry of Mining"})
