"""The articles of a place, read anew only where a file or its sidecar changed: by this process, or by many."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from cuttings import __version__
from cuttings.model import Article, Problem
from cuttings.model.problem import in_folder
from cuttings.places.place import Listing, Parcel, Place, PlaceError, Wanted
from cuttings.progress import Step
from cuttings.read.article import read_parcel
from cuttings.read.folder import Read, Reader, read_here, read_place
from cuttings.read.remembered import Kept, reads_with
from cuttings.scale import Workers
from cuttings.scale.batches import batches
from cuttings.scale.spread import spread
from cuttings.scale.stops import StopError, UnfitError

#: The rooms and files of this package that the reading of an article rests on, beside the lexicons.
READ_BY = ("read", "places", "model", "lexicon", "edtf.py", "strict_yaml", "validation.py")
#: So few are read before workers have begun.
_FEW = 16
#: Bytes that an article counts for at least when batches are made, as some stores do not tell its size.
_LEAST = 1_000


def reading(
    place: Place, listing: Listing, kept: Kept, model: str | None, progress: Step, workers: Workers | None = None
) -> tuple[list[Article], list[Problem]]:
    """All articles, and all problems of those that cannot be read, as from `read_place`.

    With `workers`, they read what is new. They fetch it themselves where they reach the place, else they are sent it.
    Raises PlaceError when the place is out, StopError when no worker can read, NoModelError when no language model
    is installed, as processes have it in common from their beginning.
    """
    return read_place(place, listing, kept, partial(_told, _reader(workers, model), progress))


def _reader(workers: Workers | None, model: str | None) -> Reader:
    if workers is None:
        return read_here
    from cuttings.find import language

    return partial(_by_workers, workers, language.choose(model)[0])


def _told(reader: Reader, progress: Step, place: Place, missing: Sequence[Wanted]) -> Iterator[tuple[str, Read]]:
    for done, result in enumerate(reader(place, missing), start=1):
        yield result
        progress("taking in articles", done, len(missing))


def _by_workers(workers: Workers, model: str, place: Place, missing: Sequence[Wanted]) -> Iterable[tuple[str, Read]]:
    return _spread(workers, model, place, missing) if len(missing) > _FEW else read_here(place, missing)


def _spread(workers: Workers, model: str, place: Place, missing: Sequence[Wanted]) -> Iterator[tuple[str, Read]]:
    work = partial(_read, place.bring if place.is_anywhere else _as_sent, place.name, _version())
    with workers.crew(work, model) as crew:
        parts = batches(missing, _size, crew.together)
        sent = parts if place.is_anywhere else map(place.bring, parts)
        for item, outcome in spread(crew, sent):
            yield item.name, _result(in_folder(place.name, item.name), outcome)


def _read(
    bring: Callable[[Sequence[Any]], list[Parcel]], folder: str, version: str, batch: Sequence[Any]
) -> list[Read]:
    """What the workers do: where articles are in, or their bytes, and out what is read of each."""
    if version != _version():
        raise UnfitError(f"a worker reads with {_version()}, not {version}: install the same there as here")
    try:
        return [read_parcel(parcel, folder) for parcel in bring(batch)]
    except PlaceError as error:  # the next batch would do no better
        raise StopError(f"a worker cannot fetch them: {error}") from None


def _as_sent(batch: Sequence[Parcel]) -> list[Parcel]:
    return list(batch)


def _size(one: Wanted) -> int:
    return max(one.size, _LEAST)


def _result(file: str, outcome: Read | Exception) -> Read:
    if isinstance(outcome, StopError):
        raise outcome
    if isinstance(outcome, Exception):
        what = f"could not be read, three times: {type(outcome).__name__}: {outcome}"
        return None, [Problem(file, 0, what, right="report this as a fault of cuttings")]
    return outcome


@cache
def _version() -> str:
    """Changes with all that the reading of an article rests on."""
    code = hashlib.sha256(reads_with())
    for name in READ_BY:
        entry = Path(__file__).parent / name
        for source in sorted(entry.rglob("*.py")) if entry.is_dir() else [entry]:
            code.update(source.name.encode() + b"\0" + source.read_bytes())
    return f"cuttings {__version__} {code.hexdigest()[:16]}"
