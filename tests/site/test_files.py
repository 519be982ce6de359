"""What stands beside the pages."""

from dataclasses import replace
from pathlib import Path

from cuttings.site.citing.citation import Bibliography
from cuttings.site.mkdocs_files import beside
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
    files = beside(replace(page, citing=citing), config, tmp_path / "project" / "kb")
    bib, csl = (file for file in files if Path(file.src_uri).stem == "cite")
    forms = str(bib.content_string), str(csl.content_string)
    assert "@misc{index," in forms[0]
    assert '"id": "index"' in forms[1]
    assert len(asked) == 1
    assert bib.content_string == forms[0]
    assert len(asked) == 2
