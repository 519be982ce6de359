"""Files made for people to fill in."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.check import check
from cuttings.kb.editing.new import FOLDERS, NotNewError, draft, write
from cuttings.model import KINDS
from cuttings.validation import read_record

HERE = Path(__file__).parent
SEEDS = HERE.parent / "project" / "seeds"
ARTICLE = "harbour-strike.txt"
NAMES = {"date": "2024-06-19", "event": "Strike: the second day", "claim": "no ship was unloaded"}


@pytest.mark.parametrize("kind", FOLDERS)
def test_what_stands_in_a_new_file(kind: str) -> None:
    """Required fields first, valid at once; then every other field with what it is for."""
    made = draft(kind, NAMES.get(kind, "Ann Ó Brien"), SEEDS, ARTICLE if kind == "source" else None)
    assert made.text == (HERE / "new" / f"{kind}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_comment_holds(kind: str) -> None:
    """With the # taken away before every field, the file is still right."""
    made = draft(kind, NAMES.get(kind, "Ann"), SEEDS, ARTICLE if kind == "source" else None)
    text = re.sub(r"^# (?=[a-z_]+: ?\S)", "", made.text, flags=re.MULTILINE)
    record, problems, _ = read_record(text, KINDS[FOLDERS[kind]], kind)
    assert problems == []
    assert record is not None
    assert record.model_fields_set == KINDS[FOLDERS[kind]].model_fields.keys()


@given(kind=st.sampled_from([kind for kind in FOLDERS if kind not in ("source", "date")]), name=st.text(min_size=1))
def test_any_name_will_do(kind: str, name: str) -> None:
    """Whatever a person types is kept as it is, or refused with a reason."""
    try:
        made = draft(kind, name, SEEDS)
    except NotNewError as error:
        assert str(error)
    else:
        record, _, _ = read_record(made.text, KINDS[FOLDERS[kind]], kind)
        assert record is not None
        assert record.label == name


def test_it_is_written_and_in_order(tmp_path: Path) -> None:
    """Beside what is there; `check` has nothing to say."""
    path = write(tmp_path / "kb", draft("actor", "Ann Bo", SEEDS))
    assert path == tmp_path / "kb" / "actors" / "ann-bo.yml"
    assert check(tmp_path) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """An id is one in all folders."""
    write(tmp_path / "kb", draft("actor", "Rason", SEEDS))
    with pytest.raises(NotNewError, match=r"kb/actors/rason\.yml has this id already"):
        write(tmp_path / "kb", draft("place", "Rason", SEEDS))
    assert not (tmp_path / "kb" / "places").exists()


@pytest.mark.parametrize("name", ["Index", "Con."])
def test_some_ids_nothing_may_have(name: str) -> None:
    """Of a page that lists all of a kind, and of devices: there the knowledge base could not even be checked out."""
    with pytest.raises(NotNewError, match="say it more fully"):
        draft("actor", name, SEEDS)


@pytest.mark.parametrize(("kind", "sort"), [("actor", "organisation"), ("place", "city")])
def test_what_kind_of_it(kind: str, sort: str) -> None:
    """It can be said at once; the file is as without it but for that line."""
    said, unsaid = draft(kind, "Ann", SEEDS, sort=sort).text, draft(kind, "Ann", SEEDS).text
    assert [one for one in said.splitlines() if one not in unsaid.splitlines()] == [f"kind: {sort}"]


@pytest.mark.parametrize(
    ("kind", "sort", "told"),
    [
        (
            "actor",
            "organization",
            "'organization' is not one of the terms; did you mean organisation? one of ",
        ),
        ("place", "person", "'person' is not one of the terms; one of 'city', 'region', 'site' or 'country'"),
        ("event", "visit", "only actors and places have a --kind"),
    ],
)
def test_a_kind_that_there_is_not(kind: str, sort: str, told: str) -> None:
    """The nearest one is named, or all of them."""
    with pytest.raises(NotNewError, match=re.escape(told)):
        draft(kind, "Ann", SEEDS, sort=sort)


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("date", "last week", "edtf: 'last week' does not fit; an EDTF date"),
        (
            "date",
            "2024-13-01",
            "edtf: '2024-13-01': there is no month 13; a date of the calendar, for example 2024-06-19",
        ),
        ("actor", " ", "name: ' ' does not fit"),
        ("actor", "", "name: is empty; say what this actor is to be known by"),
        ("claim", "", "content: is empty"),
        ("source", "Strike", "a source needs its article: --file NAME, one of those in seeds/: harbour-strike.txt"),
    ],
)
def test_what_cannot_be_made_is_told(kind: str, name: str, told: str) -> None:
    """With what right looks like."""
    with pytest.raises(NotNewError, match=re.escape(told)):
        draft(kind, name, SEEDS)


def test_only_a_source_has_an_article() -> None:
    """What is said of another kind would be lost in silence."""
    with pytest.raises(NotNewError, match="only sources have a --file"):
        draft("place", "Rason", SEEDS, ARTICLE)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (None, "a0.txt, a1.txt, a10.txt, a11.txt, a12.txt, 30 in all"),
        ("harbor.txt", "harbour.txt, 30 in all"),
    ],
)
def test_of_many_articles_a_few_are_named(tmp_path: Path, file: str | None, told: str) -> None:
    """Those that may be meant, or the first."""
    for name in ("harbour", *(f"a{number}" for number in range(29))):
        (tmp_path / f"{name}.txt").write_text("Text.\n", encoding="utf-8")
    with pytest.raises(NotNewError) as error:
        draft("source", "Strike", tmp_path, file)
    assert str(error.value).endswith(f"seeds/: {told}")
