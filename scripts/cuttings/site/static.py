"""The style and the script of the site: written in small files by what they are for, sent as one of each."""

import json
from collections.abc import Iterable
from pathlib import Path

from cuttings.site.search.spellings import spelling_rules

_ASSETS = Path(__file__).parent / "assets"

#: Later rules win over earlier ones, so the order says something: screens before paper.
_STYLES = (
    "scheme",
    "page",
    "chips",
    "facts",
    "quotations",
    "warnings",
    "words",
    "citing",
    "lists",
    "proposals",
    "strip",
    "home",
    "passages",
    "tables",
    "alike",
    "changes",
    "search",
    "facets",
    "parts",
    "visuals",
    "timeline",
    "timeline-marks",
    "explore",
    "network",
    "map",
    "charts",
    "chart-grid",
    "phone",
    "paper",
)
_SCRIPTS = (
    "page",
    "address",
    "alike",
    "parts",
    "lists",
    "sorting",
    "facets",
    "facet-panels",
    "facet-values",
    "facet-form",
    "unfolding",
    "cited-line",
    "words",
    "citing",
    "search-entry",
    "visuals",
)

STYLE, SCRIPT = "assets/cuttings.css", "assets/cuttings.js"
_WORKER = ("spellings", "unpacking", "search")
#: What only a site needs whose words are searched in parts.
_IN_PARTS = ("fulltext",)


def style() -> str:
    """The style sheet of every page."""
    return "\n".join(_read("css", f"{name}.css") for name in _STYLES)


def script(*, in_parts: bool = False) -> str:
    """The script of every page. `in_parts`: whether the words of the sources are searched in an index of their own."""
    return _joined(_read("js", f"{name}.js") for name in (*_SCRIPTS, *(_IN_PARTS if in_parts else ())))


def search_worker(theirs: str) -> str:
    """The script that searches in the place of the theme's own, whose address is `theirs`, with the help of that."""
    told = f"const RULES = {json.dumps(spelling_rules())};\nconst THEIRS = {json.dumps(theirs)};\n"
    return _joined((told, *(_read("workers", f"{name}.js") for name in _WORKER)))


def _joined(parts: Iterable[str]) -> str:
    """One function, so that the parts see each other and nothing else sees them."""
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


def _read(*place: str) -> str:
    return _ASSETS.joinpath(*place).read_text(encoding="utf-8")
