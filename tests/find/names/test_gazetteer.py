"""What the lexicon alone recognises, without a language model: the longest names, and nothing inside them."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.names import gazetteer, written
from cuttings.find.names.tokens import Block, blocks, split
from cuttings.find.names.trie import Match, scan
from cuttings.model import Known
from tests.find.names.marked import mark, plain, rows, unparsed


def _matches(text: str, *known: Known) -> list[Match]:
    tries = (written.trie(known), gazetteer.lexicon())
    return [match for block in blocks(unparsed(text)) for match in scan(block, tries)]


def _marked(text: str, *known: Known) -> str:
    first = [(m, m.senses[0]) for m in _matches(text, *known)]
    return mark(text, [(m.start, m.end, s.entry.key, s.form) for m, s in first if s.entry])


@pytest.mark.parametrize("row", rows(Path(__file__).parent / "unparsed"))
def test_lexicon(row: dict[str, Any]) -> None:
    """The first sense of each match is the one marked."""
    assert _marked(plain(row["text"])) == row["text"].rstrip("\n")


def test_a_persons_own_name_goes_first() -> None:
    """A name in kb/ wins over the lexicon's meaning of the same words."""
    own = Known(key="orion-institute", layer="actor", kind="organisation", name="Georgia", aliases=("Quito Desk",))
    assert _marked("Georgia and the Quito Desk met.", own) == (
        "[Georgia|orion-institute] and the [Quito Desk|orion-institute] met."
    )


def test_a_person_in_kb_has_a_surname() -> None:
    """Although nobody wrote it down; with its particles, and as a weak form."""
    own = Known(key="ada-kettle", layer="actor", kind="person", name="Ada Kettle", aliases=("Ada van der Brugge",))
    text = "Ada Kettle spoke, and Kettle left with Ms van der Brugge."
    assert _marked(text, own) == (
        "[Ada Kettle|ada-kettle] spoke, and [Kettle|ada-kettle] left with Ms [van der Brugge|ada-kettle]."
    )
    assert all(s.weak for m in _matches("Kettle", own) for s in m.senses)


def test_never_is_obeyed() -> None:
    """A name that a person ruled out is ruled out in any spelling of hyphens and case."""
    own = Known(key="kim-jong-un", layer="actor", kind="person", name="Kim Jong Un", never=("Chairman Kim-ho",))
    sense = next(s for m in _matches("Kim Jong Un", own) for s in m.senses)
    ruled = written.never((own,))
    assert written.ruled_out("chairman Kim ho", sense, ruled)
    assert not written.ruled_out("Kim Jong Un", sense, ruled)


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    """Every token of any text is found at its offsets."""
    assert all(text[token.start : token.end] == token.text for token in split(text))


@given(st.text(alphabet="Korea NothSuU.S-'s Kim\u2019é", max_size=60))
def test_matches_never_overlap(text: str) -> None:
    """Matches of any text follow one another."""
    found = list(scan(Block("body", split(text)), (gazetteer.lexicon(),)))
    assert all(a.end <= b.start for a, b in pairwise(found))
