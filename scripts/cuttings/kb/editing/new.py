"""A new file for a person to fill in: what must be there, valid at once, and what may be there as comments."""

import hashlib
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from cuttings.edtf import impossible
from cuttings.kb.editing.plan import made
from cuttings.kb.paths import Key, entity_file, entity_keys, shown
from cuttings.kb.scalars import WIDTH, inline
from cuttings.kb.slugs import slug
from cuttings.model import KINDS, Entity, Joinable
from cuttings.model.vocabulary import UNFIT
from cuttings.places.names import is_article
from cuttings.validation import read_record

FOLDERS: Mapping[str, str] = {kind.KIND: folder for folder, kind in KINDS.items()}
"""The folder of each kind: `actor` is kept in `actors`."""

#: What stands in a required field until a person decides: the term that claims least.
_LEAST: Mapping[str, Mapping[str, str]] = {
    "actor": {"kind": "person"},
    "place": {"kind": "site"},
    "event": {"type": "other", "status": "possible"},
    "claim": {"mode": "indirect"},
}
#: How many articles are named to somebody who named none that there is.
_NAMED = 5


class NotNewError(ValueError):
    """The file cannot be made; the message says why and what to do."""


@dataclass(frozen=True)
class Draft:
    """A file that is not written yet."""

    key: Key
    text: str


def draft(kind: str, name: str, seeds: Path, file: str | None = None, sort: str | None = None) -> Draft:
    """The file of a new entity of this kind. `name` is its name, title, content or date.

    `sort` is what an actor or a place has for a kind: `person`, `city`; None for the one that claims least. A source
    needs the name of its article's `file` in `seeds`. Raises NotNewError when the article is not there, when the name
    or the sort is none that the kind may have, or when another kind is given a file.
    """
    model = KINDS[FOLDERS[kind]]
    if not name:
        raise NotNewError(f"{_naming(model)}: is empty; say what this {kind} is to be known by")
    if file and kind != "source":
        raise NotNewError("only sources have a --file")
    values = {_naming(model): name, **_sort(model, sort), **(_article(seeds, file) if kind == "source" else {})}
    text = "\n".join([f"# yaml-language-server: $schema=../schema/{kind}.json", *_lines(model, values)]) + "\n"
    _, problems, _ = read_record(text, model, kind)
    if problems:
        raise NotNewError("; ".join(f"{problem.field}: {problem.what}; {problem.right}" for problem in problems))
    if kind == "date" and (told := impossible(name)):
        raise NotNewError(f"edtf: {name!r}: {told}; a date of the calendar, for example 2024-06-19")
    if (id_ := slug(name)) in UNFIT:
        raise NotNewError(f"{_naming(model)}: the id {id_!r} {UNFIT[id_]}; say it more fully")
    return Draft((FOLDERS[kind], id_), text)


def write(kb_dir: Path, new: Draft) -> Path:
    """Writes the draft. Raises NotNewError when an entity has its id already, in whatever folder.

    Raises OvertakenError when somebody makes the file at this very moment.
    """
    taken = {key[1]: key for key in entity_keys(kb_dir)}
    if key := taken.get(new.key[1]):
        raise NotNewError(
            f"{shown(kb_dir, entity_file(kb_dir, key))} has this id already; edit it, or choose another name"
        )
    path = entity_file(kb_dir, new.key)
    made(path, new.text).carry_out(kb_dir)
    return path


def _naming(model: type[Entity]) -> str:
    """The first required field, which says what the entity is."""
    return next(name for name, info in model.model_fields.items() if info.is_required())


def _sort(model: type[Entity], sort: str | None) -> dict[str, str]:
    if sort is not None and "kind" not in model.model_fields:
        raise NotNewError("only actors and places have a --kind")
    return {} if sort is None else {"kind": sort}


def _article(seeds: Path, file: str | None) -> dict[str, str]:
    if not file or not (seeds / file).is_file():
        there = sorted(path.name for path in seeds.glob("*.*") if is_article(path.name))
        near = get_close_matches(file or "", there, n=_NAMED, cutoff=0.75) or there[:_NAMED]
        more = [f"{len(there)} in all"] if len(there) > len(near) else []
        names = ", ".join((*near, *more)) or "none yet"
        raise NotNewError(f"a source needs its article: --file NAME, one of those in seeds/: {names}")
    return {"file": file, "sha256": hashlib.sha256((seeds / file).read_bytes()).hexdigest()}


def _lines(model: type[Entity], values: Mapping[str, str]) -> Iterator[str]:
    """The required fields with values, then all others as comments that say what they are for."""
    fields = model.model_fields
    required = [name for name in fields if fields[name].is_required()]
    for name in required:
        yield from _required(name, fields[name], values.get(name) or _LEAST[model.KIND][name])
    yield from ("", "# What else there may be; take away the # before the field.")
    for name in sorted(
        fields.keys() - required, key=lambda name: (name in Joinable.model_fields, [*fields].index(name))
    ):
        yield from _optional(fields[name].alias or name, fields[name])


def _required(name: str, info: FieldInfo, value: str) -> Iterator[str]:
    terms = _terms(info.annotation)
    if terms:
        yield from _comment(f"One of: {', '.join(terms)}.")
    yield f"{name}: {inline(value)}"


def _optional(name: str, info: FieldInfo) -> Iterator[str]:
    terms = _terms(info.annotation)
    yield from _comment(" ".join([info.description or "", f"One of: {', '.join(terms)}." if terms else ""]).strip())
    example = info.examples[0] if info.examples else terms[0] if terms else ""
    yield f"# {name}: {_on_one_line(example)}".rstrip()


def _comment(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="#   ")


def _on_one_line(value: object) -> str:
    """An example as YAML that stands on one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{name}: {_on_one_line(item)}" for name, item in value.items()) + "}"
        case list():
            return f"[{', '.join(map(_on_one_line, value))}]"
        case bool():
            return str(value).lower()
        case str():
            return inline(value, flow=True)
        case _:
            return str(value)


def _terms(annotation: Any) -> tuple[str, ...]:
    """The terms of a closed list."""
    return tuple(term for term in get_args(annotation) if isinstance(term, str))
