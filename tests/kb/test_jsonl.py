"""One record a line: compact, its type first, whatever its texts hold."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.jsonl import line
from cuttings.model import Header, Mention
from cuttings.model.base import Data
from cuttings.model.vocabulary import Slug

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


class Row(Data):
    """A record without a type."""

    id: Slug
    note: str = ""


@given(text=TEXTS, start=st.integers(0, 10**9))
def test_a_line_is_what_json_makes_of_it_compactly(text: str, start: int) -> None:
    """Letters of every script as they are; its type first, also where that is a default."""
    mention = Mention(start=start, end=start + 1, text=text, referent="ann", form="name", rule=text)
    values = {"type": "mention", "start": start, "end": start + 1, "text": text}
    values |= {"referent": "ann", "form": "name", "rule": text}
    assert line(mention) == json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def test_what_is_at_its_default_is_left_out() -> None:
    """Also in a record that has no type."""
    assert line(Row(id="ann")) == '{"id":"ann"}'
    header = Header(source="s", file="f", sha256="0", extractor="e", model="m", names="n")
    rest = '"source":"s","file":"f","sha256":"0","extractor":"e","model":"m","names":"n"}'
    assert line(header) == '{"type":"header",' + rest
