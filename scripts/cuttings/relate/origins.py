"""From how many independent origins several articles have what they tell.

An article that only quotes somebody has it from there; one that tells it by itself is an origin of its own. Articles
are of one origin if they quote one speaker or agency, come from one house, share a run of words where they tell it, or
are copies of one text; also if that joins them only through others. So there are never more origins than articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import repeat

from cuttings import lexicon
from cuttings.model import Actor, Origin, Origins, Related, Source
from cuttings.model.vocabulary import OriginBasis
from cuttings.relate.copies import copies
from cuttings.relate.corpus import Corpus
from cuttings.relate.runs import runs
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import words

Key = tuple[OriginBasis, str]


def origins(corpus: Corpus, relations: Iterable[Related]) -> Iterator[Origins]:
    """The origins of every event of several articles, and of claims that say the same."""
    copied: dict[str, list[str]] = defaultdict(list)
    for first, other in copies({source: told.runs for source, told in corpus.texts.worded.items()}):
        copied[other].append(first)
    for id_, tellings in corpus.of_several.items():
        from_ = [(told.source, key) for told in tellings for key in _of_told(told, corpus)]
        worded = {told.source: _words(told, corpus) for told in tellings}
        yield _counted((id_,), from_, worded, copied, corpus)
    claims = {said.id: said for said in corpus.said}
    for group in _alike(relations):
        said = [claims[id_] for id_ in sorted(group)]
        if len({one.source for one in said}) > 1:
            from_ = [(one.source, key) for one in said for key in _of_said(one, corpus)]
            worded = {one.source: words(one.text) for one in said}
            yield _counted(tuple(sorted(group)), from_, worded, copied, corpus)


def _of_told(told: Told, corpus: Corpus) -> list[Key]:
    """Those whom an article quotes on an event; the article itself where it tells it outside a quotation."""
    claims = corpus.claims_on.get(told, ())
    quoted = [span for said in claims for span in said.found.spans]
    if len(told.triggers_in(quoted)) < len(told.event.evidence):
        return [_article(told.source, corpus)]
    return list(dict.fromkeys(key for said in claims for key in _of_said(said, corpus)))


def _of_said(said: Said, corpus: Corpus) -> list[Key]:
    if not said.claim.speakers:
        return [_article(said.source, corpus)]
    return [_speaker(speaker, corpus) for speaker in said.claim.speakers]


def _speaker(id_: str, corpus: Corpus) -> Key:
    actor = corpus.entities["actors"].get(id_)
    if isinstance(actor, Actor) and actor.kind == "media":
        return "agency", _house(id_) or _house(actor.name) or id_
    return "speaker", id_


def _article(source: str, corpus: Corpus) -> Key:
    entity = corpus.entities["sources"].get(source)
    house = _house(entity.publisher or "") if isinstance(entity, Source) else None
    publisher = house or (entity.publisher if isinstance(entity, Source) else None)
    return ("publisher", publisher) if publisher else ("article", source)


@cache
def _house(name: str) -> str | None:
    """The house that a paper or agency belongs to."""
    return next((str(row["house"]) for row in lexicon.load("publishers") if name in row["members"]), None)


def _words(told: Told, corpus: Corpus) -> list[str]:
    """Those of the sentences that tell an event."""
    sentences = (corpus.texts.at(told.source, start) for start, _ in told.triggers)
    return [word for at in sentences if at is not None for word in corpus.texts.worded[told.source].words[at]]


def _counted(
    entities: tuple[str, ...],
    from_: Sequence[tuple[str, Key]],
    worded: Mapping[str, Sequence[str]],
    copied: Mapping[str, Sequence[str]],
    corpus: Corpus,
) -> Origins:
    """The articles in groups of one origin each: never more origins than articles. `worded` has the words of each."""
    keys: dict[str, set[Key]] = defaultdict(set)
    for source, key in from_:
        keys[source].add(key)
    alike = [
        *_sharing_words(worded),
        *((one, other) for one in keys for other in copied.get(one, ()) if other in keys),
    ]
    worded_alike = {source for pair in alike for source in pair}
    made = tuple(sorted((_origin(group, keys, worded_alike, corpus) for group in _groups(keys, alike)), key=_by_name))
    many = f"{len(keys)} articles, {len(made)} independent origin{'s' if len(made) > 1 else ''}."
    return Origins(entities=entities, articles=tuple(sorted(keys)), origins=made, why=many)


def _by_name(one: Origin) -> tuple[str, str, tuple[str, ...]]:
    return one.basis, one.name, one.sources


def _sharing_words(worded: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles that tell it in a run of the same words; of many, each with the first."""
    first: dict[int, str] = {}
    for source, told in sorted(worded.items()):
        sharing = set(map(first.setdefault, runs(told), repeat(source)))
        yield from ((other, source) for other in sharing if other != source)


def _groups(keys: Mapping[str, set[Key]], alike: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Articles that share a key or words, directly or through others."""
    having: dict[Key, list[str]] = defaultdict(list)
    for source, own in sorted(keys.items()):
        for key in own:
            having[key].append(source)
    sharing = ((sources[0], other) for sources in having.values() for other in sources[1:])
    return sorted(map(frozenset, _joined((*alike, *sharing, *zip(keys, keys, strict=True)))), key=sorted)


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The groups of what pairs join, directly or through others; the smaller group goes into the larger one."""
    of: dict[str, set[str]] = {}
    for one, other in pairs:
        less, more = of.setdefault(one, {one}), of.setdefault(other, {other})
        if less is not more:
            less, more = (less, more) if len(less) < len(more) else (more, less)
            more |= less
            of.update(dict.fromkeys(less, more))
    return list({id(group): group for group in of.values()}.values())


def _origin(group: frozenset[str], keys: Mapping[str, set[Key]], worded_alike: Set[str], corpus: Corpus) -> Origin:
    """What the articles of a group have in common; of one article alone, whom it has it from."""
    sources = tuple(sorted(group))
    counts = Counter(key for source in sources for key in keys[source])
    common = sorted(key for key, number in counts.items() if number > 1 or len(group) == 1)
    if not common and worded_alike & group:
        return Origin(basis="text", name=_name(("article", sources[0]), corpus), sources=sources)
    names = dict.fromkeys(_name(key, corpus) for key in common)
    return Origin(basis=common[0][0], name=" and ".join(names), sources=sources)


def _name(key: Key, corpus: Corpus) -> str:
    """An origin in words."""
    basis, name = key
    folder = "actors" if basis in ("speaker", "agency") else "sources"
    entity = corpus.entities[folder].get(name)
    return entity.label if entity else name


def _alike(relations: Iterable[Related]) -> list[set[str]]:
    """Groups of claims that corroborate each other, directly or through others."""
    alike = (one.sides for one in relations if one.kind == "corroborates" and one.slot is None)
    return sorted(_joined((one.entity, other.entity) for one, other in alike), key=min)
