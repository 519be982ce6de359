"""The preview of `mkdocs serve`: our pages are made when a browser asks for them, so that an edit shows at once.

MkDocs empties the folder of the site at each build, and holds requests back while it builds. So what lies there is
never older than the last build; and what a browser asks for in vain is either not there at all or owed, and made then.
"""

from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

App = Callable[..., Iterable[bytes]]

#: So often a file is looked for before it is said that there is none: a build may come between making and looking.
_LOOKS = 4


class Owed(File):
    """A file that may be written when somebody asks for it, instead of together with all others."""

    owe: Callable[["Owed"], None] | None = None

    def copy_file(self, dirty: bool = False) -> None:
        """Writes the file, or takes note that it is to be written."""
        if self.owe:
            self.owe(self)
        else:
            super().copy_file(dirty)


class OwedPage(Owed):
    """The same for a page. MkDocs leaves it alone then, as it does no page of documentation that it is to make."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # MkDocs works out both from what a file is, at first sight, and it stays a page to those who link to it.
        assert self.dest_uri and self.url

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes a page of it."""
        return self.owe is None and super().is_documentation_page()


class Build:
    """What the pages of one build are made with. `env` has the theme's templates, once they are known."""

    def __init__(self, config: MkDocsConfig, files: Files, nav: Navigation) -> None:
        self._config, self._files, self._nav = config, files, nav
        self.env: Environment | None = None
        self._shown: Sequence[File] = ()
        self._listed: Sequence[File] = ()
        self._owed: dict[str, Owed] = {}
        self._paid: set[str] = set()

    def owe_all(self) -> None:
        """Puts off all that can be. The navigation asks of a page what it says of itself, so that is read."""
        self._shown = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._listed = self._files.documentation_pages()
        for file in self._files:
            if isinstance(file, Owed):
                file.owe = self._owe
                if file.page:
                    file.page.read_source(self._config)

    def _owe(self, file: Owed) -> None:
        self._owed[file.dest_uri] = file

    def listing_all(self, context: TemplateContext, *, of_page: bool) -> TemplateContext:
        """What a template is told, with the pages that MkDocs would have listed, had none been put off."""
        if self._shown:
            context["pages"] = self._shown if of_page else self._listed
        return context

    def write(self, place: str) -> bool:
        """Writes a file as MkDocs would have written it, once. False where none was owed at that place in the site."""
        file = self._owed.pop(place, None)
        if file is None or self.env is None:
            return place in self._paid
        if file.page:
            _populate_page(file.page, self._config, self._files)
            _build_page(file.page, self._config, self._shown, self._nav, self.env)
        else:
            file.owe = None
            file.copy_file()
        self._paid.add(place)
        return True


class Preview:
    """What is owed since the last build; lives as long as `mkdocs serve`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._built: Build | None = None
        self.templates = _Compiled()

    def begin(self) -> None:
        """Owes nothing of an earlier build any more."""
        with self._lock:
            self._built = None

    def done(self, build: Build) -> None:
        """Owes what was put off in a build."""
        with self._lock:
            self._built = build

    def pay(self, place: str) -> bool:
        """Whether a place in the site is worth another look: it was owed, or a build goes on and nobody knows.

        Two may ask for a file at the same time. The second waits until it is made for the first, and has it too.
        """
        with self._lock:
            return self._built is None or self._built.write(place) or self._built.write(f"{place}/index.html")

    def around(self, app: App, mount_path: str) -> App:
        """What answers requests, so that it makes what is owed before it says that there is no such file."""

        def serve(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
            told: list[Any] = []
            for _ in range(_LOOKS):
                body = app(environ, lambda *args: told.append(args))
                if not (told[-1][0].startswith("404") and self.pay(_place(environ["PATH_INFO"], mount_path))):
                    break
            start_response(*told[-1])
            return body

        return serve


def _place(path: str, mount_path: str) -> str:
    """Where the file lies that a browser asks for, in the folder of the site."""
    asked = path.encode("latin-1").decode("utf-8", "ignore").removeprefix(mount_path)
    return f"{asked}index.html" if asked.endswith("/") else asked


class _Compiled(BytecodeCache):
    """The theme's templates as Jinja compiled them; by their text, which Jinja compares."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what was kept."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()
