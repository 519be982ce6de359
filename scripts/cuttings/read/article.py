"""One file of seeds/ as an article."""

import hashlib
import os
from pathlib import Path

from cuttings.model import Article, Problem, SourceMetadata, Zone
from cuttings.model.problem import in_folder
from cuttings.places.folder import Folder
from cuttings.places.names import MARKDOWN, sidecar_of
from cuttings.places.place import Parcel, Wanted
from cuttings.read.files import as_text
from cuttings.read.front_matter import FrontMatter, read_front_matter
from cuttings.read.markup import markup
from cuttings.read.metadata import merged, source_id
from cuttings.read.page import Page
from cuttings.read.sidecar import read_sidecar
from cuttings.read.stated import first_words, stated
from cuttings.read.zones import zoned

#: In characters. It is more than any article has, and as much as the language model takes.
LONGEST = 1_000_000


def read_article(path: Path, folder: str = "seeds") -> tuple[Article | None, list[Problem]]:
    """The article in a file of this machine, with the sidecar beside it, as `read_parcel` reads it."""
    beside = path.with_name(sidecar_of(path.name))
    there = os.fspath(beside) if beside.exists() else None
    [parcel] = Folder.bring([Wanted(path.name, os.fspath(path), there, 0)])
    return read_parcel(parcel, folder)


def read_parcel(parcel: Parcel, folder: str) -> tuple[Article | None, list[Problem]]:
    """The article in a file, with its sidecar; None and every problem when something is wrong with either.

    `folder` is what problems put before the file's name.
    """
    raw, file = parcel.article, in_folder(folder, parcel.name)
    text, problems = as_text(raw, file)
    if len(text) > LONGEST:
        right = f"at most {LONGEST:,}: make several articles of it, each a file"
        return None, [Problem(file, 0, f"is {len(text):,} characters long", right=right)]
    sidecar, more = _beside(parcel, folder)
    front, wrong = read_front_matter(text, file)
    problems += more + wrong
    if problems or sidecar is None or isinstance(raw, str):
        return None, problems
    given = [sidecar, front.metadata] if front else [sidecar]
    start = front.end if front else 0
    marks = markup(text, start) if parcel.name.lower().endswith(MARKDOWN) else ()
    page = zoned(text, start, marks, [author.name for record in given for author in record.authors])
    if not len(page):
        right = "put the article's text into it, or remove it"
        return None, [Problem(file, 0, "holds no text", right=right)]
    sha256 = hashlib.sha256(raw).hexdigest()
    metadata = _titled(merged([*given, stated(page)]), page, parcel.name.rpartition(".")[0], sha256)
    zones = (*_front_zone(front), *page.zones())
    return Article(parcel.name, metadata.id or "", text, sha256, metadata, zones, marks), []


def _beside(parcel: Parcel, folder: str) -> tuple[SourceMetadata | None, list[Problem]]:
    if parcel.sidecar is None:
        return SourceMetadata(), []
    return read_sidecar(parcel.sidecar, in_folder(folder, sidecar_of(parcel.name)))


def _titled(metadata: SourceMetadata, page: Page, stem: str, sha256: str) -> SourceMetadata:
    """The metadata with a title and an id in any case."""
    title = metadata.title or first_words(page) or stem
    name = metadata.id or source_id(title, stem, sha256)
    return metadata.model_copy(update={"title": title, "id": name})


def _front_zone(front: FrontMatter | None) -> tuple[Zone, ...]:
    return (Zone("metadata", front.start, front.end),) if front else ()
