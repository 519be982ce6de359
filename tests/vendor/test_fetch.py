"""Fetching third-party code, from a registry that is a folder here."""

import base64
import hashlib
import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from cuttings.site.visuals import LIBRARIES

VENDOR = Path(__file__).parents[2] / "scripts/vendor"
FILES = {"package/dist/draw.min.mjs": "export {};", "package/LICENSE": "Do as you like.", "package/README": "Read me."}


class Bench:
    """A registry with one package, the list of what is wanted, and the folder that it is to come into."""

    def __init__(self, folder: Path) -> None:
        self.registry, self.list, self.into = folder / "registry", folder / "libraries.yml", folder / "into"
        self.wanted: dict[str, Any] = {
            "version": "1.0.0",
            "integrity": self.publish("1.0.0", FILES),
            "files": {"dist/draw.min.mjs": "draw.js", "LICENSE": "LICENSE"},
        }

    def publish(self, version: str, files: Mapping[str, str]) -> str:
        """Puts a version of `@salm/draw` into the registry and returns its integrity."""
        package = self.registry / f"@salm/draw/-/draw-{version}.tgz"
        package.parent.mkdir(parents=True, exist_ok=True)
        with tarfile.open(package, "w:gz") as archive:
            for name, text in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(text)
                archive.addfile(member, io.BytesIO(text.encode()))
        return f"sha512-{base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()}"

    def fetch(self) -> subprocess.CompletedProcess[str]:
        """Runs the command."""
        self.list.write_text(yaml.safe_dump({"@salm/draw": self.wanted}), encoding="utf-8")
        return subprocess.run(
            [sys.executable, VENDOR / "fetch.py", self.list, self.into],
            env={**os.environ, "NPM_CONFIG_REGISTRY": self.registry.as_uri()},
            capture_output=True,
            text=True,
            check=False,
        )

    def there(self) -> dict[str, str]:
        """What is in the folder, but for the note of what it was made from."""
        found = {path.relative_to(self.into).as_posix(): path for path in self.into.rglob("*") if path.is_file()}
        return {name: path.read_text() for name, path in found.items() if path.name != "vendored.json"}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A fresh one."""
    return Bench(tmp_path)


def test_takes_what_is_named(bench: Bench) -> None:
    """Only the files named come, under their new names, in a folder without npm's scope."""
    assert bench.fetch().returncode == 0
    assert bench.there() == {"draw/draw.js": "export {};", "draw/LICENSE": "Do as you like."}


def test_leaves_alone_what_is_right(bench: Bench) -> None:
    """A second run asks the registry for nothing, and a new version is fetched."""
    bench.fetch()
    bench.registry.rename(bench.registry.with_name("gone"))
    again = bench.fetch()
    assert (again.returncode, again.stdout) == (0, "")
    bench.wanted |= {"version": "1.1.0", "integrity": bench.publish("1.1.0", {**FILES, "package/LICENSE": "Mine."})}
    assert bench.fetch().returncode == 0
    assert bench.there()["draw/LICENSE"] == "Mine."


def test_mends_what_lost_a_file(bench: Bench) -> None:
    """A folder that lacks a file is made anew."""
    bench.fetch()
    (bench.into / "draw/draw.js").unlink()
    bench.fetch()
    assert "draw/draw.js" in bench.there()


def test_removes_what_is_no_longer_named(bench: Bench) -> None:
    """What a former list or a run that was killed left behind goes."""
    (bench.into / ".unfinished").mkdir(parents=True)
    (bench.into / "former").mkdir()
    bench.fetch()
    assert [path.name for path in bench.into.iterdir()] == ["draw"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"integrity": f"sha512-{'A' * 86}=="}, "the package is not the one that was chosen"),
        ({"files": {"LICENSE": "LICENSE", "dist/gone.js": "gone.js"}}, "there is no file dist/gone.js in the package"),
        ({"version": "2.0.0"}, "is there a network?"),
    ],
)
def test_says_what_is_wrong(bench: Bench, changed: dict[str, Any], message: str) -> None:
    """It fails in words, keeps what was there before, and leaves nothing half-written."""
    bench.fetch()
    before = bench.there()
    bench.wanted |= changed
    refused = bench.fetch()
    assert refused.returncode == 1
    assert refused.stderr.startswith("libraries.yml: @salm/draw")
    assert message in refused.stderr
    assert bench.there() == before
    assert [path.name for path in bench.into.iterdir()] == ["draw"]


def test_the_visuals_and_the_list_name_the_same() -> None:
    """No library is fetched for nothing, and none that a visual needs is not fetched."""
    named = yaml.safe_load((VENDOR / "libraries.yml").read_text(encoding="utf-8"))
    needed = {library for libraries in LIBRARIES.values() for library in libraries}
    assert {name.rpartition("/")[2] for name in named} == needed


def test_every_library_comes_with_its_licence() -> None:
    """By name, and as a file."""
    named = yaml.safe_load((VENDOR / "libraries.yml").read_text(encoding="utf-8"))
    for name, library in named.items():
        assert library["licence"], name
        assert any("LICENSE" in file for file in library["files"].values()), name
