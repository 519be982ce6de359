"""The style and the script of the site: written in small files by what they are for, sent as one of each."""

from pathlib import Path

_ASSETS = Path(__file__).parent / "assets"

#: Later rules win over earlier ones, so the order says something: screens before paper.
_STYLES = (
    "scheme",
    "page",
    "chips",
    "facts",
    "quotations",
    "warnings",
    "lists",
    "strip",
    "home",
    "passages",
    "tables",
    "facets",
    "phone",
    "paper",
)
_SCRIPTS = (
    "page",
    "address",
    "lists",
    "sorting",
    "facets",
    "facet-panels",
    "facet-form",
    "unfolding",
    "search-entry",
)

STYLE, SCRIPT = "assets/cuttings.css", "assets/cuttings.js"


def style() -> str:
    """The style sheet of every page."""
    return "\n".join(_read("css", f"{name}.css") for name in _STYLES)


def script() -> str:
    """The script of every page: one function, so that its parts see each other and nothing else sees them."""
    parts = "\n".join(_read("js", f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _read(*place: str) -> str:
    return _ASSETS.joinpath(*place).read_text(encoding="utf-8")
