"""Claims of two articles that people say are one."""

from cuttings.relate.corpus import Corpus
from cuttings.resolve import resolve
from tests.resolve.invented import article, knowledge

_VISIT = {
    "referents": {"anna-berg": {"kind": "person"}},
    "claims": [{"speakers": ["anna-berg"], "words": ["the talks failed"]}],
    "events": [{"title": "Talks", "type": "meeting", "words": "talks failed", "agent": ["anna-berg"]}],
}


def test_each_speaks_of_what_its_own_article_tells() -> None:
    """One claim of two articles has its events in both, each at the words of that article."""
    texts = {
        "alpha": "[Anna Berg]{anna-berg} said the talks failed.",
        "beta": "Late on Friday [Anna Berg]{anna-berg} said the talks failed.",
    }
    made = [article(source, {**_VISIT, "text": text}) for source, text in texts.items()]
    founds = [found for found, _ in made]
    resolution = resolve(founds, [one for _, one in made], *knowledge({}))
    links = dict(resolution.links)
    links["beta", "claim:c1"] = links["alpha", "claim:c1"]
    corpus = Corpus(founds, links, resolution.drafts)
    for said in corpus.said:
        assert [told.source for told in corpus.inside(said)] == [said.source]
