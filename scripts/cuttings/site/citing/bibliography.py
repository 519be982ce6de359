"""The bibliography of a page: the page, its statements, their sources, and the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from slugify import slugify

from cuttings.model import Entity, Evidence, Published, Source
from cuttings.site.citing.citation import HERE, Bibliography, Citation, CitedSite, CitedSource, Places
from cuttings.site.citing.comparisons import named
from cuttings.site.citing.plain import citation_text
from cuttings.site.citing.statements import citables
from cuttings.site.derive.statements import evidence_of, is_current, is_withdrawn
from cuttings.site.links import url_of, web_address
from cuttings.site.page import Page
from cuttings.site.trust import withdrawn_words
from cuttings.site.views import Views

_REVIEW = {"draft": "draft, not checked by a person", "reviewed": "checked by a person"}


@dataclass(frozen=True)
class Citing:
    """How the pages of one site are cited: its name, and its address as far as that is known."""

    views: Views
    site_name: str
    site_url: str = ""
    directory_urls: bool = True

    def with_bibliography(self, page: Page) -> Page:
        """The page with what can be cited on it, which its template is told as well."""
        bibliography = self.of(page)
        text = citation_text(bibliography.page, bibliography)
        return replace(page, bibliography=bibliography, context={**page.context, "citation": text})

    def of(self, page: Page) -> Bibliography:
        """What can be cited on a page."""
        folder, _, entity_id = page.uri.rpartition("/")
        entity = self.views.contents.kb.of(folder)[entity_id] if page.source_file else None
        citations = tuple(self._citations(page, entity_id, entity))
        keys = dict.fromkeys(key for citation in citations for key, _ in citation.places)
        return Bibliography(citations, tuple(map(self._source, keys)), self._site)

    def _citations(self, page: Page, entity_id: str, entity: Entity | None) -> Iterator[Citation]:
        key = page.uri.replace("/", ":")
        address = urljoin(self.site_url, url_of(page.uri, self.directory_urls)) or HERE
        if entity is None:
            title = self.site_name if page.uri == "index" else page.title
            yield Citation(key, "", title, address, "", (), False)
            return
        review = _REVIEW[entity.review]
        about = ((entity_id, ()),) if isinstance(entity, Source) else None
        quoted = tuple(_of_page(entity))
        places, title = about or self._places(quoted), named(self.views, entity_id)
        yield Citation(key, "", title, address, review, places, self._gone(quoted), self._withdrawn(places))
        for each in citables(self.views, entity_id, entity):
            places, gone = self._places(each.evidence), self._gone(each.evidence)
            address_there, standing = f"{address}#{each.anchor}", each.standing or review
            withdrawn, its_key = self._withdrawn(places), f"{key}:{each.anchor}"
            yield Citation(its_key, each.anchor, each.words, address_there, standing, places, gone, withdrawn)

    def _places(self, evidence: Iterable[Evidence]) -> Places:
        """The places by source, each once, in the order of the evidence; of words that are gone only the source."""
        places: dict[str, dict[tuple[int, int], None]] = {}
        for each in evidence:
            spans = places.setdefault(each.source, {})
            if self._is_current(each):
                spans[each.start, each.end] = None
        return tuple((source, tuple(spans)) for source, spans in places.items())

    def _gone(self, evidence: tuple[Evidence, ...]) -> bool:
        """Whether none of the words that something rests on is in its article any more."""
        return bool(evidence) and not any(map(self._is_current, evidence))

    def _withdrawn(self, places: Places) -> bool:
        """Whether nothing that something rests on stands any more."""
        return bool(places) and all(is_withdrawn(self.views.contents.kb, source) for source, _ in places)

    def _is_current(self, evidence: Evidence) -> bool:
        return is_current(evidence, self.views.contents.kb.sources.get(evidence.source))

    def _source(self, source_id: str) -> CitedSource:
        source = self.views.contents.kb.sources.get(source_id)
        if source is None:
            return CitedSource(source_id, source_id, (), None, Published(), None, "und")
        return CitedSource(
            key=source_id,
            title=source.title,
            authors=tuple(author.name for author in source.authors),
            publisher=source.publisher,
            published=source.published,
            url=web_address(source.url),
            language=source.language,
            withdrawn=withdrawn_words(source.withdrawn),
        )

    @property
    def _site(self) -> CitedSite:
        key = f"site:{slugify(self.site_name)}"
        return CitedSite(key, self.site_name, self.views.contents.revision, self.site_url)


def _of_page(entity: Entity) -> Iterator[Evidence]:
    """What a page as a whole rests on; somebody's page rests on where he is named, not on his roles."""
    return (evidence for evidence, role in evidence_of(entity) if role is None)
