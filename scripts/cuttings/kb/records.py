"""Whether the machine's own files hold what the machine writes."""

from collections.abc import Callable, Iterator
from pathlib import Path

from cuttings.kb.cache import Cache
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.paths import article_files, shown
from cuttings.kb.snapshot import digest
from cuttings.model import Problem

#: What the reading of these files rests on.
_READ_BY = ("model", "kb/across.py", "kb/found.py", "kb/jsonl.py", "kb/ledger.py", "kb/remembered.py")
#: Those that are not of one article.
_OF_ALL = ("ledger.jsonl", "found/links.jsonl", "found/proposals.jsonl", "found/across.jsonl")


def broken_records(kb_dir: Path) -> Iterator[Problem]:
    """What is wrong with them. Those that were sound before and are the same to the byte are not read again."""
    sound = Cache(kb_dir.parent / ".cache" / "records", _READ_BY)
    for path in _files(kb_dir):
        try:
            key = f"{shown(kb_dir, path)} {digest(path)}"
            if not sound.get(key):
                _read(kb_dir, path)
                sound.put(key, True)
        except BrokenRecordError as error:
            yield error.problem
        except OSError as error:
            yield Problem(shown(kb_dir, path), 0, f"cannot be read: {error.strerror}", right="make it a readable file")
    sound.save()


def _files(kb_dir: Path) -> Iterator[Path]:
    """Each file that there is: those of the articles, then those of all."""
    yield from article_files(kb_dir)
    yield from (path for name in _OF_ALL if (path := kb_dir / name).is_file())


def _read(kb_dir: Path, path: Path) -> None:
    """Raises BrokenRecordError and OSError."""
    from cuttings.kb import across, found, ledger  # here, as most runs read none of these files again

    readers: dict[str, Callable[[Path], object]] = dict(
        zip(_OF_ALL, (ledger.rows, found.read_links, found.read_proposals, across.read_across), strict=True)
    )
    read = readers.get(path.relative_to(kb_dir).as_posix())
    if read:
        read(kb_dir)
    else:
        found.read_article(kb_dir, path)
