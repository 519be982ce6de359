"""The preview: after any edits it shows, file by file, what a build of the same state writes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.site.project import lay_out
from tests.site.served import Served, files_of


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The invented project, served. MkDocs keeps plugins for the whole process, so this one is told when it ends."""
    served = Served(lay_out(tmp_path / "project"), tmp_path)
    yield served
    served.stop()


def _replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        assert old in text
        (project / file).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def _write(file: str, text: str) -> Callable[[Path], object]:
    return lambda project: (project / file).write_text(text, encoding="utf-8")


def _remove(file: str) -> Callable[[Path], object]:
    return lambda project: (project / file).unlink()


def _rename(old: str, new: str) -> Callable[[Path], object]:
    return lambda project: (project / old).rename(project / new)


#: What somebody may do one after the other while a preview runs.
_EDITS: dict[str, Callable[[Path], object]] = {
    "an actor is renamed": _replace("kb/actors/otto-krahn.yml", "Otto Krahn", "Ottokar Krahn"),
    "a claim goes": _remove("kb/claims/fear-of-closure.yml"),
    "a place comes": _write("kb/places/upper-brenn.yml", "name: Upper Brenn\nkind: city\n"),
    "a file breaks": _write("kb/places/upper-brenn.yml", "name: Upper Brenn\nkind: [\n"),
    "and is mended": _write("kb/places/upper-brenn.yml", "name: Lower Brenn\nkind: city\n"),
    "its id changes": _rename("kb/places/upper-brenn.yml", "kb/places/lower-brenn.yml"),
    "and the former one is told": _replace("kb/places/lower-brenn.yml", "kind", "formerly: [upper-brenn]\nkind"),
    "an introduction is written": _write("docs/index.md", "# Ferries\n\n[Otto](actors/otto-krahn.md)\n"),
    "the site is renamed": _replace("mkdocs.yml", "The Salm line", "The Salm ferry"),
}


def test_it_shows_what_a_build_writes(served: Served) -> None:
    """After each of many edits, every file of the site, byte for byte, when it is asked for."""
    for edit in (lambda _: None, *_EDITS.values()):
        edit(served.project)
        served.rebuild()
        whole = served.build()
        shown = {place: served.ask(place)[1] for place in whole}
        assert shown == whole
        assert files_of(served.site).keys() == whole.keys()


def test_a_page_is_made_when_it_is_asked_for(served: Served) -> None:
    """Not before; with or without a slash at the end; and what there is not, is not there."""
    page = served.site / "actors/otto-krahn/index.html"
    assert not page.exists()
    assert served.ask("actors/otto-krahn")[0].startswith("302")
    assert page.exists()
    assert served.ask("actors/otto-krahn/")[0].startswith("200")
    assert served.ask("actors/nobody/")[0].startswith("404")
    assert served.ask("kb/actors/otto-krahn.yml")[0].startswith("200")


def test_what_was_made_before_an_edit_is_not_shown_after(served: Served) -> None:
    """Also on pages that only name what was edited."""
    assert b"Otto Krahn" in served.ask("claims/krahn-denies-closure/")[1]
    _EDITS["an actor is renamed"](served.project)
    served.rebuild()
    assert b"Otto Krahn" not in served.ask("claims/krahn-denies-closure/")[1].split(b"<h1")[1].split(b"</h1>")[0]


def test_what_cannot_be_made_says_so_whenever_it_is_asked_for(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not that there is no such page, when it is asked for again; and once it can be made, it is."""

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr("cuttings.site.mkdocs_shell.Shells.document", fails)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                served.ask("actors/otto-krahn/")
    assert served.ask("actors/otto-krahn/")[0].startswith("200")


def test_two_may_ask_for_a_page_at_once(served: Served) -> None:
    """The second, who found nothing yet, has it too when it was made for the first."""
    ask: Callable[..., Iterable[bytes]] | None = served.server.get_app()
    found: list[str] = []
    assert ask
    assert served.plugin.preview

    def slow(environ: dict[str, str], start_response: Callable[..., object]) -> Iterable[bytes]:
        body = served.server.serve_request(environ, start_response)
        ask(environ, lambda *told: found.append(told[0]))
        return body

    served.server.set_app(served.plugin.preview.around(slow, "/salm/"))
    assert served.ask("actors/otto-krahn/")[0].startswith("200")
    assert found[0].startswith("200")


def test_who_asks_in_vain_is_told_so(served: Served) -> None:
    """Also while a build fails, and so does not end."""
    assert served.plugin.preview
    served.plugin.preview.begin()
    assert served.ask("nowhere/")[0].startswith("404")
