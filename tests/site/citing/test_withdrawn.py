"""Citations of what rests on an article that was withdrawn: whoever pastes one is told, in every form."""

import json
from typing import Any

from cuttings.model import Withdrawn
from cuttings.site.citing.bibtex import bibtex
from cuttings.site.citing.csl import csl_json
from cuttings.site.citing.plain import citation_text
from cuttings.site.contents import Contents
from cuttings.site.pages import build_pages
from tests.site.invented import contents, report, talks

WORDS = "withdrawn on 1 August 2031: {Made up} by its author."


def _withdrawn(*sources: str) -> Contents:
    made = contents()
    notice = Withdrawn(edtf="2031-08-01", reason="{Made up} by its author.")
    for source in sources:
        made.kb.sources[source] = made.kb.sources[source].model_copy(update={"withdrawn": notice})
    return made


def _forms(made: Contents, uri: str) -> tuple[str, str, dict[str, Any]]:
    """The citation of a page as text, all of its BibTeX, and its items of CSL by id."""
    (page,) = (page for page in build_pages(made, "Salm") if page.uri == uri)
    assert page.bibliography
    items = {item["id"]: item for item in json.loads(csl_json(page.bibliography))}
    return citation_text(page.bibliography.page, page.bibliography), bibtex(page.bibliography), items


def test_a_withdrawn_article_says_so() -> None:
    """After its title, in the note, and as what CSL has a field for; others say nothing."""
    text, bib, items = _forms(_withdrawn(report.id), f"sources/{report.id}")
    assert f"“Salm line reopens” [{WORDS}]" in text
    assert r"note = {withdrawn on 1 August 2031: {\textbraceleft}Made up{\textbraceright} by its author." in bib
    assert (items[report.id]["status"], items[report.id]["note"]) == ("withdrawn", WORDS)
    assert "withdrawn" not in json.dumps(_forms(_withdrawn(report.id), f"sources/{talks.id}"))


def test_what_rests_on_nothing_else_says_so_too() -> None:
    """Whoever cites the statement alone does not see its sources; what another article tells as well stands."""
    remark = "rests only on what was withdrawn"
    event = "events/2031-05-03-valen-meets-krahn"
    assert remark not in _forms(contents(), event)[1]
    alone, together = _withdrawn(report.id, talks.id), _withdrawn(report.id)
    text, bib, items = _forms(alone, event)
    assert f"; {remark}." in text or f"; {remark}, " in text
    assert remark in bib
    assert remark in items[event.replace("/", ":")]["note"]
    assert remark not in _forms(together, event)[0]
