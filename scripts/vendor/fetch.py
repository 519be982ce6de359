"""Fetches the third-party code that libraries.yml names into the package, from the npm registry.

usage: python scripts/vendor/fetch.py [LIBRARIES] [INTO]

Each library gets a folder, which is there whole or not at all; one that is already right is left alone. The registry is
$NPM_CONFIG_REGISTRY or npm's own; a file: address works too. Exits 1, and says why, when a library could not be had.
"""

import base64
import hashlib
import io
import json
import os
import shutil
import sys
import tarfile
import tempfile
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
LIBRARIES = HERE / "libraries.yml"
INTO = HERE.parent / "cuttings/site/assets/vendor"
REGISTRY = "https://registry.npmjs.org"
#: What a library's folder was made from; it is right as long as this says what libraries.yml says.
STAMP = "vendored.json"
TIMEOUT = 120  # seconds without an answer

Library = Mapping[str, Any]


class NotFetchedError(Exception):
    """Why a library could not be had, in words."""


def main(libraries: Path = LIBRARIES, into: Path = INTO) -> int:
    """Fetches what is missing or out of date, removes what is no longer named, and returns the exit code."""
    wanted: dict[str, Library] = yaml.safe_load(libraries.read_text(encoding="utf-8"))
    into.mkdir(parents=True, exist_ok=True)
    _remove_others(into, {_folder(name) for name in wanted})
    failures = 0
    for name, library in wanted.items():
        try:
            _bring(name, library, into / _folder(name))
        except NotFetchedError as error:
            failures += 1
            print(f"{libraries.name}: {name} {library['version']}: {error}", file=sys.stderr)
    return 1 if failures else 0


def _folder(name: str) -> str:
    """The folder of a library: its name without npm's scope."""
    return name.rpartition("/")[2]


def _remove_others(into: Path, wanted: set[str]) -> None:
    for folder in into.iterdir():
        if folder.is_dir() and folder.name not in wanted:
            shutil.rmtree(folder)


def _bring(name: str, library: Library, folder: Path) -> None:
    """Makes the folder of one library what it should be. Raises NotFetchedError."""
    stamp = json.dumps({"name": name, **library}, indent=2)
    if _is_right(folder, library, stamp):
        return
    print(f"Fetching {name} {library['version']}")
    package = _download(f"{_registry()}/{name}/-/{_folder(name)}-{library['version']}.tgz")
    _verify(package, library["integrity"])
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as unfinished:
        made = Path(unfinished) / folder.name
        made.mkdir()
        _take(package, library["files"], made)
        (made / STAMP).write_text(stamp, encoding="utf-8")
        _replace(folder, made)


def _is_right(folder: Path, library: Library, stamp: str) -> bool:
    there = folder / STAMP
    return (
        there.is_file()
        and there.read_text(encoding="utf-8") == stamp
        and all((folder / file).is_file() for file in library["files"].values())
    )


def _registry() -> str:
    return (os.environ.get("NPM_CONFIG_REGISTRY") or REGISTRY).rstrip("/")


def _download(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT) as answer:
            content: bytes = answer.read()
    except OSError as error:
        raise NotFetchedError(f"{address} could not be read ({error}); is there a network?") from error
    return content


def _verify(package: bytes, integrity: str) -> None:
    """Compares with a Subresource Integrity value, `sha512-` and the digest in base 64."""
    algorithm, _, expected = integrity.partition("-")
    found = base64.b64encode(hashlib.new(algorithm, package).digest()).decode()
    if found != expected:
        raise NotFetchedError(
            f"the package is not the one that was chosen\n  named: {integrity}\n  found: {algorithm}-{found}"
        )


def _take(package: bytes, files: Mapping[str, str], folder: Path) -> None:
    """Writes the files named, and no others, under their new names."""
    with tarfile.open(fileobj=io.BytesIO(package), mode="r:gz") as archive:
        for inside, name in files.items():
            try:
                content = archive.extractfile(f"package/{inside}")
            except KeyError:
                content = None
            if content is None:
                raise NotFetchedError(f"there is no file {inside} in the package")
            (folder / name).write_bytes(content.read())


def _replace(folder: Path, made: Path) -> None:
    """Puts the new folder in the place of the old one, which goes with the temporary folder that holds `made`."""
    if folder.exists():
        folder.rename(made.parent / "former")
    made.rename(folder)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
