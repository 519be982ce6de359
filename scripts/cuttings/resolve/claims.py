"""Claims: each is one article's, so none are joined."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cuttings.kb.slugs import slug
from cuttings.model import Claim, FoundClaim, Span
from cuttings.resolve.entities import Entities
from cuttings.resolve.ids import Ids
from cuttings.resolve.quote import Quotes
from cuttings.resolve.recognise import Wanted, on_file, positions, recognise
from cuttings.resolve.standing import Standing
from cuttings.resolve.undoubted import Filed, Resting

#: Longest part of an id that names who said it, and longest id, in characters.
WHO, LONGEST = 30, 80


class Said(NamedTuple):
    """A claim as it would be drafted, and where it was found."""

    source: str
    key: str
    draft: Claim


def claims(
    quotes: Iterable[Quotes], entities: Entities, standing: Standing, ids: Ids
) -> tuple[dict[str, Claim], dict[tuple[str, str], str]]:
    """Drafts by id, and the links of what was found. A claim is known again by the words it rests on."""
    said = [
        Said(quote.found.header.source, claim.key, _draft(claim, quote, entities))
        for quote in quotes
        for claim in quote.found.claims
    ]
    wanted = cache(lambda index: _wanted_id(said[index].draft))
    drafts: dict[str, Claim] = {}
    links: dict[tuple[str, str], str] = {}
    found = [Resting(positions(one.draft.evidence)) for one in said]
    for index, id_ in claim_ids(found, wanted, claims_on_file(standing), standing, ids):
        drafts.setdefault(id_, said[index].draft)
        links[said[index].source, f"claim:{said[index].key}"] = id_
    return drafts, links


def claim_ids(
    found: Sequence[Resting], wanted: Wanted, filed: Sequence[Filed], standing: Standing, ids: Ids
) -> Iterator[tuple[int, str]]:
    """Index and id of each claim; none where people rejected it. Of those that are one, its own file's comes first.

    `found` stands in the order of sources, and of the claims in each.
    """
    known = recognise(found, wanted, filed)
    for index in sorted(known, key=lambda index: (known[index] in standing.kb.merged, index)):
        on_record = known[index]
        if standing.whose["claims", on_record] != "rejected":
            yield index, ids.keep(standing.former.get(on_record, on_record))
    for index in range(len(found)):
        if index not in known:
            yield index, ids.give(wanted(index))


def claims_on_file(standing: Standing) -> list[Filed]:
    """The claims that have a file or had one; those that people say are others, by what their own files quote."""
    merged = (
        Filed(tuple(sorted(standing.quoted("claims", id_))), None, id_)
        for (_, id_), entity in standing.kb.originals.items()
        if isinstance(entity, Claim) and id_ in standing.kb.merged
    )
    return [*on_file("claims", standing), *merged]


def _draft(claim: FoundClaim, quote: Quotes, entities: Entities) -> Claim:
    source = quote.found.header.source
    links = entities.of(source)
    speakers, parts = _speakers(claim, source, entities), _parts(claim)
    about = _distinct([links.get(mention.referent) for span in claim.spans for mention in quote.mentions_in(span)])
    return Claim.unchecked(
        content=_content(parts),
        speakers=speakers,
        speaker_text=claim.speaker_text,
        by_author=claim.by_author,
        cue=claim.cue,
        mode=claim.mode,
        modality=claim.modality,
        polarity=claim.polarity,
        about=tuple([id_ for id_ in about if id_ not in speakers]),
        evidence=tuple([quote.of(span, text) for span, text in parts]),
    )


def wanted_id(claim: FoundClaim, source: str, entities: Entities) -> str:
    """The id that a claim of a source would get: who says it, the first of several, and what."""
    return _id(claim.by_author, _speakers(claim, source, entities), _content(_parts(claim)))


def _wanted_id(draft: Claim) -> str:
    return _id(draft.by_author, draft.speakers, draft.content)


def _id(by_author: bool, speakers: Sequence[str], content: str) -> str:
    who = "author" if by_author else slug(speakers[0], WHO) if speakers else "unattributed"
    return slug(f"{who} {content}", LONGEST)


def _speakers(claim: FoundClaim, source: str, entities: Entities) -> tuple[str, ...]:
    return _distinct([entities.actor(source, key) for key in claim.speakers])


def _content(parts: Iterable[tuple[Span, str]]) -> str:
    """The words of the parts, without the comma that leads to who said them; one that is all of them stays."""
    words = " … ".join([" ".join(text.split()) for _, text in parts])
    return words.rstrip(", ") or words


def _parts(claim: FoundClaim) -> list[tuple[Span, str]]:
    """The parts of it, each with its words."""
    return [(span, claim.text[span[0] - claim.start : span[1] - claim.start]) for span in claim.spans]


def _distinct(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, ids)))
