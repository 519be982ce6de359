"""All of kb/ → memory. A file that is wrong gives problems; every other file goes through."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from cuttings.kb.cache import Cache
from cuttings.kb.paths import Key, entity_file, entity_files, shown
from cuttings.kb.strays import strays
from cuttings.model import KINDS, Actor, Claim, DateEntity, Entity, Event, Place, Problem, Source
from cuttings.model.vocabulary import Slug
from cuttings.validation import read_record

SLUG_PATTERN: str = get_args(Slug)[1].pattern
#: No entity may have it, as its page would stand where the list of its kind stands.
INDEX = "index"
#: What the reading of one file rests on.
_READ_BY = ("model", "validation.py", "strict_yaml.py")


@dataclass
class KnowledgeBase:
    """Every entity that could be read, by id. `root` is the folder kb/."""

    root: Path
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    dates: dict[str, DateEntity] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    """Each id whose file says that it is another entity, and the id of that one."""
    originals: dict[Key, Entity] = field(default_factory=dict)
    """Of the entities that were folded into others, and those others, what their files say."""

    def of(self, folder: str) -> Mapping[str, Entity]:
        """The entities of one folder. Raises KeyError when there is no such folder."""
        if folder not in KINDS:
            raise KeyError(folder)
        entities: Mapping[str, Entity] = getattr(self, folder)
        return entities

    def get(self, id_: str) -> tuple[str, Entity] | None:
        """Folder and entity of an id, which is one in all folders; None when there is none."""
        for folder in KINDS:
            entity: Entity | None = getattr(self, folder).get(id_)
            if entity is not None:
                return folder, entity
        return None


def load(kb_dir: Path) -> tuple[KnowledgeBase, list[Problem]]:
    """The knowledge base in `kb_dir`, and what is wrong with its files one by one and by their names.

    Files are kept parsed in `.cache/` beside kb/, by the hash of their content.
    """
    kb = KnowledgeBase(kb_dir)
    cache = Cache(kb_dir.parent / ".cache" / "entities.pickle", _READ_BY)
    problems: list[Problem] = []
    for (folder, id_), path in entity_files(kb_dir):
        entity, wrong = _read(path, folder, shown(kb_dir, path), cache)
        wrong += _name_problems(id_, shown(kb_dir, path))
        problems += wrong
        if entity and not wrong:
            entities: dict[str, Any] = getattr(kb, folder)
            entities[id_] = entity
    cache.save()
    return kb, sorted([*problems, *_twice(kb_dir), *strays(kb_dir)])


def _read(path: Path, folder: str, file: str, cache: Cache) -> tuple[Entity | None, list[Problem]]:
    """The entity in one file, or what is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [Problem(file, 0, f"cannot be read: {error.strerror}", right="make it a readable file")]
    key = f"{folder} {hashlib.sha256(data).hexdigest()}"
    kept = cache.get(key)
    if isinstance(kept, KINDS[folder]):
        return kept, []
    text, problems = decoded(data, file)
    if text is None:
        return None, problems
    entity, problems, _ = read_record(text, KINDS[folder], file)
    if entity:
        cache.put(key, entity)
    return entity, problems


def decoded(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a file in UTF-8, or the line on which it is none."""
    try:
        return data.decode().removeprefix("\ufeff"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte {data[error.start]:#04x} is no UTF-8"
        return None, [Problem(file, line, what, right="save the file with the encoding UTF-8")]


def _name_problems(id_: str, file: str) -> list[Problem]:
    if id_ == INDEX:
        return [Problem(file, 0, f"{id_!r} is the page that lists all of a kind", right="rename it")]
    if re.fullmatch(SLUG_PATTERN, id_):
        return []
    from slugify import slugify  # here, as hardly any file needs it

    fitting = slugify(id_)
    right = f"rename it to {fitting}.yml" if fitting else "for example: kim-jong-un.yml"
    return [Problem(file, 0, f"{id_!r} is no id: small letters, digits and single hyphens", right=right)]


def _twice(kb_dir: Path) -> Iterator[Problem]:
    """Two files with one name, also where only capitals tell them apart."""
    first: dict[str, Key] = {}
    for (folder, id_), path in entity_files(kb_dir):
        other = first.setdefault(id_.lower(), (folder, id_))
        if other != (folder, id_):
            what = f"has the same name as {shown(kb_dir, entity_file(kb_dir, other))}"
            yield Problem(shown(kb_dir, path), 0, what, right="an id is one in all folders: rename one of them")
