"""The names that people gave go before those of the lexicon; the machine's own do not."""

from pathlib import Path

from cuttings.kb import ledger, store
from cuttings.kb.known import known_names
from cuttings.kb.write import Drafts, apply
from cuttings.model import Actor, Known, Place


def test_names_come_from_files_of_people(tmp_path: Path) -> None:
    """Touched or written by hand, actors and places; with the names that are not theirs."""
    kb_dir = tmp_path / "kb"
    drafts: Drafts = {
        "actors": {"ann": Actor(name="Ann", kind="person"), "bo": Actor(name="Bo", kind="person")},
        "places": {"quay": Place(name="Quay", kind="site")},
    }
    apply(kb_dir, drafts, ledger.load(kb_dir))
    (kb_dir / "actors" / "bo.yml").write_text(
        "name: Bo\nkind: media\naliases: [The Bo]\nweak_aliases: [B]\nnot: [Bob]\n"
    )
    (kb_dir / "actors" / "broken.yml").write_text("name: [\n")
    (kb_dir / "places" / "isle.yml").write_text("name: The Isle\nkind: region\n")
    kb, _ = store.load(kb_dir)
    assert known_names(kb, ledger.load(kb_dir)) == (
        Known(
            key="bo", layer="actor", kind="media", name="Bo", aliases=("The Bo",), weak_aliases=("B",), never=("Bob",)
        ),
        Known(key="isle", layer="place", kind="region", name="The Isle"),
    )
