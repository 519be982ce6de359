"""Claims: each is one article's, so none are joined."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from cuttings.kb.slugs import slug
from cuttings.model import Claim, FoundClaim
from cuttings.resolve.entities import Entities
from cuttings.resolve.ids import Ids
from cuttings.resolve.quote import Quotes
from cuttings.resolve.recognise import on_file, positions, recognise
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
    wanted = cache(lambda index: _wanted_id(said[index]))
    resting = [Resting(positions(one.draft.evidence)) for one in said]
    known = recognise(resting, wanted, [*on_file("claims", standing), *_merged(standing)])
    merged = standing.kb.merged
    drafts: dict[str, Claim] = {}
    links: dict[tuple[str, str], str] = {}
    for index in sorted(range(len(said)), key=lambda index: (index not in known, known.get(index) in merged, index)):
        if index in known and standing.whose["claims", known[index]] == "rejected":
            continue
        on_record = known.get(index)
        id_ = ids.keep(standing.former.get(on_record, on_record)) if on_record else ids.give(wanted(index))
        drafts.setdefault(id_, said[index].draft)
        links[said[index].source, f"claim:{said[index].key}"] = id_
    return drafts, links


def _merged(standing: Standing) -> list[Filed]:
    """The claims that people say are others, by what their own files quote."""
    return [
        Filed(tuple(sorted(standing.quoted("claims", id_))), None, id_)
        for (_, id_), entity in standing.kb.originals.items()
        if isinstance(entity, Claim) and id_ in standing.kb.merged
    ]


def _draft(claim: FoundClaim, quote: Quotes, entities: Entities) -> Claim:
    source = quote.found.header.source
    links = entities.of(source)
    speakers = _distinct(entities.actor(source, key) for key in claim.speakers)
    parts = [(span, claim.text[span[0] - claim.start : span[1] - claim.start]) for span in claim.spans]
    about = _distinct(links.get(mention.referent) for span in claim.spans for mention in quote.mentions_in(span))
    return Claim(
        content=" … ".join(" ".join(text.split()) for _, text in parts).rstrip(", "),
        speakers=speakers,
        speaker_text=claim.speaker_text,
        by_author=claim.by_author,
        cue=claim.cue,
        mode=claim.mode,
        modality=claim.modality,
        polarity=claim.polarity,
        about=tuple(id_ for id_ in about if id_ not in speakers),
        evidence=tuple(quote.of(span, text) for span, text in parts),
    )


def _wanted_id(said: Said) -> str:
    draft = said.draft
    who = "author" if draft.by_author else slug(draft.speakers[0], WHO) if draft.speakers else "unattributed"
    return slug(f"{who} {draft.content}", LONGEST)


def _distinct(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, ids)))
