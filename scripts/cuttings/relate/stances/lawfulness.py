"""What one calls a breach of law or of a resolution, and another lawful."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from cuttings import lexicon
from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import of_claims
from cuttings.relate.tellings import Said
from cuttings.relate.words import has, has_letters, longest, stems

#: Words that so many of such claims have tell nothing of what one is on.
_COMMON = 40


def lawfulness(corpus: Corpus) -> Iterator[Related]:
    """Pairs of claims of two mouths on one thing, some of the same states taking part in it."""
    breaches: dict[str, list[Said]] = defaultdict(list)
    lawful = []
    for said in corpus.said:
        if not has_letters(said.text.casefold(), _letters()):
            continue
        if has(said.text, lexicon.load("positions")["lawful"]):
            lawful.append(said)
        elif said.claim.polarity == "positive" and has(said.text, lexicon.load("positions")["unlawful"]):
            for stem in _plain(said):
                breaches[stem].append(said)
    for one in lawful:
        others = {other.id: other for stem in sorted(_plain(one)) for other in _with(stem, breaches)}
        for _, other in sorted(others.items()):
            if _on_one_thing(one, other, corpus):
                why = "One calls it a breach, the other lawful."
                sides = (one.side, other.side)
                yield of_claims("contradicts", "contradictory", sides, why, "lawful or not")


@cache
def _letters() -> frozenset[str]:
    """What claims on law have in small letters, one of them each: soon looked for, and most have none."""
    sections = (lexicon.load("positions")[section] for section in ("lawful", "unlawful"))
    return frozenset(map(longest, chain.from_iterable(sections)))


def _with(stem: str, breaches: Mapping[str, Sequence[Said]]) -> Sequence[Said]:
    found = breaches.get(stem, ())
    return found if len(found) <= _COMMON else ()


def _plain(said: Said) -> frozenset[str]:
    """What a claim is on: its plain words but for those of law itself."""
    return said.plain - _of_law()


@cache
def _of_law() -> frozenset[str]:
    return frozenset(stem for phrase in lexicon.load("positions")["of_law"] for stem in stems(phrase))


def _on_one_thing(one: Said, other: Said, corpus: Corpus) -> bool:
    ours, theirs = (corpus.states.of(_parties(said, corpus)) for said in (one, other))
    mouths = corpus.states.sides(frozenset(one.claim.speakers)) & corpus.states.sides(frozenset(other.claim.speakers))
    return not mouths and one.id != other.id and bool(ours & theirs)


def _parties(said: Said, corpus: Corpus) -> frozenset[str]:
    """Who a claim is about, with those of the sentence before it and of the events that it speaks of."""
    here, before = corpus.texts.around(said.source, said.start)
    near = (corpus.texts.mentioned(said.source, (one.start, one.end)) for one in (here, before) if one)
    events = (told.parties for told in corpus.inside(said))
    return frozenset().union(said.claim.about, *near, *events)
