"""The parts of names that need no model: family names, bodies, titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from cuttings.find.names.bodies import bodies
from cuttings.find.names.bodies.organisations import discover
from cuttings.find.names.entries import slug
from cuttings.find.names.gazetteer import lexicon
from cuttings.find.names.people import personal
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block, blocks, split
from tests.find.names.marked import unparsed

SURNAMES = [
    ("Kim Jong-un", "Kim"),
    ("Choe Son Hui", "Choe"),
    ("Xi Jinping", "Xi"),
    ("Yang Moo-jin", "Yang"),
    ("Ursula von der Leyen", "von der Leyen"),
    ("Mohammed bin Salman", "bin Salman"),
    ("Ferdinand Marcos Jr.", "Marcos"),
    ("Maria Reyes", "Reyes"),
    ("Linda Thomas-Greenfield", "Thomas-Greenfield"),
    ("Joseph R. Biden", "Biden"),
    ("Madonna", "Madonna"),
]

PORTFOLIOS = [
    ("Foreign Ministry", "ministry of foreign affairs"),
    ("Ministry of Foreign Affairs", "ministry of foreign affairs"),
    ("Ministry of the Interior", "ministry of interior"),
    ("Ministry of National Defence", "ministry of defense"),
    ("Defense Ministry", "ministry of defense"),
    ("Justice Department", "department of justice"),
    ("Security Council", "security council"),
]

TITLES = [
    ("by Foreign Minister", "Foreign Minister"),
    ("met Respected Comrade", "Respected Comrade"),
    ("said retired Lt. Gen.", "Lt. Gen."),
    ("the U.S. Deputy Secretary of State", "Secretary of State"),
    ("in the river", ""),
]

BODIES = [
    (
        "She works at the Orion Institute for Public Policy and Trade Studies in Oslo.",
        "orion-institute-for-public-policy-and-trade-studies",
    ),
    ("Chile's Ministry of Mining said so.", "chile-ministry-of-mining"),
    ("The Kenyan Interior Ministry said so.", "kenya-ministry-of-interior"),
    ("Then the Kenyan interior ministry said so.", "kenya-ministry-of-interior"),
    ("Bodies from the Ministry of Interior of Kenya came.", "kenya-ministry-of-interior"),
    ("Barges went down the Zambezi River today.", "zambezi-river"),
    ("Shares of Kestrel Mining Corp fell.", "kestrel-mining"),
]


@pytest.mark.parametrize(("full", "surname"), SURNAMES)
def test_surname(full: str, surname: str) -> None:
    """The family name stands where the name's language puts it, with its particles."""
    assert personal.surname(full) == surname


@pytest.mark.parametrize(("body", "normal"), PORTFOLIOS)
def test_portfolio(body: str, normal: str) -> None:
    """Both orders of a ministry's name are one."""
    assert bodies.portfolio(body) == normal


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title_before(text: str, title: str) -> None:
    """The titles that end a text, all of them and no more."""
    block = Block("body", split(text))
    first = titles.before(block, len(block.tokens))
    assert text[block.tokens[first].start :] == title if title else first == len(block.tokens)


@pytest.mark.parametrize(("text", "key"), BODIES)
def test_body(text: str, key: str) -> None:
    """What a head noun names, under a key that says its state and not its legal form."""
    reading = unparsed(text)
    found = discover(reading, blocks(reading), (lexicon(),))
    assert {sense.entry.key for _, sense in found if sense.entry} == {key}


def test_a_general_name_without_a_state_stays_in_its_article() -> None:
    """Every country has an Interior Ministry, so one of no stated country is nobody else's."""
    reading = unparsed("The Interior Ministry and the Orion Research Council disagreed.")
    found = discover(reading, blocks(reading), (lexicon(),))
    assert {form: sense.entry.local for form, sense in found if sense.entry} == {
        "Interior Ministry": True,
        "Orion Research Council": False,
    }


@given(st.text(st.sampled_from("aBzZé9 -.'’&\n")))
def test_the_key_of_a_name_is_its_slug(name: str) -> None:
    """That of a plain name, too, which is not asked of the library."""
    assert slug(name) == slugify(name.replace("'", "").replace("’", ""))
