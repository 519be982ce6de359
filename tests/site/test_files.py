"""What stands beside the pages."""

from pathlib import Path

import pytest
from mkdocs.structure.files import File, InclusionLevel

from cuttings.site.citing.citation import Bibliography
from cuttings.site.mkdocs_files import beside
from cuttings.site.mkdocs_written import Common, Made, Written, WrittenPage
from cuttings.site.pages import build_pages
from tests.site.invented import contents
from tests.site.project import lay_out, load


def test_what_can_be_cited_is_worked_out_once_for_both_forms(tmp_path: Path) -> None:
    """And anew when it is asked for again; nothing of it is kept once its page is gone."""
    page = next(page for page in build_pages(contents(), "Salm") if page.citing)
    asked: list[int] = []

    def citing() -> Bibliography:
        asked.append(1)
        assert page.bibliography
        return page.bibliography

    config = load(lay_out(tmp_path / "project"))
    config.plugins._current_plugin = "cuttings"  # as MkDocs has it while it asks us for files
    files = beside(page._replace(citing=citing), config, Common.of(config), tmp_path / "project" / "kb")
    bib, csl = (file for file in files if Path(file.src_uri).stem == "cite")
    forms = str(bib.content_string), str(csl.content_string)
    assert "@misc{index," in forms[0]
    assert '"id": "index"' in forms[1]
    assert len(asked) == 1
    assert bib.content_string == forms[0]
    assert len(asked) == 2


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("uri", ["actors/anna-berg", "actors/index", "changes/index"])
def test_a_page_is_where_mkdocs_would_have_it(tmp_path: Path, uri: str, directory_urls: bool) -> None:
    """Its address and its place are worked out in fewer steps."""
    config = load(lay_out(tmp_path / "project"))
    config.use_directory_urls = directory_urls
    config.plugins._current_plugin = "cuttings"
    theirs = File.generated(config, f"{uri}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    assert _told(WrittenPage(uri, Common.of(config), InclusionLevel.NOT_IN_NAV)) == _told(theirs)


def test_a_file_is_where_mkdocs_would_have_it(tmp_path: Path) -> None:
    """The same for what stands beside a page."""
    config = load(lay_out(tmp_path / "project"))
    config.plugins._current_plugin = "cuttings"
    made = Made("actors/anna-berg/cite.bib", Common.of(config), lambda: "@misc")
    assert _told(made) == _told(File.generated(config, "actors/anna-berg/cite.bib", content="@misc"))


def _told(file: File | Written) -> tuple[object, ...]:
    place = Path(str(file.abs_dest_path))
    told = (file.src_uri, file.src_dir, file.abs_src_path, file.dest_uri, file.url, file.name, file.inclusion, place)
    return (*told, file.edit_uri, file.generated_by, file.use_directory_urls, file.content_string)
