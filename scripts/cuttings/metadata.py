"""What people say of an article, before it is read: whose id it may not have, and which metadata count."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Article, Problem, SourceMetadata
from cuttings.model.problem import in_folder
from cuttings.model.vocabulary import UNFIT


def with_taken_ids(articles: Iterable[Article], ledger: Ledger, folder: str) -> dict[str, Problem]:
    """The sources whose id nothing may have, or an actor or something else has already, and what to do about each.

    `folder` is what problems put before the name of an article's file.
    """
    taken = {id_: f"is the id of kb/{kind}/{id_}.yml" for kind, id_ in ledger.on_disk if kind != "sources"}
    return {
        article.source: Problem(
            in_folder(folder, article.file),
            0,
            f"{article.source!r} {wrong}",
            "id",
            f"give it another in {Path(article.file).stem}.meta.yml, for example: id: {article.source}-article",
        )
        for article in articles
        if (wrong := UNFIT.get(article.source) or taken.get(article.source))
    }


def as_people_say(article: Article, kb: KnowledgeBase, ledger: Ledger) -> Article:
    """The article with the metadata of its source's file, if that file is a person's: dates are anchored by it."""
    source = kb.sources.get(article.source)
    if source is None or not ledger.is_a_persons("sources", article.source):
        return article
    said = {name: getattr(source, name) for name in SourceMetadata.model_fields if name in type(source).model_fields}
    return replace(article, metadata=SourceMetadata(id=article.source, **said))


def unsaid_withdrawals(articles: Iterable[Article], kb: KnowledgeBase, ledger: Ledger) -> Iterator[Problem]:
    """Sources whose file is a person's and does not say that the article was withdrawn, as its sidecar does."""
    for article in articles:
        source = kb.sources.get(article.source)
        if not (article.metadata.withdrawn and source and ledger.is_a_persons("sources", article.source)):
            continue
        if source.withdrawn is None:
            yield Problem(
                f"kb/sources/{article.source}.yml",
                0,
                "the article's metadata say that it was withdrawn, and this file, which is yours, does not",
                "withdrawn",
                "say it here too: withdrawn: {edtf: …, reason: …}",
                stops=False,
            )
