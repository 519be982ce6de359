"""The bibliography of a page: the page, its statements, their sources, and the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
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
        """The page with what makes its bibliography; its template is told how the page itself is cited."""
        if page.wanders:
            return page

        def fill() -> Mapping[str, Any]:
            alone = self._with_sources((self._of_page(page),))
            return {**page.fill(), "citation": citation_text(alone.page, alone)}

        return page._replace(fill=fill, citing=lambda: self.of(page))

    def of(self, page: Page) -> Bibliography:
        """What can be cited on a page, worked out anew each time."""
        return self._with_sources((self._of_page(page), *self._of_statements(page)))

    def _with_sources(self, citations: tuple[Citation, ...]) -> Bibliography:
        sources = {key: self._source(key) for citation in citations for key, _ in citation.places}
        return Bibliography(citations, sources, self._site)

    def _of_page(self, page: Page) -> Citation:
        """The page as a whole; somebody's page rests on where he is named, not on his roles."""
        key, address, (entity_id, entity) = _key(page), self._address(page), self._entity(page)
        if entity is None:
            title = self.site_name if page.uri == "index" else page.title
            return Citation(key, "", title, address, "", (), False)
        quoted = tuple(evidence for evidence, role in evidence_of(entity) if role is None)
        places = ((entity_id, ()),) if isinstance(entity, Source) else self._places(quoted)
        name, review = named(self.views, entity_id), _REVIEW[entity.review]
        return Citation(key, "", name, address, review, places, self._gone(quoted), self._withdrawn(places))

    def _of_statements(self, page: Page) -> Iterator[Citation]:
        key, address, (entity_id, entity) = _key(page), self._address(page), self._entity(page)
        if entity is None:
            return
        for each in citables(self.views, entity_id, entity):
            places, gone = self._places(each.evidence), self._gone(each.evidence)
            address_there, standing = f"{address}#{each.anchor}", each.standing or _REVIEW[entity.review]
            withdrawn, its_key = self._withdrawn(places), f"{key}:{each.anchor}"
            yield Citation(its_key, each.anchor, each.words, address_there, standing, places, gone, withdrawn)

    def _entity(self, page: Page) -> tuple[str, Entity | None]:
        folder, _, entity_id = page.uri.rpartition("/")
        return entity_id, self.views.contents.kb.of(folder)[entity_id] if page.source_file else None

    def _address(self, page: Page) -> str:
        return urljoin(self.site_url, url_of(page.uri, self.directory_urls)) or HERE

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
        if source_id not in self._sources:
            self._sources[source_id] = self._cited(source_id)
        return self._sources[source_id]

    @cached_property
    def _sources(self) -> dict[str, CitedSource]:
        """Each article once: most are cited on many pages."""
        return {}

    def _cited(self, source_id: str) -> CitedSource:
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

    @cached_property
    def _site(self) -> CitedSite:
        key = f"site:{slugify(self.site_name)}"
        return CitedSite(key, self.site_name, self.views.contents.revision, self.site_url)


def _key(page: Page) -> str:
    return page.uri.replace("/", ":")
