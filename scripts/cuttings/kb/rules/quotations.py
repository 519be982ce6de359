"""Every quotation stands in its article where its offsets say, to the character; nothing is matched roughly."""

import hashlib
from collections.abc import Iterator
from pathlib import Path as File
from typing import NamedTuple

from cuttings.kb.paths import Key
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.trust.anchors import anchor
from cuttings.kb.trust.quoted import quotations
from cuttings.model import KINDS, Evidence, Source
from cuttings.places.folder import own
from cuttings.strict_yaml import Path


class _Article(NamedTuple):
    text: str
    sha256: str


def lost_quotations(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Quotations whose offsets cannot be right, that stand elsewhere now, or that are orphaned.

    Where the article has changed since a quotation was taken from it, nobody made a mistake: the site shows it as
    orphaned, and nothing need wait until a person has seen to it.

    Only articles that are there are looked into: a knowledge base may travel without its articles. One that is no
    UTF-8 is for reading to complain of.
    """
    seeds = own(kb.root.parent).path
    articles = {id_: _article(seeds, source) for id_, source in kb.sources.items()}
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for path, quotation in quotations(entity):
                yield from _lost((folder, id_), path, quotation, articles.get(quotation.source))


def _lost(key: Key, path: Path, quotation: Evidence, article: _Article | None) -> Iterator[Wrong]:
    told = _length(path, quotation)
    if told:
        yield Wrong(key, *told)
    elif article and (told := _place(path, quotation, article.text)):
        yield Wrong(key, *told, stops=quotation.is_of(article.sha256))


def changed_articles(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Sources whose file says another checksum than the article has: a person's file, and the article changed."""
    seeds = own(kb.root.parent).path
    for id_, source in kb.sources.items():
        article = _article(seeds, source)
        if article and article.sha256 != source.sha256:
            right = f"sha256: {article.sha256}"
            yield Wrong(("sources", id_), ("sha256",), "the article has changed since", right, stops=False)


def strange_files(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Sources whose file is not simply a name in seeds/."""
    for id_, source in kb.sources.items():
        if File(source.file).name != source.file:
            yield Wrong(("sources", id_), ("file",), f"{source.file!r} is no name of a file", "a name in seeds/")


def _length(path: Path, quotation: Evidence) -> tuple[Path, str, str] | None:
    length = len(quotation.exact)
    if quotation.end - quotation.start == length:
        return None
    what = f"{quotation.start} to {quotation.end} is not as long as the quotation, {length} characters"
    return (*path, "end"), what, f"end: {quotation.start + length}, if start and exact are right"


def _place(path: Path, quotation: Evidence, text: str) -> tuple[Path, str, str] | None:
    exact = quotation.exact
    if text[quotation.start : quotation.end] == exact:
        return None
    how, start = anchor(quotation, text)
    if start is not None:
        right = f"start: {start}, end: {start + len(exact)}"
        company = "" if how == "stands" else ", and what stands around it is not as it was"
        return (*path, "start"), f"the quotation stands elsewhere in the article now{company}", right
    if how == "doubtful":
        return (*path, "start"), "the quotation does not stand here, but in several other places", "one of them"
    what = "orphaned: the article no longer holds these words"
    return (*path, "exact"), what, "quote the article as it is now, or remove this evidence"


def _article(seeds: File, source: Source) -> _Article | None:
    """The article with its line ends untouched; None when it is not there or cannot be read."""
    try:
        data = (seeds / File(source.file).name).read_bytes()
        return _Article(data.decode(), hashlib.sha256(data).hexdigest())
    except (OSError, UnicodeDecodeError):
        return None
