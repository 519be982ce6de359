"""What the site tells machines: heads of pages, the sitemap, robots, the icon, pictures for sharing."""

import re
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from cuttings.site.cards import SIZE, card
from cuttings.site.head import Told, head_tags, one_line, robots, with_head
from cuttings.site.languages import lang_attribute, language_of
from cuttings.site.missing import missing_page
from cuttings.site.pages import build_pages
from tests.site.invented import contents
from tests.site.pages_of import rendered, tags_of
from tests.site.project import build_site, configuration, lay_out

GOLDEN = Path(__file__).parent / "golden"
ADDRESS = "https://research.example/salm/"
PAGES = [
    "index",
    "actors/mirna-valen",
    "claims/krahn-denies-closure",
    "dates/2031-05-03",
    "sources/ferry-talks",
    "events/index",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows its address."""
    return build_site(lay_out(tmp_path_factory.mktemp("project"), site_url=ADDRESS))


@pytest.fixture(scope="module")
def unplaced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that does not."""
    return build_site(lay_out(tmp_path_factory.mktemp("unplaced")))


def _told(html: str) -> Iterator[str]:
    """The lines of a document's head that tell of it, without what Material adds for itself."""
    for tag, attributes in tags_of(html.partition("</head>")[0]):
        name = attributes.get("property") or attributes.get("name") or attributes.get("rel") or ""
        if tag == "html" or name in ("canonical", "icon", "description") or name.startswith(("og:", "twitter:")):
            yield (
                f"{tag} {name}".strip()
                + f": {attributes.get('content') or attributes.get('href') or attributes.get('lang')}"
            )


def test_heads(site: Path) -> None:
    """The golden has what each kind of page tells, with the address of the site."""
    told = []
    for uri in PAGES:
        file = site / (f"{uri}.html" if uri.endswith("index") else f"{uri}/index.html")
        told += [f"# {uri}", *_told(file.read_text(encoding="utf-8")), ""]
    assert "\n".join(told) == (GOLDEN / "heads.txt").read_text(encoding="utf-8")


def test_heads_without_an_address(unplaced: Path) -> None:
    """Nothing is told that needs a host."""
    lines = list(_told((unplaced / "actors/mirna-valen/index.html").read_text(encoding="utf-8")))
    assert not [line for line in lines if line.startswith(("meta og:url", "meta og:image", "link canonical"))]
    assert "meta og:title: Mirna Valen" in lines
    assert not (unplaced / "assets/cards").exists()


def test_every_page_has_a_line_of_its_own() -> None:
    """No two pages of the knowledge base tell the same of themselves, and none tells nothing."""
    lines = {page.uri: page.description for page in build_pages(contents(), "Salm")}
    assert all(lines.values())
    told = [line for uri, line in lines.items() if not uri.startswith(("sources", "claims"))]
    assert len(set(told)) == len(told)


def test_hostile_titles_stay_text() -> None:
    """A title is no markup in the head either, and a template's own tags are left alone."""
    tags = head_tags(Told(title='"><script>alert(1)</script>', line="", site_name="S", home=False))
    assert {tag for tag, _ in tags_of(tags)} == {"meta"}
    assert with_head('<head><meta property="og:title" content="x"></head>', tags).count("og:title") == 1


def test_one_line() -> None:
    """Line breaks are spaces, and what does not fit is said to be cut."""
    assert one_line("a\n  b") == "a b"
    assert one_line("word " * 100).endswith("word…")
    assert len(one_line("word " * 100)) <= 201


def test_sitemap(site: Path, unplaced: Path) -> None:
    """It has every page and no other file, and no day on which a page would have changed; without addresses none."""
    (space,) = re.findall(r"\{.*\}", Tree.parse(site / "sitemap.xml").getroot().tag)
    urls = Tree.parse(site / "sitemap.xml").getroot().findall(f"{space}url")
    addresses = {url.findtext(f"{space}loc") for url in urls}
    pages = {page.uri.removesuffix("index") for page in build_pages(contents(), "Salm")}
    assert addresses == {f"{ADDRESS}{uri}{'' if uri.endswith('/') or not uri else '/'}" for uri in pages}
    assert not any(url.find(f"{space}lastmod") is not None for url in urls)
    assert not (unplaced / "sitemap.xml").exists()


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (None, None),
        ("https://research.example/salm/", None),
        ("https://research.example/", "User-agent: *\nAllow: /\n\nSitemap: https://research.example/sitemap.xml\n"),
        ("https://research.example", "User-agent: *\nAllow: /\n\nSitemap: https://research.example/sitemap.xml\n"),
    ],
)
def test_robots(address: str | None, text: str | None) -> None:
    """They read it at the root of a host alone."""
    assert robots(address) == text


