"""All of kb/ → memory. A file that is wrong gives problems; every other file goes through."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cuttings.collecting import uncollected
from cuttings.kb.on_disk import OnDisk
from cuttings.kb.parsed import Parsed
from cuttings.kb.paths import Key, entity_file, entity_keys, entity_path, shown
from cuttings.kb.snapshot import content
from cuttings.kb.strays import strays
from cuttings.model import KINDS, Actor, Claim, DateEntity, Entity, Event, Place, Problem, Source
from cuttings.model.vocabulary import SLUG_PATTERN, UNFIT
from cuttings.validation import read_record, sound_record

_IS_SLUG = re.compile(SLUG_PATTERN).fullmatch


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
def load(
    kb_dir: Path, on_disk: OnDisk | None = None, parsed: Parsed | None = None
) -> tuple[KnowledgeBase, list[Problem]]:
    """The knowledge base in `kb_dir`, and what is wrong with its files one by one and by their names.

    `on_disk` are the SHA-256 of the files, if somebody has just looked, and `parsed` is what earlier runs kept of them,
    if it was fetched already. What is read anew is kept there.
    """
    kb = KnowledgeBase(kb_dir)
    parsed = parsed or Parsed(kb_dir)
    entities: dict[str, Any] = {folder: kb.of(folder) for folder in KINDS}
    problems: list[Problem] = []
    seen = on_disk or dict.fromkeys(entity_keys(kb_dir), "")
    for key, digest in seen.items():
        entity = parsed.get(key, digest)
        if entity is None:
            entity, wrong = _read(key, kb_dir, parsed)
            problems += wrong
        if entity is None:
            kb.unread.add(key[1])
        else:
            entities[key[0]][key[1]] = entity
    parsed.save()
    return kb, sorted([*problems, *_twice(seen, kb_dir), *strays(kb_dir)])


def load_sources(kb_dir: Path, ids: Iterable[str]) -> tuple[dict[str, Source], list[Problem]]:
    """Of some sources those that have a file, and what is wrong with these files; nothing else in kb/ is looked at."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for id_ in ids:
        path = entity_file(kb_dir, ("sources", id_))
        if path.is_file():
            source, wrong = _parsed(path.read_bytes(), Source, path, kb_dir)
            problems += wrong
            if isinstance(source, Source) and not wrong:
                sources[id_] = source
    return sources, problems


def _read(key: Key, kb_dir: Path, parsed: Parsed) -> tuple[Entity | None, list[Problem]]:
    """The entity in one file, or what is wrong with the file or its name."""
    try:
        data = content(entity_path(kb_dir, key))
    except OSError as error:
        file, right = shown(kb_dir, entity_file(kb_dir, key)), "make it a readable file"
        return None, [Problem(file, 0, f"cannot be read: {error.strerror}", right=right), *_name_problems(key, kb_dir)]
    digest = hashlib.sha256(data).hexdigest()
    if kept := parsed.get(key, digest):
        return kept, []
    entity, problems = _parsed(data, KINDS[key[0]], entity_file(kb_dir, key), kb_dir)
    problems += _name_problems(key, kb_dir)
    if entity is None or problems:
        return None, problems
    parsed.put(key, digest, entity)
    return entity, []


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


def _name_problems(key: Key, kb_dir: Path) -> list[Problem]:
    id_ = key[1]
    if id_ not in UNFIT and _IS_SLUG(id_):
        return []
    file = shown(kb_dir, entity_file(kb_dir, key))
    if id_ in UNFIT:
        return [Problem(file, 0, f"{id_!r} {UNFIT[id_]}", right="rename it")]
    from slugify import slugify  # here, as hardly any file needs it

    fitting = slugify(id_)
    right = f"rename it to {fitting}.yml" if fitting else "for example: kim-jong-un.yml"
    return [Problem(file, 0, f"{id_!r} is no id: small letters, digits and single hyphens", right=right)]


def _twice(keys: Iterable[Key], kb_dir: Path) -> Iterator[Problem]:
    """Two files with one name, also where only capitals tell them apart."""
    first: dict[str, Key] = {}
    for key in keys:
        other = first.setdefault(key[1].lower(), key)
        if other != key:
            file, earlier = (shown(kb_dir, entity_file(kb_dir, one)) for one in (key, other))
            right = "an id is one in all folders: rename one of them"
            yield Problem(file, 0, f"has the same name as {earlier}", right=right)
