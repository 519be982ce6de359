"""Later sentences that say in so many words that something did not come about."""

import re
from collections.abc import Iterator

from cuttings.relate.corpus import Corpus, Said
from cuttings.relate.outcomes import Outcome
from cuttings.relate.outlook import Outlook
from cuttings.relate.words import known, stem

_WORD = re.compile(r"[\w’'-]+")


def of_negation(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Sentences of later articles with "did not" before the claim's verb, on the same parties."""
    parties = corpus.sides(frozenset(said.claim.about))
    for source in corpus.founds:
        if not corpus.is_later(source, said.source):
            continue
        for sentence in corpus.sentences[source]:
            shared = corpus.sides(corpus.mentioned(source, (sentence.start, sentence.end))) & parties
            if len(shared) > 1 and _negates(sentence.text, look.verb):
                span = (sentence.start, sentence.start + len(sentence.text.rstrip()))
                evidence = corpus.quote(source, span)
                yield Outcome(
                    entity=next((told.id for told in corpus.told_in(source, span)), None),
                    source=source,
                    evidence=(evidence,) if evidence else (),
                    came=False,
                    certain=True,
                    rule="told not to have come about",
                    words="a later article says that it did not come about",
                )


def _negates(text: str, verb: str) -> bool:
    """Whether "did not", "never" and the like stand right before the verb, in any ending."""
    for phrase in known("did_not"):
        for match in re.finditer(rf"\b{re.escape(phrase)}\s+", text, re.IGNORECASE):
            following = _WORD.findall(text, match.end())[:2]
            if any(stem(word) == verb for word in following):
                return True
    return False
