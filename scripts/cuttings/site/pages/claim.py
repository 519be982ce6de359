"""The page of something that somebody said."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cuttings.model import Claim, Relation
from cuttings.model.words import STANDING
from cuttings.site.citing.statements import place_of_relation
from cuttings.site.compared.share import share
from cuttings.site.dates_in_words import date_words
from cuttings.site.items import ClaimItem
from cuttings.site.links import Link, entity_uri
from cuttings.site.page import Page, SearchEntry, Words
from cuttings.site.pages.entity import Fact, Line, common, facts, file_of
from cuttings.site.pages.reading_order import neighbours
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import MODALITY, MODALITY_AT_LENGTH, MODE_AT_LENGTH, POLARITY_AT_LENGTH, RELATION


class RelationItem(NamedTuple):
    """How two claims, or a claim and an event, bear on each other."""

    this_one: bool
    """Whether the page's claim is the one that bears on the other."""
    words: str
    other: Link
    status: str
    settled: bool
    why: tuple[Link, ...]
    anchor: str
    """Where it stands on the page of the claim whose file tells of it; empty on the other's page."""


def claim_pages(views: Views) -> Iterator[Page]:
    """A page for each claim."""
    incoming: dict[str, list[tuple[str, Relation]]] = {}
    for claim_id, claim in views.contents.kb.claims.items():
        for relation in claim.relations:
            incoming.setdefault(relation.target, []).append((claim_id, relation))
    around = neighbours(views)
    for claim_id, claim in views.contents.kb.claims.items():
        yield _page(views, claim_id, claim, incoming.get(claim_id, []), around.get(claim_id, (None, None)))


def _page(
    views: Views,
    claim_id: str,
    claim: Claim,
    incoming: list[tuple[str, Relation]],
    around: tuple[str | None, str | None],
) -> Page:
    item = views.claim(claim_id)
    title = views.claim_title(claim)
    return Page(
        uri=entity_uri("claims", claim_id),
        title=title,
        template="claim",
        fill=partial(_context, views, claim_id, claim, incoming, around),
        source_file=file_of("claims", claim_id),
        description=title,
        section="claims",
        search=(
            SearchEntry(f"{item.speaker} {MODALITY[claim.modality]}", words=(Words(item.content),), only_words=True),
        ),
    )


def _context(
    views: Views,
    claim_id: str,
    claim: Claim,
    incoming: list[tuple[str, Relation]],
    around: tuple[str | None, str | None],
) -> Mapping[str, Any]:
    uri = entity_uri("claims", claim_id)
    item = views.claim(claim_id)
    seen: set[str] = set()
    quotations = views.quotations(claim.evidence, seen)
    return {
        **common(views, "claims", claim_id, claim, "claim"),
        "references": (),
        "claim": item,
        "facts": _facts(views, claim, item),
        "quotations": quotations,
        "whole": len(quotations) == 1 and _is_whole(item, quotations[0]),
        "before": views.link(around[0]) if around[0] else None,
        "after": views.link(around[1]) if around[1] else None,
        "share": share(views, claim_id, uri, seen),
        "relations": (
            *(_relation(views, relation, relation.target, True, uri) for relation in claim.relations),
            *(_relation(views, relation, other, False, uri) for other, relation in incoming),
        ),
        "subjects": views.links(views.derived.same_words.get(claim_id, ())),
    }


def _facts(views: Views, claim: Claim, item: ClaimItem) -> tuple[Fact, ...]:
    return facts(
        ("Speaker", item.speakers or item.speaker_words, _named_as(claim)),
        ("How sure", MODALITY_AT_LENGTH[claim.modality], POLARITY_AT_LENGTH[claim.polarity]),
        ("Wording", MODE_AT_LENGTH[claim.mode]),
        ("Told by the words", f"“{claim.cue}”" if claim.cue else "no word of saying"),
        ("Said", item.date),
        *_reported(views, claim),
        ("Speaks of", views.links(claim.about)),
    )


def _is_whole(item: ClaimItem, quotation: Quotation) -> bool:
    """Whether the quotation has all of the claim's words and no others, so that it need not be given twice."""
    bare = (text.strip(' ,.;:!?“”"') for text in (item.content, quotation.exact))
    return not quotation.orphaned and next(bare) == next(bare)


def _named_as(claim: Claim) -> str | None:
    return f"Named as “{claim.speaker_text}”." if claim.speaker_text and claim.speakers else None


def _reported(views: Views, claim: Claim) -> Iterator[Line]:
    """The articles that report it, each with its publisher and when it came out."""
    for source_id in dict.fromkeys(evidence.source for evidence in claim.evidence):
        source = views.contents.kb.sources.get(source_id)
        published = source.published.edtf if source else None
        when = f"published {date_words(published, as_bounds=True)}" if published else "date of publication not known"
        publisher = source.publisher if source else None
        yield "Reported in", views.link(source_id), f"{publisher}, {when}" if publisher else when


def _relation(views: Views, relation: Relation, other: str, this_one: bool, uri: str) -> RelationItem:
    return RelationItem(
        this_one=this_one,
        words=RELATION[relation.kind],
        other=views.link(other),
        status=STANDING[relation.status],
        settled=relation.status == "confirmed",
        why=views.text(relation.why, uri),
        anchor=place_of_relation(relation) if this_one else "",
    )
