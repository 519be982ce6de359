"""A small MkDocs project for tests: the invented knowledge base with the configuration of this repository."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from cuttings.site.contents import Contents
from tests.site import invented

REPOSITORY = Path(__file__).parents[2]


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as plain data."""


def configuration() -> dict[str, Any]:
    """The repository's mkdocs.yml without its hand-written pages."""
    config: dict[str, Any] = yaml.load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    config["nav"] = [entry for entry in config["nav"] if "About" not in entry]
    # The invented articles are a few lines long, and all of them is quoted.
    config["plugins"] = [{"cuttings": {"excerpt_share": 1}}, *config["plugins"][1:]]
    return config


def with_options(**options: Any) -> list[Any]:
    """The plugins of the configuration, ours with some options more."""
    ours, *others = configuration()["plugins"]
    return [{"cuttings": {**ours["cuttings"], **options}}, *others]


def lay_out(folder: Path, **changes: Any) -> Path:
    """Writes the project; `changes` are set in its mkdocs.yml. The introduction is `docs/index.md` where written.

    Those whom only the invented pages mention and nobody knows are left out, as a strict build tells broken references.
    """
    (folder / "docs").mkdir(parents=True)
    invented.write(_without_strangers(invented.contents()), folder / "kb")
    named = {"site_name": "The Salm line", "site_description": "What the sources say about a ferry."}
    config = {**configuration(), **named, **changes}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return folder


def _without_strangers(contents: Contents) -> Contents:
    kb = contents.kb
    events = {
        id_: one.model_copy(update={"participants": tuple(p for p in one.participants if p.actor in kb.actors)})
        for id_, one in kb.events.items()
    }
    known = kb.actors.keys() | kb.places.keys()
    claims = {
        id_: one.model_copy(update={"about": tuple(about for about in one.about if about in known)})
        for id_, one in kb.claims.items()
    }
    return replace(contents, kb=replace(kb, events=events, claims=claims))


def load(folder: Path) -> MkDocsConfig:
    """The project's configuration, strict as in a build that counts."""
    return load_config(str(folder / "mkdocs.yml"), strict=True)


def build_site(folder: Path) -> Path:
    """Builds the project strictly and returns the folder of the site. Raises Abort at any warning."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    build(load(folder))
    return folder / "site"
