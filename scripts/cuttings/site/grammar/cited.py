"""How a page is cited, and where the same is for programs."""

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline


def cite_page(on: Inline, citation: str) -> str:
    """The citation, to be opened at will, and the ways to the files with all that can be cited on the page."""
    bibtex, csl = (html(on.citations(ending)) for ending in ("bib", "json"))
    return (
        '<details class="ct-more" id="cite">\n  <summary>Cite this page</summary>\n'
        f'  <p class="ct-citation" dir="auto">{html(citation)}</p>\n'
        '  <p class="ct-small">With its statements, each under its own address (“cite” beside it), its sources and the'
        f' site:\n    <a href="{bibtex}">BibTeX</a>, <a href="{csl}">CSL-JSON</a>.</p>\n</details>\n'
    )
