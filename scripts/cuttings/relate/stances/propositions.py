"""How claims bear on each other: what is denied, what two of them say alike, and what they say against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import numbers
from cuttings.relate.pairing import of_claims
from cuttings.relate.predictions.bonds import change, only_lasts
from cuttings.relate.predictions.outlook import Outlooks, main_part
from cuttings.relate.stances.denials import denials
from cuttings.relate.tellings import Said
from cuttings.relate.words import has, known

#: How far before a denial that points back stands what it denies, in characters.
_BACK = 500
#: The share of the shorter claim's words, and how many, that two claims on one proposition have in common.
_ALIKE, _WORDS = 0.6, 4
#: Claims in which so many others share a word are not looked up by it: it tells nothing.
_COMMON = 40
_AHEAD = ("predicted", "speculated", "recommended")


def stances(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """Denials, claims on one proposition, and claims on opposite changes of one bond; each pair once."""
    done: set[frozenset[str]] = set()
    found = denials(corpus), _foretelling(corpus, outlooks), _in_the_same_words(corpus), _opposite(corpus, outlooks)
    for relation in chain.from_iterable(found):
        pair = frozenset(side.entity for side in relation.sides)
        if len(pair) > 1 and pair not in done:
            done.add(pair)
            yield relation


# ----------------------------------------------------- claims on one proposition


def _foretelling(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """Claims of several mouths that one and the same event is to come, or that it is not."""
    ahead: dict[str, list[Said]] = defaultdict(list)
    for said in corpus.said:
        event = outlooks.event(said)
        if event and not event.is_fact:
            ahead[event.id].append(said)
    for id_, claims in sorted(ahead.items()):
        for one, other in combinations(claims, 2):
            if one.source != other.source or not set(one.claim.speakers) & set(other.claim.speakers):
                ground = f"Both speak of one event to come: {corpus.entities['events'][id_].label}"
                yield from filter(None, [_compared(one, other, ground)])


def _in_the_same_words(corpus: Corpus) -> Iterator[Related]:
    """Claims on one proposition: the same words but for the names, on some of the same actors and places.

    Only those that share a word that few have are compared.
    """
    claims = list(corpus.said)
    plain = [corpus.plain(said) for said in claims]
    pairs = (
        (claims[at], claims[later])
        for at, later in _sharing_a_word(plain)
        if len(plain[at] & plain[later]) >= max(_WORDS, _ALIKE * min(len(plain[at]), len(plain[later])))
    )
    comparable = {(one.id, other.id): (one, other) for one, other in pairs if _are_comparable(one, other, corpus)}
    for _, (one, other) in sorted(comparable.items()):
        yield from filter(None, [_compared(one, other, "Both say the same of the same")])


def _sharing_a_word(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of texts, by their numbers, that share a word that few have; each once."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for word in text:
            having[word].append(number)
    for number, text in enumerate(texts):
        rare = (having[word] for word in text if len(having[word]) <= _COMMON)
        for other in {other for sharing in rare for other in sharing if other < number}:
            yield other, number


def _are_comparable(one: Said, other: Said, corpus: Corpus) -> bool:
    """Two mouths with the same figures, on some of the same, both on what is so or both on what is to come."""
    if one.source == other.source and (set(one.claim.speakers) & set(other.claim.speakers) or _overlap(one, other)):
        return False
    if numbers(one.text) != numbers(other.text):
        return False
    frames, others = ({told.id for told in corpus.inside(said)} for said in (one, other))
    if frames and others and not frames & others:
        return False
    ours, theirs = (set(said.claim.about) | set(said.claim.speakers) for said in (one, other))
    return bool(ours & theirs) and (one.claim.modality in _AHEAD) == (other.claim.modality in _AHEAD)


def _overlap(one: Said, other: Said) -> bool:
    return one.found.start < other.found.end and other.found.start < one.found.end


def _compared(one: Said, other: Said, ground: str) -> Related | None:
    sides = (one.side, other.side)
    if one.claim.polarity == other.claim.polarity:
        return of_claims("corroborates", "compatible", sides, f"{ground}, and neither denies it.", "one proposition")
    if all(has(said.text, known("negating")) for said in (one, other)):
        return None  # "legitimate and not directed against others" and "not directed against others" are no opposites
    firm = {one.claim.modality, other.claim.modality} <= {"asserted", "denied"}
    why = f"{ground}, and one of them says that it is not so."
    return of_claims("contradicts", "contradictory" if firm else "tension", sides, why, "one proposition")


# -------------------------------------------------- opposite changes of one bond


def _opposite(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """One says that ties grow closer or last, the other that they loosen: of the same two, or side by side."""
    looser_ones: list[Said] = []
    closer_ones: dict[object, list[tuple[int, Said]]] = defaultdict(list)
    for number, said in enumerate(corpus.said):
        way = change(said.text) if said.claim.polarity == "positive" else None
        if way == "looser":
            looser_ones.append(said)
        for bond in (_parties(said, corpus, outlooks), said.source) if way == "closer" else ():
            closer_ones[bond].append((number, said))
    for looser in looser_ones:
        near = {number: said for bond in (_parties(looser, corpus, outlooks), looser.source) for number, said in closer_ones.get(bond, ())}
        for _, closer in sorted(near.items()):
            if _on_one_bond(looser, closer, *(_parties(one, corpus, outlooks) for one in (looser, closer))):
                lasts = "last" if only_lasts(closer.text) else "grow closer"
                why = f"One says that the ties of the same parties loosen, the other that they {lasts}."
                yield of_claims("contradicts", "tension", (looser.side, closer.side), why, "opposite changes")


def _parties(said: Said, corpus: Corpus, outlooks: Outlooks) -> frozenset[str]:
    """The states whose bond a claim is on."""
    return corpus.states.of(corpus.texts.mentioned(said.source, main_part(said, outlooks.of(said))))


def _on_one_bond(one: Said, other: Said, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    if len(ours) > 1 or len(theirs) > 1:
        return len(ours) == 2 and ours == theirs
    near = one.source == other.source and abs(one.start - other.start) <= _BACK
    return near and (not ours or not theirs) and one.id != other.id
