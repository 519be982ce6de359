"""Names in invented passages: who is meant, by which form, in which office.

Each file of passages/ is a matter, each row a passage. `text` marks the names (scored forms and adjectives); `points`
tells whom pronouns, nominals and unnamed groups point to; `roles` gives title, whom it serves, and when.
"""

from pathlib import Path
from typing import Any

import pytest

from cuttings.find.names.pointing.coreference import antecedents
from cuttings.model import Known
from tests.find.names.marked import found, plain, read, rows


@pytest.mark.model
@pytest.mark.parametrize("row", rows(Path(__file__).parent / "passages"))
def test_passage(row: dict[str, Any]) -> None:
    """The mentions of the passage, no fewer and no more, and what else the row tells."""
    reading = read(plain(row["text"]).rstrip("\n"), tuple(Known(**item) for item in row.get("known", ())))
    assert found(reading, "name", "abbr", "metonym", "adj") == row["text"].rstrip("\n")
    pointing = {m.text: m.referent for m in reading.mentions if m.form in {"nominal", "pronoun"}}
    assert pointing == row.get("points", {})
    roles = {
        r.key: [f"{role.temporal} {role.title}" + (f" of {role.of}" if role.of else "") for role in r.roles]
        for r in reading.referents.values()
        if r.roles
    }
    assert roles == row.get("roles", {})
    assert [abstention.text for abstention in reading.abstentions] == row.get("open", [])


@pytest.mark.model
def test_two_speakers_and_two_states() -> None:
    """They who speak are the two who spoke; both sides are the two states named."""
    text = 'Ana Ruiz and Bo Lindgren said Chile needs Peru. "It is late," they added. Both sides refused.'
    reading = read(text)
    assert antecedents(reading, text.index("they")) == ("ana-ruiz", "bo-lindgren")
    assert antecedents(reading, text.index("Both sides")) == ("chile", "peru")


@pytest.mark.model
def test_quotations_are_the_articles_own_words() -> None:
    """Passages of mentions and roles slice from the file, curly quotes kept."""
    text = "Chile’s Finance Minister Rosa Toro met Peru’s president, Luis Vega. “We agreed,” she said."
    reading = read(text)
    passages = [*reading.mentions, *(role for r in reading.referents.values() for role in r.roles)]
    assert passages
    assert all(text[p.start : p.end] == p.text for p in passages)
