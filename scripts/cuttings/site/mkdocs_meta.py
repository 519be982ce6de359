"""What the site tells machines, at the door to MkDocs: heads of pages, pictures for sharing, icon, sitemap, robots."""

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from cuttings.site.cards import NoCardsError, card_uri, cards
from cuttings.site.feeds.forms import MEDIA
from cuttings.site.head import Card, Told, head_tags, one_line, robots, told_already, undated, with_head
from cuttings.site.links import feed_url, relative_url
from cuttings.site.missing import missing_page
from cuttings.site.page import Page

log = logging.getLogger("mkdocs.plugins.cuttings")

_ICON = "assets/favicon.svg"
_MISSING, _SITEMAP = "404.html", "sitemap.xml"
#: The icon that Material has where mkdocs.yml names none.
_THEIR_ICON = "assets/images/favicon.png"


def put_icon(config: MkDocsConfig) -> None:
    """Makes our icon the site's, unless mkdocs.yml names one."""
    if config.theme.get("favicon") == _THEIR_ICON:
        config.theme["favicon"] = _ICON


class Meta:
    """What is told of the pages of one build."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.cards = self._cards()

    def _cards(self) -> dict[str, tuple[str, bytes]]:
        """No address, no picture: other sites ask for it by its host."""
        if not self.config.site_url:
            return {}
        try:
            return cards(self.config.site_name)
        except NoCardsError as error:
            log.info(str(error))
            return {}

    def add_files(self, files: Files) -> None:
        """Adds icon, pictures, the page for wrong addresses and, where read, a robots.txt; a person's own stay."""
        made: dict[str, str | bytes] = {card_uri(folder): png for folder, (_, png) in self.cards.items()}
        made[_ICON] = Path(__file__).parent.joinpath(_ICON).read_bytes()
        made[_MISSING] = self._missing()
        if text := robots(self.config.site_url):
            made["robots.txt"] = text
        for uri, content in made.items():
            if not _is_taken(files, uri):
                files.append(File.generated(self.config, uri, content=content))

    def _missing(self) -> str:
        config = self.config
        language = config.theme.get("language") or "en"
        return missing_page(config.site_name, config.site_url, language, directory_urls=config.use_directory_urls)

    def leave_out(self) -> None:
        """Takes from the theme what it need not make: a page in the place of ours, and a sitemap that says nothing.

        Without an address there is no sitemap, and only Material's instant navigation misses it.
        """
        unmade = {_MISSING}
        features = self.config.theme.get("features") or ()  # a theme other than Material has none
        if not (self.config.site_url or "navigation.instant" in features):
            unmade.add(_SITEMAP)
        self.config.theme.static_templates.difference_update(unmade)

    def tell(self, output: str, page: MkDocsPage, built: Page | None) -> str:
        """The document with what it says of itself; `built` where it is a page of the knowledge base."""
        return output if told_already(output) else with_head(output, self.head(page, built))

    def head(self, page: MkDocsPage, built: Page | None) -> Markup:
        """What a page says of itself."""
        written = page.meta.get("description") or self.config.site_description or ""
        line = built.description if built and not page.is_homepage else written
        title = self.config.site_name if page.is_homepage else (built.title if built else str(page.title))
        return head_tags(
            Told(
                title=one_line(title),
                line=one_line(line),
                site_name=self.config.site_name,
                home=page.is_homepage,
                url=page.canonical_url,
                card=self._card(built),
                feeds=tuple(self._feeds(page, built)) if built else (),
            )
        )

    def _feeds(self, page: MkDocsPage, built: Page) -> Iterator[tuple[str, str, str]]:
        if built.follows and built.follows.uri:
            for ending, media in MEDIA.items():
                there = feed_url(built.follows.uri, ending, self.config.use_directory_urls)
                yield relative_url(page.url, there), media, built.follows.label

    def _card(self, built: Page | None) -> Card | None:
        folder = built.uri.split("/")[0] if built else ""
        folder = folder if folder in self.cards else ""
        if folder not in self.cards or not self.config.site_url:
            return None
        return Card(urljoin(self.config.site_url, card_uri(folder)), self.cards[folder][0])

    def template(self, name: str, output: str) -> str:
        """A sitemap that tells only what is known."""
        return undated(output) if name == _SITEMAP else output


def _is_taken(files: Files, uri: str) -> bool:
    """Whether a person's file is written there, as it stands or as a page: `404.md` may become `404.html`."""
    own = map(files.get_file_from_path, (uri, f"{uri.rpartition('.')[0]}.md"))
    return any(file is not None and file.dest_uri == uri for file in own)
