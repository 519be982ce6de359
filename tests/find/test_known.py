"""Names that people gave, and the articles that they bear on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.known import KnownNames
from cuttings.find.names import written
from cuttings.find.names.tokens import blocks
from cuttings.find.names.trie import scan
from cuttings.model import Known
from tests.find.names.marked import article, unparsed


def _known(number: int, name: str, *aliases: str) -> Known:
    return Known(key=f"key-{number}", layer="actor", kind="person", name=name, aliases=aliases)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana Lopez", "Lopez left."),
        ("José Lima", "Jose left."),
        ("Jose Lima", "JOSÉ left."),
        ("U.S. Steel", "The US left."),
        ("IBM", "I.B.M. left."),
        ("US", "It left the U.S..Lima stayed."),
        ("US", "It left Lima.U.S. ships stayed."),
        ("The A", "To be in the A is all."),
        ("Sana'a", "Sana’a fell."),
        ("US", "It left theU.S. ships."),
        ("Lima", "They visitedLima."),
    ],
)
def test_an_article_speaks_of_a_name_that_it_has_a_word_of(name: str, text: str) -> None:
    """However it is spelt."""
    known = _known(1, name)
    assert KnownNames([known, _known(2, "Vega")]).spoken_of(article(text)) == (known,)


@pytest.mark.parametrize("text", ["The of and.", "Somebody left.", "Lopezes left.", "The eLopez left."])
def test_an_article_does_not_speak_of_a_name_that_it_has_no_word_of(text: str) -> None:
    """Nor is one that every text has enough, where there is another."""
    assert KnownNames([_known(1, "Ana of the Lopez")]).spoken_of(article(text)) == ()


WORDS = st.sampled_from(
    ["Lima", "LIMA", "José", "Jose", "O'Neil", "oneil", "U.S.", "US", "Kim", "Un", "the", "to", "Łódź"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=3)
LINKS = st.sampled_from([" ", "-", " - ", ", ", ".", "'s ", ""])


@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(st.tuples(WORDS, LINKS), min_size=1, max_size=8))
def test_whatever_name_stands_in_an_article_is_spoken_of(names: list[list[str]], words: list[tuple[str, str]]) -> None:
    """So that leaving the others out changes nothing of what is found; a surname alone stands for a name beside it."""
    known = [_known(number, " ".join(name)) for number, name in enumerate(names)]
    reading = unparsed("".join(word + link for word, link in words))
    matches = [match for line in blocks(reading) for match in scan(line, (written.trie(known),))]
    found = {sense.entry.key for match in matches for sense in match.senses if sense.entry and not sense.weak}
    assert found <= {one.key for one in KnownNames(known).spoken_of(reading.article)}
