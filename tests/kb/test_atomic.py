"""Writing a file tells, whatever goes wrong, which file it was that could not be written."""

import errno
from pathlib import Path

import pytest

from cuttings.kb import atomic


def test_a_refusal_names_the_file_and_not_the_unfinished_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where removing that one is refused as well, as on a disk that may only be read."""

    def refused(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(atomic, "_write_through", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(OSError, match="Read-only") as caught:
        atomic.write(tmp_path / "ann.yml", b"")
    assert caught.value.filename == str(tmp_path / "ann.yml")
