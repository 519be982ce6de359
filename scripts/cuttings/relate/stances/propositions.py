"""How claims bear on each other: what is denied, what two of them say alike, and what they say against each other."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple

from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import numbers
from cuttings.relate.neighbours import neighbours
from cuttings.relate.pairing import of_claims
from cuttings.relate.predictions.outlook import Outlooks
from cuttings.relate.stances.denials import denials
from cuttings.relate.stances.ties import opposite
from cuttings.relate.tellings import Said
from cuttings.relate.words import has, known

#: The share of the shorter claim's words, and how many, that two claims on one proposition have in common.
_ALIKE, _WORDS = 0.6, 4
#: Claims are not looked up by a word that more than so many have: it tells nothing.
_COMMON = 40
#: The plain words of two claims.
_Pair = tuple[frozenset[str], frozenset[str]]


def stances(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """Denials, claims on one proposition, and claims on opposite changes of one bond; each pair once."""
    done: set[frozenset[str]] = set()
    found = denials(corpus), _foretelling(corpus, outlooks), _in_the_same_words(corpus), opposite(corpus, outlooks)
    for relation in chain.from_iterable(found):
        one, other = relation.sides
        pair = frozenset((one.entity, other.entity))
        if len(pair) > 1 and pair not in done:
            done.add(pair)
            yield relation


def _foretelling(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """Claims of several mouths that one and the same event is to come, or that it is not."""
    ahead: dict[str, list[Said]] = defaultdict(list)
    for said in corpus.said:
        event = outlooks.event(said)
        if event and not event.is_fact:
            ahead[event.id].append(said)
    for id_, claims in sorted(ahead.items()):
        for one, other in neighbours(claims, lambda said: corpus.moment(said.source)):
            if one.source != other.source or not set(one.claim.speakers) & set(other.claim.speakers):
                ground = f"Both speak of one event to come: {corpus.entities['events'][id_].label}"
                yield from filter(None, [_compared(one, other, ground)])


def _in_the_same_words(corpus: Corpus) -> Iterator[Related]:
    """Claims on one proposition: the same words but for the names, on some of the same actors and places.

    Only those that share a word that few have are compared, and those that have all of their words in common: much is
    copied, and then each has its neighbours.
    """
    texts = [(said, said.plain) for said in corpus.said]
    few = _few_have(text for _, text in texts)
    worded: dict[frozenset[str], list[Proposition]] = defaultdict(list)
    for said, text in texts:
        if len(text) >= _WORDS:
            worded[text].append(_proposition(said, corpus))
    of_one = (neighbours(claims, lambda claim: corpus.moment(claim.said.source)) for claims in worded.values())
    of_two = (product(worded[one], worded[other]) for one, other in _much_alike(list(worded), few))
    pairs = chain.from_iterable(chain(of_one, of_two))
    comparable = {(one.said.id, other.said.id): (one, other) for one, other in pairs if _are_comparable(one, other)}
    for pair in sorted(comparable):
        one, other = comparable[pair]
        yield from filter(None, [_compared(one.said, other.said, "Both say the same of the same")])


class Proposition(NamedTuple):
    """A claim as it is compared with others."""

    said: Said
    who: frozenset[str]
    """Those whom it is about, and who say it."""
    events: frozenset[str]
    numbers: frozenset[float]
    is_ahead: bool


def _proposition(said: Said, corpus: Corpus) -> Proposition:
    return Proposition(
        said,
        who=frozenset((*said.claim.about, *said.claim.speakers)),
        events=frozenset([told.id for told in corpus.inside(said)]),
        numbers=numbers(said.text),
        is_ahead=said.is_ahead,
    )


def _few_have(texts: Iterable[Collection[str]]) -> frozenset[str]:
    """The words that no more than a few of some texts have."""
    having = Counter(chain.from_iterable(texts))
    return frozenset(word for word, number in having.items() if number <= _COMMON)


def _much_alike(wordings: Sequence[frozenset[str]], few: frozenset[str]) -> Iterator[_Pair]:
    """The pairs of different wordings with enough words in common, of which few claims have one; each pair once."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(wordings):
        earlier = set(chain.from_iterable(having[word] for word in words & few))
        yield from ((words, wordings[other]) for other in sorted(earlier) if _have_enough(words, wordings[other]))
        for word in words & few:
            having[word].append(number)


def _have_enough(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(_WORDS, _ALIKE * min(len(one), len(other)))


def _are_comparable(one: Proposition, other: Proposition) -> bool:
    """Two mouths with the same figures, on some of the same; both on what is so, or both on what comes."""
    if one.numbers != other.numbers or one.is_ahead != other.is_ahead or one.who.isdisjoint(other.who):
        return False
    if one.events and other.events and one.events.isdisjoint(other.events):
        return False
    return one.said.source != other.said.source or _are_of_two(one.said, other.said)


def _are_of_two(one: Said, other: Said) -> bool:
    """Whether two claims of one article are of two mouths, and not the same words."""
    overlap = one.found.start < other.found.end and other.found.start < one.found.end
    return not overlap and set(one.claim.speakers).isdisjoint(other.claim.speakers)


def _compared(one: Said, other: Said, ground: str) -> Related | None:
    sides = (one.side, other.side)
    if one.claim.polarity == other.claim.polarity:
        return of_claims("corroborates", "compatible", sides, f"{ground}, and neither denies it.", "one proposition")
    if all(has(said.text, known("negating")) for said in (one, other)):
        return None  # "legitimate and not directed against others" and "not directed against others" are no opposites
    firm = {one.claim.modality, other.claim.modality} <= {"asserted", "denied"}
    why = f"{ground}, and one of them says that it is not so."
    return of_claims("contradicts", "contradictory" if firm else "tension", sides, why, "one proposition")
