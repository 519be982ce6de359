"""All claims in one table."""

from functools import cache

from cuttings.model import Claim
from cuttings.site.facets.marks import entities, term
from cuttings.site.facets.words import POLARITY
from cuttings.site.items import ClaimItem
from cuttings.site.links import Link
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import quoted_in, short_title, speakers, states
from cuttings.site.pages.table import Cell, Table, by_first_words, checked_cell, link_cell, links_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import MODALITY, MODE

_COLUMNS = ("Who said it", "How", "Cue", "What was said", "Source", "Checked")


def claims_table(views: Views) -> Table:
    """Who said what, how, and where it stands."""
    claims = views.contents.kb.claims
    order = sorted(claims, key=lambda each: _speaker_and_place(views, each))
    rows = Made(lambda claim_id: _row(views, claims[claim_id], views.claim(claim_id)), order)
    return Table("By speaker; unnamed and unknown speakers come last", _COLUMNS, rows, by_first_words)


def _row(views: Views, claim: Claim, item: ClaimItem) -> tuple[Cell, ...]:
    speaker = links_cell(item.speakers) if item.speakers else word_cell(item.speaker_words, "", "aside")
    about = {each: views.link(each) for each in claim.about}
    content = Link(f"{item.content}{'…' if item.left_out else ''}", item.link.uri)
    return (
        speaker.named().marked(
            *speakers(views, claim.speakers, author=claim.by_author), *states(views, claim.speakers)
        ),
        _how(item.modality, item.polarity, item.mode),
        word_cell(item.cue and f"“{item.cue}”", style="aside"),
        link_cell(content, style="quoted").named().marked(*entities("about", about)),
        _source(views, claim, item),
        checked_cell(item.trust),
    )


@cache
def _how(modality: str, polarity: str, mode: str) -> Cell:
    """What the speaker did with it, and whose words it is told in."""
    negative = (("negative", "negative"),) if polarity == "negative" else ()
    chips = ((modality, MODALITY[modality]), *negative, ("mode", MODE[mode]))
    return Cell(sort=MODALITY[modality], chips=chips).marked(
        term("how", modality, MODALITY), term("polarity", polarity, POLARITY), term("mode", mode, MODE)
    )


def _source(views: Views, claim: Claim, item: ClaimItem) -> Cell:
    """The source of the first quotation, its title cut short, and its place there."""
    if not item.quotations:
        return Cell().marked(*quoted_in(views, claim.evidence))
    source = item.quotations[0].source
    known = views.contents.kb.sources.get(claim.evidence[0].source)
    cell = link_cell(source._replace(label=short_title(source)), style="aside")
    return cell.marked(*quoted_in(views, claim.evidence)).dated(known.published.edtf if known else None)


def _speaker_and_place(views: Views, claim_id: str) -> tuple[str, str, int, str]:
    claim = views.contents.kb.claims[claim_id]
    speaker = views.link(claim.speakers[0]).label.casefold() if claim.speakers else "~"
    first = claim.evidence[0] if claim.evidence else None
    return speaker, first.source if first else "", first.start if first else 0, claim_id
