"""The names that people gave go before those of the lexicon; the machine's own do not."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("name: Ann Onym\n", ("Ann",)),
        ("name: Ann Onym\naliases: [Nan]\n", ("Nan", "Ann")),
        ("name: Ann Onym\naliases: [ann]\n", ("ann",)),
        ("name: Ann Onym\nweak_aliases: [Ann]\n", ()),
        ("name: Ann Onym\nnot: [Ann]\n", ()),
        ("name: Ann\n", ()),
    ],
)
@pytest.mark.parametrize("id_", ["ann", "onym"])
def test_a_corrected_name_still_leads_to_the_entity(
    tmp_path: Path, text: str, aliases: tuple[str, ...], id_: str
) -> None:
    """The articles are as they were: what the machine called it, but not an alias that the person took out."""
    kb_dir = tmp_path / "kb"
    apply(kb_dir, {"actors": {"ann": Actor(name="Ann", kind="person", aliases=("Annie",))}}, ledger.load(kb_dir))
    (kb_dir / "actors" / "ann.yml").unlink()
    former = "formerly: [ann]\n" if id_ != "ann" else ""
    (kb_dir / "actors" / f"{id_}.yml").write_text(f"{text}kind: person\n{former}")
    kb, _ = store.load(kb_dir)
    (known,) = known_names(kb, ledger.load(kb_dir))
    assert known.aliases == aliases


TOUCHED = [
    # what a person makes of the machine's file, whether the names are a person's then
    ("kind: person\nname: Ann Onym\naliases: [Ann]\nweak_aliases: [Onym]\nnotes: Mine.\n", False),
    ("name: 'Ann Onym'  # so\nkind: person\naliases: [Ann]\nweak_aliases: [Onym]\nreview: reviewed\n", False),
    ("name: Ann Onym\nkind: person\naliases: [Ann]\nweak_aliases: [Onym]\nnot_same_as: [bo]\n", False),
    ("name: Anne Onym\nkind: person\naliases: [Ann]\nweak_aliases: [Onym]\n", True),
    ("name: Ann Onym\nkind: media\naliases: [Ann]\nweak_aliases: [Onym]\n", True),
    ("name: Ann Onym\nkind: person\naliases: [Ann, Annie]\nweak_aliases: [Onym]\n", True),
    ("name: Ann Onym\nkind: person\naliases: [Onym]\nweak_aliases: [Ann]\n", True),
    ("name: Ann Onym\nkind: person\naliases: [Ann]\n", True),
    ("name: Ann Onym\nkind: person\naliases: [Ann]\nweak_aliases: [Onym]\nnot: [Ann Co]\n", True),
]


@pytest.mark.parametrize(("text", "is_named"), TOUCHED)
def test_a_person_who_touches_no_name_teaches_none(tmp_path: Path, text: str, is_named: bool) -> None:
    """What the machine wrote into the file it finds again by itself."""
    kb_dir = tmp_path / "kb"
    ann = Actor(name="Ann Onym", kind="person", aliases=("Ann",), weak_aliases=("Onym",))
    apply(kb_dir, {"actors": {"ann": ann}}, ledger.load(kb_dir))
    (kb_dir / "actors" / "ann.yml").write_text(text)
    kb, problems = store.load(kb_dir)
    assert problems == []
    assert [known.key for known in known_names(kb, ledger.load(kb_dir))] == ["ann"] * is_named


def test_weak_names_of_the_machine_are_no_persons(tmp_path: Path) -> None:
    """They mean somebody in the articles that have them: another article's Onym may be another one."""
    kb_dir = tmp_path / "kb"
    ann = Actor(name="Ann Onym", kind="person", weak_aliases=("Onym",))
    apply(kb_dir, {"actors": {"ann": ann}}, ledger.load(kb_dir))
    text = "name: Ann Onym\nkind: person\naliases: [Annie]\nweak_aliases: [Onym, A. O.]\n"
    (kb_dir / "actors" / "ann.yml").write_text(text)
    kb, _ = store.load(kb_dir)
    assert [known.weak_aliases for known in known_names(kb, ledger.load(kb_dir))] == [("A. O.",)]


def test_where_nothing_tells_what_the_machine_wrote_the_names_are_a_persons(tmp_path: Path) -> None:
    """In ledgers of versions that kept less."""
    kb_dir = tmp_path / "kb"
    apply(kb_dir, {"actors": {"ann": Actor(name="Ann", kind="person")}}, ledger.load(kb_dir))
    entries = {key: entry.changed(kind="") for key, entry in ledger.load(kb_dir).entries.items()}
    ledger.save(kb_dir, entries)
    (kb_dir / "actors" / "ann.yml").write_text("name: Ann\nkind: person\nnotes: Mine.\n")
    kb, _ = store.load(kb_dir)
    assert [known.key for known in known_names(kb, ledger.load(kb_dir))] == ["ann"]


def test_a_corrected_name_that_another_has_now_is_that_ones(tmp_path: Path) -> None:
    """As when a person tells two apart that the machine took for one."""
    kb_dir = tmp_path / "kb"
    apply(kb_dir, {"actors": {"ann": Actor(name="Ann", kind="person")}}, ledger.load(kb_dir))
    (kb_dir / "actors" / "ann.yml").write_text("name: Bo\nkind: person\n")
    (kb_dir / "actors" / "other.yml").write_text("name: Ann\nkind: person\n")
    kb, _ = store.load(kb_dir)
    assert [known.aliases for known in known_names(kb, ledger.load(kb_dir))] == [(), ()]


def test_a_file_of_the_machine_takes_no_name_from_a_persons(tmp_path: Path) -> None:
    """It comes and goes with what is found, and what is found must not rest on it."""
    kb_dir = tmp_path / "kb"
    drafts = {"actors": {"ann": Actor(name="Ann", kind="person"), "ann-2": Actor(name="Ann", kind="person")}}
    apply(kb_dir, drafts, ledger.load(kb_dir))
    (kb_dir / "actors" / "ann.yml").write_text("name: Ann Onym\nkind: person\n")
    kb, _ = store.load(kb_dir)
    (known,) = known_names(kb, ledger.load(kb_dir))
    assert (known.name, known.aliases) == ("Ann Onym", ("Ann",))
