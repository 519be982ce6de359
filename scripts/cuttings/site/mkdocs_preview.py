"""The preview of `mkdocs serve`: our pages are made when a browser asks for them, so that an edit shows at once.

MkDocs empties the folder of the site at each build, and holds requests back while it builds. So what lies there is
never older than the last build; and what a browser asks for in vain is either not there at all or owed, and made then.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

from cuttings.site.mkdocs_build import Build

App = Callable[..., Iterable[bytes]]

#: So often a file is looked for before it is said that there is none: a build may come between making and looking.
_LOOKS = 4


class Preview:
    """What is owed since the last build; lives as long as `mkdocs serve`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._built: Build | None = None

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
