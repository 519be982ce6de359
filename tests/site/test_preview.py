"""The preview: after any edits it shows, file by file, what a build of the same state writes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from cuttings.site.plugin import CuttingsPlugin
from tests.site.project import lay_out

_ADDRESS = "http://127.0.0.1:8000/salm/"


class Served:
    """A project under `mkdocs serve`, but for the socket and the watching: an edit, a build, requests."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.project, self.site, self.built = project, folder / "preview", folder / "built"
        plugin = self._config(self.site).plugins["cuttings"]
        assert isinstance(plugin, CuttingsPlugin)
        self.plugin = plugin
        self.plugin.on_startup(command="serve")
        self.server = LiveReloadServer(lambda: None, "127.0.0.1", 8000, str(self.site), mount_path="/salm/")
        self.rebuild()
        self.plugin.on_serve(self.server)
        self.server._watched_paths.clear()  # or MkDocs would put its script into each page

    def _config(self, site: Path) -> MkDocsConfig:
        return load_config(str(self.project / "mkdocs.yml"), site_dir=str(site), site_url=_ADDRESS)

    def rebuild(self) -> None:
        """What MkDocs does after an edit. It keeps the plugin from build to build."""
        config = self._config(self.site)
        assert config.plugins["cuttings"] is self.plugin
        build(config, serve_url=_ADDRESS)

    def ask(self, place: str) -> tuple[str, bytes]:
        """The status and the body that a browser gets for an address below that of the site."""
        status: list[str] = []
        environ = {"PATH_INFO": f"/salm/{place}", "REQUEST_METHOD": "GET"}
        app: Callable[..., Iterable[bytes]] | None = self.server.get_app()
        assert app
        body = app(environ, lambda *told: status.append(told[0]))
        return status[0], b"".join(body)

    def build_whole(self) -> dict[str, bytes]:
        """Every file that `mkdocs build` writes of the same state, with the same address."""
        preview, self.plugin.preview = self.plugin.preview, None
        build(self._config(self.built))
        self.plugin.preview = preview
        return _files(self.built)


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The invented project, served. MkDocs keeps plugins for the whole process, so this one is told when it ends."""
    served = Served(lay_out(tmp_path / "project"), tmp_path)
    yield served
    served.plugin.on_startup(command="build")


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
        whole = served.build_whole()
        shown = {place: served.ask(place)[1] for place in whole}
        assert shown == whole
        assert {path.relative_to(served.site).as_posix() for path in served.site.rglob("*") if path.is_file()} == set(
            whole
        )


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
