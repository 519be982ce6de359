"""Files in docs/ that are written where something of ours is written: nobody would ever see one of the two."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cuttings.site.mkdocs_pages import EntityPage

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class Clashes:
    """What is in docs/ before anything of ours is added, by where it is written; whatever comes later is ours."""

    def __init__(self, files: Files, config: MkDocsConfig, kb_dir: Path) -> None:
        self._written = {file.dest_uri: file for file in files if _is_by_hand(file, config)}
        self._before = dict(files.src_uris)
        self._root, self._kb = kb_dir.parent, kb_dir.name

    def warn(self, files: Files) -> None:
        """A warning for each that something of ours in `files` has the place of, with the names of both."""
        for file, ours in self._pairs(files):
            name = Path(os.path.relpath(str(file.abs_src_path), self._root)).as_posix()
            log.warning(f"'{name}' has the address of {self._origin(ours)}: {ours.url}; give it another name.")

    def _pairs(self, files: Files) -> Iterator[tuple[File, File]]:
        for ours in files:
            file = self._written.get(ours.dest_uri)
            if file is not None and self._before.get(ours.src_uri) is not ours:
                yield file, ours

    def _origin(self, ours: File) -> str:
        if isinstance(ours.page, EntityPage) and (source := ours.page.built.source_file):
            return f"the page of '{self._kb}/{source}'"
        return "something that is made of the knowledge base"


def _is_by_hand(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir == config.docs_dir and not file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
