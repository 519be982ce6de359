"""The layout of the code: imports go one way, and each large library has one room that knows it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import cuttings

ROOT = Path(cuttings.__file__).parent

#: What each room builds on, besides itself. A room that is not here imports nothing of ours.
BUILDS_ON = {
    "validation": {"model", "strict_yaml"},
    "lexicon": {"strict_yaml"},
    "places": {"model", "progress"},
    "read": {"edtf", "lexicon", "model", "places", "strict_yaml", "validation"},
    "find": {"edtf", "lexicon", "model"},
    "kb": {"collecting", "edtf", "model", "places", "strict_yaml", "validation"},
    "resolve": {"edtf", "kb", "lexicon", "model"},
    "relate": {"edtf", "lexicon", "model", "resolve"},
    "export": {"kb", "model"},
    "changes": {"kb", "model", "steering"},
    "layout": {"", "kb"},
    "site": {"changes", "collecting", "edtf", "kb", "lexicon", "model", "steering", "strict_yaml", "threads"},
    "scale": {"model", "progress", "threads"},
    "reading": {"", "find", "model", "places", "progress", "read", "scale"},
    "finding": {"", "find", "lexicon", "model", "progress", "scale"},
    "abstentions": {"model"},
    "problem_lines": {"model", "steering"},
    "evaluate": {
        *("export", "find", "finding", "kb", "model", "places", "progress", "read", "relate", "resolve"),
        "validation",
    },
    "metadata": {"kb", "model"},
    "report": {"kb", "model"},
    "unchanged": {"kb", "report"},
    "linking": {"collecting", "export", "kb", "model", "resolve"},
    "joining": {"collecting", "kb", "model", "relate", "resolve"},
    "pipeline": {
        *("collecting", "find", "finding", "joining", "kb", "metadata", "model", "places", "progress", "reading"),
        *("report", "scale", "unchanged"),
    },
    "restructure": {"kb", "model", "pipeline"},
    "review": {"kb", "model", "steering"},
    "cli": {
        *(
            "",
            "abstentions",
            "changes",
            "collecting",
            "evaluate",
            "export",
            "kb",
            "linking",
            "model",
            "pipeline",
            "progress",
            "problem_lines",
            *("layout", "places", "restructure", "review", "scale", "steering"),
        ),
    },
}

#: Where a library may be imported: a room, or single files.
KNOWS = {
    "spacy": ("find/language.py", "find/alike.py", "find/parse/parse.py"),
    "mkdocs": (
        "site/mkdocs_plugin.py",
        "site/mkdocs_added.py",
        "site/mkdocs_files.py",
        "site/mkdocs_pages.py",
        "site/mkdocs_links.py",
        "site/mkdocs_search.py",
        "site/mkdocs_meta.py",
        "site/mkdocs_shell.py",
        "site/mkdocs_options.py",
        "site/mkdocs_written.py",
        "site/mkdocs_build.py",
        "site/mkdocs_clashes.py",
        "site/mkdocs_theme.py",
    ),
    "jinja2": (
        "site/render.py",
        "site/compiled.py",
        "site/mkdocs_plugin.py",
        "site/mkdocs_shell.py",
        "site/mkdocs_build.py",
        "site/mkdocs_theme.py",
    ),
    "markdown": ("site/notes.py",),
    "msgspec": (
        "model/base.py",
        "model/vocabulary.py",
        "model/referent.py",
        "kb/jsonl.py",
        "kb/cache.py",
        "site/citing/csl.py",
    ),
    "PIL": ("site/cards.py",),
    "click": ("cli/",),
    "rich": ("progress.py",),
    "yaml": ("strict_yaml/", "kb/scalars.py", "kb/editing/layout.py", "kb/editing/splice.py"),
    "filelock": ("kb/atomic.py",),
    "numpy": ("find/alike.py", "site/derive/layout.py"),
    "subprocess": ("changes/git.py", "site/search/parts.py"),
    "pickle": ("kb/cache.py",),
    "multiprocessing": ("scale/processes.py",),
    "distributed": ("scale/cluster.py",),
    "fsspec": ("places/store.py",),
    "pyarrow": ("export/tables.py",),
}


def _imports() -> Iterator[tuple[str, str]]:
    """File, relative to the package, and dotted name of all that it imports, inside functions too."""
    for path in sorted(ROOT.rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((file, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.module and not node.level, f"{file} imports by a relative name"
                yield from ((file, f"{node.module}.{alias.name}") for alias in node.names)


def _room(dotted: str) -> str:
    """The folder or single file directly below the package; empty for the package itself."""
    first = dotted.split(".")[1]
    return first if (ROOT / first).is_dir() or (ROOT / f"{first}.py").is_file() else ""


def test_rooms_build_only_on_those_below() -> None:
    """No arrow runs back up: a room that came to need another one has to say so above."""
    found: dict[str, set[str]] = {}
    for file, dotted in _imports():
        room = file.split("/")[0].removesuffix(".py")
        if dotted.startswith("cuttings.") and _room(dotted) != room:
            found.setdefault(room, set()).add(_room(dotted))
    assert found == BUILDS_ON


def test_rooms_stand_in_no_circle() -> None:
    """Taking away the rooms that build on nothing that is left ends with none."""
    left = dict(BUILDS_ON)
    while ground := [room for room in left if not BUILDS_ON[room] & left.keys()]:
        for room in ground:
            del left[room]
    assert not left


def test_a_library_is_known_in_one_place() -> None:
    """Replacing it means changing that place, and no more."""
    places: dict[str, set[str]] = {library: set() for library in KNOWS}
    for file, dotted in _imports():
        library = dotted.split(".")[0]
        for allowed in KNOWS.get(library, ()):
            if file.startswith(allowed):
                places[library].add(allowed)
                break
        else:
            assert library not in KNOWS, f"{file} imports {library}"
    assert places == {library: set(allowed) for library, allowed in KNOWS.items()}


def test_which_fields_were_given_is_asked_of_metadata_alone() -> None:
    """What is kept of an entity may have been written or read, and tells it otherwise; see `kb.parsed`."""
    asking = ("fields_set", "exclude_unset")
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")}
    where = {name for name, text in texts.items() if any(word in text for word in asking)}
    assert where == {"model/base.py", "read/metadata.py", "read/sidecar.py"}
