"""An article that is as it was is not read again; one that is not, is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.places import folder
from cuttings.read import read_folder
from cuttings.read.folder import read_folder as anew

TEXT = "Talks in Oslo\n\nBy Jo Berg\n\nAnn met Bo in the harbour on Friday. She said that it rained.\n"


class Memory(dict[str, object]):
    """What is kept; counts what was put into it."""

    puts = 0

    def put(self, key: str, result: object) -> None:
        """Keep a result."""
        self.puts += 1
        self[key] = result


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Two articles, one with a sidecar."""
    (tmp_path / "alpha.txt").write_text(TEXT)
    (tmp_path / "alpha.meta.yml").write_text("publisher: Herald\n")
    (tmp_path / "beta.md").write_text("# Another\n\nBo met *Ann* in the harbour on Monday.\n")
    return tmp_path


def test_what_is_remembered_is_what_would_be_read(seeds: Path) -> None:
    """To the last zone."""
    memory = Memory()
    first = read_folder(seeds, memory)
    assert memory.puts == 2
    assert read_folder(seeds, memory) == first == anew(seeds)
    assert memory.puts == 2


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word": lambda at: (at / "alpha.txt").write_text(TEXT.replace("Bo", "Cy")),
    "the sidecar": lambda at: (at / "alpha.meta.yml").write_text("publisher: Courier\n"),
    "an empty sidecar": lambda at: (at / "alpha.meta.yml").write_text(""),
    "no sidecar": lambda at: (at / "alpha.meta.yml").unlink(),
    "a first sidecar": lambda at: (at / "beta.meta.yml").write_text(""),
    "the name": lambda at: (at / "beta.md").rename(at / "gamma.md"),
    "the format": lambda at: (at / "beta.md").rename(at / "beta.txt"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_read(seeds: Path, change: Callable[[Path], object]) -> None:
    """Of the one article that it concerns."""
    memory = Memory()
    read_folder(seeds, memory)
    change(seeds)
    assert read_folder(seeds, memory) == anew(seeds)
    assert memory.puts == 3


@pytest.mark.parametrize("name", ["alpha.txt", "alpha.meta.yml"])
def test_a_problem_is_told_each_time(seeds: Path, name: str) -> None:
    """And what was read before does not hide it."""
    memory = Memory()
    read_folder(seeds, memory)
    (seeds / name).unlink()
    (seeds / name).symlink_to(seeds / "nowhere") if name.endswith("txt") else (seeds / name).mkdir()
    for _ in range(2):
        articles, problems = read_folder(seeds, memory)
        assert [article.file for article in articles] == ["beta.md"]
        assert problems and (articles, problems) == anew(seeds)


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_of_an_article_that_goes_in_the_middle_nothing_is_kept(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    """After any look at it; the others go through. If it went before it was read, that is a problem."""
    looked: list[str] = []
    look = folder._bytes

    def taking(path: str) -> bytes | str:
        if path.endswith("alpha.txt"):
            if len(looked) == looks:
                Path(path).unlink()
            looked.append(path)
        return look(path)

    monkeypatch.setattr(folder, "_bytes", taking)
    memory = Memory()
    articles, problems = read_folder(seeds, memory)
    assert [article.file for article in articles] == ["alpha.txt", "beta.md"][looks < 2 :]
    right = (
        [f"{seeds.name}/alpha.txt: cannot be read: No such file or directory; make it a readable file"]
        if looks < 2
        else []
    )
    assert list(map(str, problems)) == right
    assert memory.puts == 1
