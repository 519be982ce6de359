"""What an agreement was said to contain, and what a later article tells that it contains."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook, of, term
from cuttings.relate.tellings import Said, Told
from cuttings.relate.texts import Place
from cuttings.relate.words import has, known, known_stems, stem, words


class Terms:
    """What articles that tell of an agreement say of what one contains, by the matter and by pairs of words."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._made: dict[str, dict[Told, frozenset[str]]] = defaultdict(dict)
        for told in corpus.told:
            if told.event.event_type == "agreement" and told.is_fact:
                self._made[told.source][told] = corpus.states.of(told.parties)
        self._parties = {source: frozenset().union(*made.values()) for source, made in self._made.items()}
        self._of_matter: dict[str, list[Place]] = defaultdict(list)
        self._with_pair: dict[tuple[str, str], list[Place]] = defaultdict(list)
        for place in corpus.texts.having(_matters()):
            if place.source in self._made and (named := matter(place.sentence.text)):
                self._of_matter[named].append(place)
        for place in corpus.texts.having(known("agreements")):
            for pair in _pairs(place.sentence.text) if place.source in self._made else ():
                self._with_pair[pair].append(place)

    def told_later(self, said: Said, look: Outlook) -> Iterator[Outcome]:
        """Later passages on an agreement of the same parties that tell of the matter that the claim is about."""
        about, named = of(look.after, said), matter(said.text)
        if not term(about) and named is None:
            return
        parties = self._corpus.states.of(frozenset(said.claim.about)) | _parties_nearby(said, self._corpus)
        for place, shared in self._sharing(about, named):
            ours = not parties.isdisjoint(self._parties[place.source])
            later = ours and self._corpus.is_later(place.source, said.source)
            agreement = _agreement(place, self._made[place.source], parties, self._corpus) if later else None
            if agreement and not _is_hedged(place, self._corpus):
                yield _outcome(agreement, place, shared, self._corpus)

    def _sharing(self, about: str, named: str | None) -> Iterator[tuple[Place, str]]:
        """Sentences on the matter that the claim names, then those with two of its words side by side."""
        yield from ((place, (named or "").replace("-", " ")) for place in self._of_matter.get(named or "", ()))
        for pair, words_ in sorted(_pairs(about).items()):
            yield from ((place, words_) for place in self._with_pair.get(pair, ()))


def _outcome(agreement: Told, place: Place, shared: str, corpus: Corpus) -> Outcome:
    came = has(place.sentence.text, known("did_not")) is None
    return Outcome(
        entity=agreement.id,
        source=place.source,
        evidence=corpus.texts.quoted(place),
        came=came,
        certain=True,
        rule="what the agreement contains",
        words=f"a later article tells that the agreement {'has' if came else 'lacks'} such a term ({shared})",
    )


def matter(text: str) -> str | None:
    """The matter of the lexicon that a text speaks of."""
    return _matters().get(has(text, _matters()) or "")


@cache
def _matters() -> Mapping[str, str]:
    """The matter that each phrase of the lexicon is of, the first where it is of several."""
    matters: dict[str, str] = {}
    for name, phrases in known("matters").items():
        matters.update((phrase, name) for phrase in phrases if phrase not in matters)
    return matters


def _parties_nearby(said: Said, corpus: Corpus) -> frozenset[str]:
    """Who the article's sentence and the one before speak of, where the claim itself names nobody."""
    here, before = corpus.texts.around(said.source, said.start)
    spans = [(sentence.start, sentence.end) for sentence in (here, before) if sentence]
    return frozenset().union(*(corpus.states.of(corpus.texts.mentioned(said.source, span)) for span in spans))


def _pairs(text: str) -> dict[tuple[str, str], str]:
    """Words side by side, neither a name nor a word that tells nothing nor one for an agreement or its parts.

    By their stems, as different endings are the same.
    """
    told = [(_telling(word), word) for word in words(text)]
    return {(one, other): f"{first} {second}" for (one, first), (other, second) in pairwise(told) if one and other}


@lru_cache(maxsize=100_000)
def _telling(word: str) -> str | None:
    """The stem of a word that tells something."""
    one = stem(word)
    return one if word.islower() and len(one) > 3 and one not in _plain() else None


@cache
def _plain() -> frozenset[str]:
    """The stems of the words that tell nothing of what an agreement contains."""
    return frozenset().union(*map(known_stems, ("terms", "agreements", "adverbs", "stop")))


def _agreement(
    place: Place, made: Mapping[Told, frozenset[str]], parties: frozenset[str], corpus: Corpus
) -> Told | None:
    """The agreement that the sentence or the one before tells of, between some of the parties.

    `made` are those that the article tells, each with the states that made it.
    """
    for near in (place.sentence, place.before):
        for told in corpus.told_between(place.source, (near.start, near.end)) if near else ():
            if not parties.isdisjoint(made.get(told, ())):
                return told
    if not has(place.sentence.text, known("agreements")):
        return None
    fitting = {told.id: told for told, states in made.items() if len(states & parties) > 1}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_hedged(place: Place, corpus: Corpus) -> bool:
    """Whether the sentence is a hedged claim, or one about what is only thought possible."""
    return any(
        said.claim.modality in ("alleged", "speculated", "denied", "recommended")
        and place.sentence.start <= said.start < place.sentence.end
        for said in corpus.said_in[place.source]
    )
