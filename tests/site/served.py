"""A project under `mkdocs serve`, for tests."""

from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from cuttings.site.plugin import CuttingsPlugin

_ADDRESS = "http://127.0.0.1:8000/salm/"


class Served:
    """A project under `mkdocs serve`, but for the socket and the watching: an edit, a build, requests."""

    def __init__(self, project: Path, folder: Path) -> None:
        """Builds the preview for the first time, in `folder`."""
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

    def build(self) -> dict[str, bytes]:
        """Every file that `mkdocs build` writes of the same state, with the same address."""
        preview, self.plugin.preview = self.plugin.preview, None
        build(self._config(self.built))
        self.plugin.preview = preview
        return files_of(self.built)

    def stop(self) -> None:
        """Lets the plugin, which MkDocs keeps for the whole process, serve other tests as it serves a build."""
        self.plugin.on_startup(command="build")


def files_of(site: Path) -> dict[str, bytes]:
    """What lies in a folder, by place."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
