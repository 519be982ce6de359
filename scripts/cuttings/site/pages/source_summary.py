"""What a source is in one line, what its page has, and who speaks in it."""

from collections import Counter

from cuttings.model import Source
from cuttings.site.links import Link
from cuttings.site.pages.entity import sections
from cuttings.site.views import Views
from cuttings.site.words import listed, times


def source_lead(views: Views, source: Source) -> str:
    """Whose article it is, and when it came out; what is not known is said."""
    published = source.published
    when = views.date(published.edtf, as_bounds=True)
    by = f"by {listed(author.name for author in source.authors)}" if source.authors else ""
    where = f"in {source.publisher}" if source.publisher else "by an unknown publisher"
    told = f"published {when.label}" if when else "date of publication not known"
    return f"{' '.join(filter(None, ('Article', by, where)))}, {told}"


def source_sections(views: Views, source_id: str, passages: int, orphans: int) -> tuple[tuple[str, str], ...]:
    """Anchor and words of each section that has something."""
    found = views.contents.founds.get(source_id)
    return sections(
        ("quotations", times(passages, "passage") if passages else None),
        ("orphans", f"{orphans:,} from another state of the article" if orphans else None),
        ("speakers", "who speaks" if speakers(views, source_id) else None),
        ("named", "who and what is named" if views.derived.named.get(source_id) else None),
        ("abstentions", f"{len(found.abstentions):,} not understood" if found and found.abstentions else None),
    )


def speakers(views: Views, source_id: str) -> tuple[tuple[Link, int], ...]:
    """Who says something in it, and how often; whoever is not known is not among them."""
    claims = views.contents.kb.claims
    said = {each.entity for each in views.derived.statements.get(source_id, ()) if each.folder == "claims"}
    counts = Counter(speaker for claim in said for speaker in claims[claim].speakers)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple((views.link(speaker).at_start, number) for speaker, number in ranked)