def test_icon(site: Path, tmp_path: Path) -> None:
    """The site has an icon of its own, unless a person chose another."""
    assert (site / "assets/favicon.svg").read_text(encoding="utf-8").startswith("<svg")
    project = lay_out(tmp_path / "project", theme={"name": "material", "favicon": "mine.png", "font": False})
    assert 'rel="icon" href="mine.png"' in (build_site(project) / "index.html").read_text(encoding="utf-8")


def test_pictures_for_sharing(site: Path) -> None:
    """One for the site and one for each kind; small, of the size that is told, the same at each build."""
    drawn = sorted((site / "assets/cards").iterdir())
    assert [path.stem for path in drawn] == ["actors", "claims", "dates", "events", "places", "site", "sources"]
    for path in drawn:
        assert Image.open(path).size == SIZE
        assert path.stat().st_size < 30_000
    card.cache_clear()
    assert card("The Salm line", "Actors") == (site / "assets/cards/actors.png").read_bytes()


def test_a_name_that_the_font_cannot_write() -> None:
    """Boxes in the place of letters are never drawn: the picture is then that of the kind alone."""
    assert card("살름 선", "Actors") == card("サルム線", "Actors")
    assert card("The Salm line", "Actors") != card("Линия Салм", "Actors") != card("살름 선", "Actors")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("김정은", "ko"),
        ("김 정은 (1984)", "ko"),
        ("Владимир Путин", "und-Cyrl"),
        ("習近平", "und-Hani"),
        ("東京タワー", "ja"),
        ("Αθήνα", "el"),
        ("القاهرة", "und-Arab"),
        ("Kim Chŏng-ŭn", None),
        ("Kim 김", None),
        ("2024", None),
        ("“…”", None),
        ("", None),
    ],
)
def test_language_of_other_scripts(text: str, tag: str | None) -> None:
    """A script that one language has tells it; one that several have tells the script; mixed text tells nothing."""
    assert language_of(text) == tag
    assert lang_attribute(text) == (f' lang="{tag}"' if tag else "")


def test_names_in_other_scripts_say_so() -> None:
    """A name in Hangul is Korean wherever it stands, to whoever reads it aloud."""
    everything = contents()
    krahn = everything.kb.actors["otto-krahn"].model_copy(update={"name": "크란", "aliases": ("Кран", "Krahn")})
    actors = {**everything.kb.actors, "otto-krahn": krahn}
    pages = rendered(replace(everything, kb=replace(everything.kb, actors=actors)))
    own = pages["actors/otto-krahn"].html
    assert '<h1 id="top"><bdi lang="ko">크란</bdi></h1>' in own
    assert '<bdi lang="und-Cyrl">Кран</bdi>' in own
    assert "<bdi>Krahn</bdi>" in own
    assert '<bdi lang="ko">크란</bdi></a>' in pages["events/2031-05-03-valen-meets-krahn"].html


def test_the_page_for_wrong_addresses_is_whole_in_itself() -> None:
    """It asks for nothing to be read, leads below the folder that was told, and hostile names stay text."""
    html = missing_page("<b>Salm</b>", ADDRESS, "en")
    tags = tags_of(html)
    assert not [tag for tag, attributes in tags if tag in ("link", "img") or (tag == "script" and "src" in attributes)]
    assert {attributes["href"] for tag, attributes in tags if tag == "a"} >= {"/salm/", "/salm/actors/"}
    assert "b" not in {tag for tag, _ in tags}
    assert 'href="/actors/index.html"' in missing_page("Salm", None, "en", directory_urls=False)


def test_the_page_for_wrong_addresses_is_ours_or_a_persons(tmp_path: Path, site: Path) -> None:
    """That of the theme is not made, as it would take the place of either."""
    assert (site / "404.html").read_text(encoding="utf-8") == missing_page("The Salm line", ADDRESS, "en")
    project = lay_out(tmp_path / "project")
    (project / "docs" / "404.html").write_text("<p>Gone fishing</p>", encoding="utf-8")
    assert (build_site(project) / "404.html").read_text(encoding="utf-8") == "<p>Gone fishing</p>"


def test_a_persons_page_for_wrong_addresses_may_be_markdown(tmp_path: Path) -> None:
    """Where pages are not folders it is written in the place of ours."""
    nav = [*configuration()["nav"], "404.md"]
    project = lay_out(tmp_path, use_directory_urls=False, nav=nav)
    (project / "docs" / "404.md").write_text("Gone fishing", encoding="utf-8")
    assert "Gone fishing" in (build_site(project) / "404.html").read_text(encoding="utf-8")


def test_a_theme_without_features(tmp_path: Path) -> None:
    """It has no instant navigation, so that without an address there is no sitemap either; its pages are built."""
    made = build_site(lay_out(tmp_path, theme={"name": "mkdocs"}, markdown_extensions=[]))
    assert (made / "actors/otto-krahn/index.html").is_file()
    assert not (made / "sitemap.xml").exists()
