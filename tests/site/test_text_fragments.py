"""Links to the passage on the publisher's page."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Evidence
from cuttings.site.text_fragments import ENDS, TextFragment, published_passage, text_fragment
from tests.site.invented import Invented

#: Words with all that means something in a directive or an address, and letters of several scripts.
WORDS = st.text(st.sampled_from("abcXYZ0189,-&#%=?/: .’'éß김日ж"), min_size=1, max_size=12).filter(str.strip)
ARTICLES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def decoded(directive: str) -> TextFragment:
    """The terms as a browser takes them out of an address: by `,` first, then by the marks of prefix and suffix."""
    terms = directive.removeprefix(":~:text=").split(",")
    prefix = unquote(terms.pop(0).removesuffix("-")) if terms[0].endswith("-") else ""
    suffix = unquote(terms.pop().removeprefix("-")) if terms[-1].startswith("-") else ""
    start, end = (unquote(term) for term in (*terms, "")[:2])
    return TextFragment(start, end, prefix, suffix)


@given(ARTICLES, st.data())
def test_what_is_written_is_read(text: str, data: st.DataObject) -> None:
    """A browser reads the same terms out of the address; its characters need no further encoding."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    fragment = text_fragment(quoted(text, start, end))
    if fragment is None:
        assert not any(map(str.isalnum, text[start:end]))
        return
    assert decoded(fragment.directive) == fragment
    assert fragment.directive.isascii()
    assert not set(fragment.directive.removeprefix(":~:text=")) & set(' &#"<>\\')


@given(ARTICLES, st.data())
def test_the_terms_stand_in_the_article(text: str, data: st.DataObject) -> None:
    """In their order, around and within the quotation, with whole words at the ends of what is marked."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    fragment = text_fragment(quoted(text, start, end))
    if fragment is None:
        return
    plain = " ".join(text.split())
    place = plain.find(fragment.prefix)
    for term in (fragment.prefix, fragment.start, fragment.end, fragment.suffix):
        place = plain.find(term, place)
        assert place >= 0, term
    marked = fragment.end or fragment.start
    places = [found.start() for found in re.finditer(f"(?={re.escape(marked)})", plain)]  # of which two may overlap
    after = plain[places[0] + len(marked) :] if len(places) == 1 else ""
    assert not (marked[-1].isalnum() and after[:1].isalnum())


def quoted(text: str, start: int, end: int) -> Evidence:
    """A stretch of some text as evidence."""
    around = {"prefix": text[max(0, start - 60) : start], "suffix": text[end : end + 60]}
    return Evidence(source="a", exact=text[start:end], start=start, end=end, sha256="0" * 12, **around)


TEXT = (
    "Salm line reopens\nPutin’s visit, a first-rate one, took 3,000 men & more; N.Korea said so. The line opened again."
)


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("Putin", ":~:text=Putin%E2%80%99s,-visit%2C%20a"),
        ("visit", ":~:text=Putin%E2%80%99s-,visit,-%2C%20a%20first%2Drate"),
        ("first-rate one, took 3,000 men", ":~:text=first%2Drate%20one%2C%20took%203%2C000%20men"),
        ("Korea", ":~:text=men%20%26%20more%3B-,N.Korea,-said%20so.%20The"),
        ("The line opened again", ":~:text=N.Korea%20said%20so.-,The%20line%20opened%20again"),
        (
            "Putin’s visit, a first-rate one, took 3,000 men & more; N.Korea said so",
            ":~:text=Putin%E2%80%99s%20visit%2C%20a%20first%2Drate%20one%2C,%26%20more%3B%20N.Korea%20said%20so",
        ),
        ("line reopens\nPutin’s", ":~:text=line%20reopens,Putin%E2%80%99s"),
    ],
    ids=[
        "rest of a word",
        "few words",
        "some words",
        "first half of a word",
        "end of the text",
        "many words",
        "two blocks",
    ],
)
def test_directives(exact: str, expected: str) -> None:
    """Few words get neighbours, many are given by both ends, half a word is completed."""
    fragment = text_fragment(Invented("a", "a.txt", TEXT).quote(exact))
    assert fragment and fragment.directive == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "https://salm.example/a?b=c",
            "https://salm.example/a?b=c#:~:text=first%2Drate%20one%2C%20took%203%2C000%20men",
        ),
        (
            "https://salm.example/a#top",
            "https://salm.example/a#top:~:text=first%2Drate%20one%2C%20took%203%2C000%20men",
        ),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_published_passage(url: str | None, expected: str | None) -> None:
    """An anchor that the address has is kept; what is no address on the web gives none."""
    assert published_passage(url, Invented("a", "a.txt", TEXT).quote("first-rate one, took 3,000 men")) == expected


def test_long_quotations_are_given_by_both_ends() -> None:
    """So the address stays short, however long the quotation is."""
    article = Invented("a", "a.txt", " ".join(f"word{number}" for number in range(500)))
    fragment = text_fragment(article.quote(article.text))
    assert fragment
    assert (len(fragment.start.split()), len(fragment.end.split())) == (ENDS, ENDS)
