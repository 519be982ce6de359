"""Sources: the articles themselves. Their ids come from reading and are never changed here."""

from collections.abc import Iterable

from cuttings.model import Article, Found, Source
from cuttings.resolve.standing import Standing


def sources(founds: Iterable[Found], articles: Iterable[Article], standing: Standing) -> dict[str, Source]:
    """Drafts by id. An article that could not be read this time keeps what its file says."""
    read = {article.source: article for article in articles}
    drafts: dict[str, Source] = {}
    for found in founds:
        id_ = found.header.source
        entity = standing.entity("sources", id_)
        if id_ in read:
            drafts[id_] = draft_source(read[id_])
        elif isinstance(entity, Source):
            drafts[id_] = entity
    return drafts


def draft_source(article: Article) -> Source:
    """The source as the article states it and its sidecar says; an article without a title has its file's name."""
    metadata = article.metadata
    return Source(
        title=metadata.title or article.file,
        publisher=metadata.publisher,
        authors=metadata.authors,
        published=metadata.published,
        withdrawn=metadata.withdrawn,
        url=metadata.url,
        language=metadata.language,
        rights=metadata.rights,
        notes=metadata.notes,
        file=article.file,
        sha256=article.sha256,
    )
