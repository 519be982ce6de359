"""The history of kb/ for a build that asks for it; no other one loads what compares revisions."""

import logging
from dataclasses import replace
from pathlib import Path

from cuttings.changes.git import GitError
from cuttings.changes.history import History, history_of
from cuttings.site.contents import Contents

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


def with_history(contents: Contents, kb_dir: Path, shown: str, *, feeds: bool) -> Contents:
    """The contents with what git tells of kb/, which warnings call `shown`. What git cannot tell is a warning."""
    try:
        history = history_of(kb_dir.parent)
    except GitError as error:
        log.warning(f"What changed in {shown}/ is not known: {error}")
        history = History(short="The history could not be read when the site was built.")
    return replace(contents, history=history, feeds=feeds)
