"""One file of seeds/ as an article."""

import hashlib
from pathlib import Path

from cuttings.model import Article, Problem, SourceMetadata, Zone
from cuttings.read.files import read_text
from cuttings.read.front_matter import FrontMatter, read_front_matter
from cuttings.read.markup import markup
from cuttings.read.metadata import merged, source_id
from cuttings.read.page import Page
from cuttings.read.sidecar import SUFFIX, read_sidecar
from cuttings.read.stated import first_words, stated
from cuttings.read.zones import zoned

MARKDOWN = ".md"


def read_article(path: Path, folder: str = "seeds") -> tuple[Article | None, list[Problem]]:
    """The article in a file, with the sidecar beside it; None and every problem when something is wrong with either.

    `folder` is what problems put before the file's name.
    """
    raw, text, problems = read_text(path, f"{folder}/{path.name}")
    beside = path.with_name(path.stem + SUFFIX)
    sidecar, more = read_sidecar(beside, f"{folder}/{beside.name}") if beside.exists() else (SourceMetadata(), [])
    front, wrong = read_front_matter(text, f"{folder}/{path.name}")
    problems += more + wrong
    if problems or sidecar is None:
        return None, problems
    given = [sidecar, front.metadata] if front else [sidecar]
    start = front.end if front else 0
    marks = markup(text, start) if path.suffix.lower() == MARKDOWN else ()
    page = zoned(text, start, marks, [author.name for record in given for author in record.authors])
    if not len(page):
        right = "put the article's text into it, or remove it"
        return None, [Problem(f"{folder}/{path.name}", 0, "holds no text", right=right)]
    sha256 = hashlib.sha256(raw).hexdigest()
    metadata = _titled(merged([*given, stated(page)]), page, path.stem, sha256)
    zones = (*_front_zone(front), *page.zones())
    return Article(path.name, metadata.id or "", text, sha256, metadata, zones, marks), []


def _titled(metadata: SourceMetadata, page: Page, stem: str, sha256: str) -> SourceMetadata:
    """The metadata with a title and an id in any case."""
    title = metadata.title or first_words(page) or stem
    name = metadata.id or source_id(title, stem, sha256)
    return metadata.model_copy(update={"title": title, "id": name})


def _front_zone(front: FrontMatter | None) -> tuple[Zone, ...]:
    return (Zone("metadata", front.start, front.end),) if front else ()
