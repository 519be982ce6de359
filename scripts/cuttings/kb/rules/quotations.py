"""Every quotation stands in its article where its offsets say, to the character; nothing is matched roughly."""

from collections.abc import Iterator
from pathlib import Path as File

from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.values import Path, values
from cuttings.model import KINDS, Evidence


def lost_quotations(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Quotations whose offsets cannot be right, that stand elsewhere now, or that are orphaned.

    Only articles that are there are looked into: a knowledge base may travel without its articles. One that is no
    UTF-8 is for reading to complain of.
    """
    texts = {id_: _text(kb.root.parent / "seeds", source.file) for id_, source in kb.sources.items()}
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for path, _, _, quotation in values(entity):
                if isinstance(quotation, Evidence):
                    told = _length(path, quotation) or _place(path, quotation, texts.get(quotation.source))
                    if told:
                        yield Wrong((folder, id_), *told)


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


def _place(path: Path, quotation: Evidence, text: str | None) -> tuple[Path, str, str] | None:
    exact = quotation.exact
    if text is None or text[quotation.start : quotation.end] == exact:
        return None
    if text.count(exact) == 1:
        start = text.index(exact)
        right = f"start: {start}, end: {start + len(exact)}"
        return (*path, "start"), "the quotation stands elsewhere in the article now", right
    if exact in text:
        return (*path, "start"), "the quotation does not stand here, but in several other places", "one of them"
    what = "orphaned: the article no longer holds these words"
    return (*path, "exact"), what, "quote the article as it is now, or remove this evidence"


def _text(seeds: File, name: str) -> str | None:
    """The article with its line ends untouched; None when it is not there or cannot be read."""
    path = seeds / File(name).name
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
