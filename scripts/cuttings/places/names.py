"""What a file beside the articles is, by its name alone."""

#: Ends the name of an article.
MARKDOWN = ".md"
ARTICLES = (".txt", MARKDOWN)
#: Ends the name of what a person says about the article of the same stem.
SIDECAR = ".meta.yml"


def is_article(name: str) -> bool:
    """Whether a file of this name is an article."""
    stem, dot, ending = name.rpartition(".")
    return bool(stem) and f"{dot}{ending.lower()}" in ARTICLES


def is_read(name: str) -> bool:
    """Whether the bytes of a file of this name matter; of any other, only that it is there."""
    return is_article(name) or name.endswith(SIDECAR)


def sidecar_of(article: str) -> str:
    """The name that a sidecar of this article has."""
    return article.rpartition(".")[0] + SIDECAR
