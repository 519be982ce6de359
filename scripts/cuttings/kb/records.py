"""Whether the machine's own files hold what the machine writes."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from cuttings.kb import across, found, ledger
from cuttings.kb.cache import Cache
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.paths import shown
from cuttings.kb.snapshot import digest
from cuttings.model import Problem

#: What the reading of these files rests on.
_READ_BY = ("model", "kb/across.py", "kb/found.py", "kb/jsonl.py", "kb/ledger.py")
#: Those that are not of one article.
_READERS: dict[str, Callable[[Path], object]] = {
    "ledger.jsonl": ledger.rows,
    "found/links.jsonl": found.read_links,
    "found/proposals.jsonl": found.read_proposals,
    "found/across.jsonl": across.read_across,
}


def broken_records(kb_dir: Path) -> Iterator[Problem]:
    """What is wrong with them. Those that were sound before and are the same to the byte are not read again."""
    sound = Cache(kb_dir.parent / ".cache" / "records", _READ_BY)
    for path, read in _readers(kb_dir):
        try:
            key = f"{shown(kb_dir, path)} {digest(path)}"
            if not sound.get(key):
                read()
                sound.put(key, True)
        except BrokenRecordError as error:
            yield error.problem
        except OSError as error:
            yield Problem(shown(kb_dir, path), 0, f"cannot be read: {error.strerror}", right="make it a readable file")
    sound.save()


def _readers(kb_dir: Path) -> Iterator[tuple[Path, Callable[[], object]]]:
    """Each file that there is, and what reads it."""
    for path in found.article_files(kb_dir):
        yield path, partial(found.read_article, kb_dir, path)
    for name, read in _READERS.items():
        if (kb_dir / name).is_file():
            yield kb_dir / name, partial(read, kb_dir)
