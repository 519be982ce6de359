"""From how many independent origins several articles have what they tell.

An article that only quotes somebody has it from there; one that tells it by itself is an origin of its own. Two origins
are one if they are the same speaker or agency, papers of one house, or articles whose sentences share a run of words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from cuttings import lexicon
from cuttings.model import Actor, Origin, Origins, Related, Source
from cuttings.model.vocabulary import OriginBasis
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import words

#: How many words in a row two sentences share that were not written twice by chance.
_RUN = 8

Key = tuple[OriginBasis, str]


def origins(corpus: Corpus, relations: Iterable[Related]) -> Iterator[Origins]:
    """The origins of every event of several articles, and of claims that say the same."""
    for id_, tellings in sorted(corpus.of_event.items()):
        if len({told.source for told in tellings}) > 1:
            from_ = [(told.source, key) for told in tellings for key in _of_told(told, corpus)]
            texts = {told.source: _sentences(told, corpus) for told in tellings}
            yield _counted((id_,), from_, texts, corpus)
    claims = {said.id: said for said in corpus.said}
    for group in _alike(relations):
        said = [claims[id_] for id_ in sorted(group)]
        from_ = [(one.source, key) for one in said for key in _of_said(one, corpus)]
        yield _counted(tuple(sorted(group)), from_, {one.source: one.text for one in said}, corpus)


def _of_told(told: Told, corpus: Corpus) -> list[Key]:
    """Those whom an article quotes on an event; the article itself where it tells it outside a quotation."""
    claims = [said for said in corpus.said_in[told.source] if told in corpus.inside(said)]
    quoted = [span for said in claims for span in said.found.spans]
    if len(corpus.triggers(told, quoted)) < len(told.event.evidence):
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


def _sentences(told: Told, corpus: Corpus) -> str:
    found = (corpus.texts.around(told.source, passage.trigger[0])[0] for passage in told.event.evidence)
    return " \n ".join(sentence.text for sentence in found if sentence)


def _counted(
    entities: tuple[str, ...], from_: Sequence[tuple[str, Key]], texts: Mapping[str, str], corpus: Corpus
) -> Origins:
    """The articles, and their origins after those are joined that share words."""
    sources: dict[Key, set[str]] = defaultdict(set)
    for source, key in from_:
        sources[key].add(source)
    told = sorted(_joined_by_words(sources, texts), key=lambda one: (one[0][0], one[0][1]))
    made = tuple(Origin(basis=key[0], name=_name(key, corpus), sources=tuple(sorted(of))) for key, of in told)
    articles = tuple(sorted({source for source, _ in from_}))
    many = f"{len(articles)} article{'s' if len(articles) > 1 else ''}"
    why = f"{many}, {len(made)} independent origin{'s' if len(made) > 1 else ''}."
    return Origins(entities=entities, articles=articles, origins=made, why=why)


def _joined_by_words(sources: Mapping[Key, set[str]], texts: Mapping[str, str]) -> list[tuple[Key, set[str]]]:
    """Origins whose articles tell it in a run of the same words count as one, of basis text."""
    joined: list[tuple[Key, set[str]]] = []
    runs = {source: _runs(text) for source, text in texts.items()}
    for key, of in sorted(sources.items()):
        whole = (key, set(of))
        for one in [one for one in joined if _share_words(one[1], of, runs)]:
            joined.remove(one)
            whole = (("text", min(whole[1] | one[1])), whole[1] | one[1])
        joined.append(whole)
    return joined


def _share_words(ones: set[str], others: set[str], runs: Mapping[str, set[tuple[str, ...]]]) -> bool:
    """Whether two different articles have a run of words in common."""
    return any(runs[one] & runs[other] for one in ones for other in others if one != other)


def _runs(text: str) -> set[tuple[str, ...]]:
    told = [word.casefold() for word in words(text)]
    return {tuple(told[at : at + _RUN]) for at in range(len(told) - _RUN + 1)}


def _name(key: Key, corpus: Corpus) -> str:
    """An origin in words."""
    basis, name = key
    folder = "actors" if basis in ("speaker", "agency") else "sources"
    entity = corpus.entities[folder].get(name)
    return entity.label if entity else name


def _alike(relations: Iterable[Related]) -> list[set[str]]:
    """Groups of claims that corroborate each other, directly or through others."""
    groups: list[set[str]] = []
    for relation in relations:
        if relation.kind == "corroborates" and relation.slot is None:
            pair = {side.entity for side in relation.sides}
            touching = [group for group in groups if group & pair]
            groups = [group for group in groups if group not in touching] + [pair.union(*touching)]
    return sorted(groups, key=min)
