"""All of kb/ → memory. A file that is wrong gives problems; every other file goes through."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from cuttings.kb.cache import Cache, uncollected
from cuttings.kb.paths import Key, entity_files, shown
from cuttings.kb.snapshot import content
from cuttings.kb.strays import strays
from cuttings.model import KINDS, Actor, Claim, DateEntity, Entity, Event, Place, Problem, Source
from cuttings.model.vocabulary import Slug
from cuttings.validation import read_record, sound_record

SLUG_PATTERN: str = get_args(Slug)[1].pattern
_IS_SLUG = re.compile(SLUG_PATTERN).fullmatch
#: No entity may have it, as its page would stand where the list of its kind stands.
INDEX = "index"
#: What the reading of one file rests on.
_READ_BY = ("model", "validation.py", "strict_yaml")


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
    unread: set[str] = field(default_factory=set)
    """The ids whose files are there and could not be read."""
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


@uncollected()
def load(kb_dir: Path) -> tuple[KnowledgeBase, list[Problem]]:
    """The knowledge base in `kb_dir`, and what is wrong with its files one by one and by their names.

    Files are kept parsed in `.cache/` beside kb/, by the hash of their content.
    """
    kb = KnowledgeBase(kb_dir)
    cache = Cache(kb_dir.parent / ".cache" / "entities.pickle", _READ_BY)
    problems: list[Problem] = []
    files = dict(entity_files(kb_dir))
    for (folder, id_), path in files.items():
        entity, wrong = _read(path, KINDS[folder], kb_dir, cache)
        wrong += _name_problems(path, kb_dir)
        problems += wrong
        if entity and not wrong:
            entities: dict[str, Any] = getattr(kb, folder)
            entities[id_] = entity
        else:
            kb.unread.add(id_)
    cache.save()
    return kb, sorted([*problems, *_twice(files, kb_dir), *strays(kb_dir)])


def _read(path: Path, kind: type[Entity], kb_dir: Path, cache: Cache) -> tuple[Entity | None, list[Problem]]:
    """The entity in one file, or what is wrong with it."""
    try:
        data = content(path)
    except OSError as error:
        right = "make it a readable file"
        return None, [Problem(shown(kb_dir, path), 0, f"cannot be read: {error.strerror}", right=right)]
    key = f"{kind.KIND} {hashlib.sha256(data).hexdigest()}"
    kept = cache.get(key)
    if isinstance(kept, kind):
        return kept, []
    entity, problems = _parsed(data, kind, path, kb_dir)
    if entity:
        cache.put(key, entity)
    return entity, problems


def _parsed(data: bytes, kind: type[Entity], path: Path, kb_dir: Path) -> tuple[Entity | None, list[Problem]]:
    if (entity := _sound(data, kind)) is not None:
        return entity, []
    file = shown(kb_dir, path)
    text, problems = decoded(data, file)
    if text is None:
        return None, problems
    entity, problems, _ = read_record(text, kind, file)
    return entity, problems


def _sound(data: bytes, kind: type[Entity]) -> Entity | None:
    """The entity where all is well with it, as it nearly always is."""
    try:
        return sound_record(_text(data), kind)
    except UnicodeDecodeError:
        return None


def decoded(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a file in UTF-8, or the line on which it is none."""
    try:
        return _text(data), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte {data[error.start]:#04x} is no UTF-8"
        return None, [Problem(file, line, what, right="save the file with the encoding UTF-8")]


def _text(data: bytes) -> str:
    return data.decode().removeprefix("\ufeff")


def _name_problems(path: Path, kb_dir: Path) -> list[Problem]:
    id_ = path.stem
    if id_ != INDEX and _IS_SLUG(id_):
        return []
    file = shown(kb_dir, path)
    if id_ == INDEX:
        return [Problem(file, 0, f"{id_!r} is the page that lists all of a kind", right="rename it")]
    from slugify import slugify  # here, as hardly any file needs it

    fitting = slugify(id_)
    right = f"rename it to {fitting}.yml" if fitting else "for example: kim-jong-un.yml"
    return [Problem(file, 0, f"{id_!r} is no id: small letters, digits and single hyphens", right=right)]


def _twice(files: Mapping[Key, Path], kb_dir: Path) -> Iterator[Problem]:
    """Two files with one name, also where only capitals tell them apart."""
    first: dict[str, Path] = {}
    for (_, id_), path in files.items():
        other = first.setdefault(id_.lower(), path)
        if other != path:
            what = f"has the same name as {shown(kb_dir, other)}"
            yield Problem(shown(kb_dir, path), 0, what, right="an id is one in all folders: rename one of them")
