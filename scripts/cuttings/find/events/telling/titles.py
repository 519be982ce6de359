"""A short readable title for a happening, from the templates of its frame.

Titles name the act and who takes part: "Warning by South Korea to Russia". They do not say that it took place, because
they stay when a plan has become a fact; what is only possible or alleged is called so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from cuttings.find.events.detection.frames import IN_TITLE

#: For each role the names or words that fill it, as a sentence has them.
Names = Mapping[str, Sequence[str]]

_OPTIONAL = re.compile(r"\[([^\]]*)\]")


def title(templates: Sequence[str], names: Names, qualifier: str = "") -> str:
    """The first of the templates whose roles are all filled; a bracketed part with no filled role falls away.

    `{a,b}` lists the fillers of both roles, `{a&b}` asks for both, `{a+}` for two or more. `qualifier` ("possible")
    goes before. When no template can be filled, the names follow the act.
    """
    written = next(_fitting(templates, names), None) or _plainly(names)
    written = re.sub(r"\s+", " ", written).strip()
    written = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", written)
    if qualifier:
        written = f"{qualifier} {written if _opens_with_name(written, names) else written[:1].lower() + written[1:]}"
    return written[:1].upper() + written[1:]


def _opens_with_name(written: str, names: Names) -> bool:
    """Whether the first word keeps its capital: "José Sarney becoming minister", but not "Talks with Peru"."""
    proper = (name for given in names.values() for name in given if name[:1].isupper())
    return any(re.match(rf"{re.escape(name)}(?!\w)", written) for name in proper)


def _fitting(templates: Sequence[str], names: Names) -> Iterator[str]:
    for template in templates:
        kept = _OPTIONAL.sub(lambda part: part[1] if _filled(part[1], names) else "", template)
        if _filled(kept, names):
            yield IN_TITLE.sub(lambda place: _listed(_fillers(place[1], names)), kept)


def _filled(text: str, names: Names) -> bool:
    return all(_is_filled(place, names) for place in IN_TITLE.findall(text))


def _is_filled(place: str, names: Names) -> bool:
    if "&" in place:
        return all(names.get(role) for role in place.split("&"))
    return len(_fillers(place, names)) > place.endswith("+")


def _fillers(place: str, names: Names) -> list[str]:
    """The fillers of the roles of one place, each once, in the order of the alphabet: A and B are B and A."""
    return sorted({name for role in _roles(place) for name in names.get(role, ())}, key=_without_article)


@cache
def _roles(place: str) -> tuple[str, ...]:
    """The roles of a place in a template."""
    return tuple(re.split("[,&]", place.rstrip("+")))


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("a ").casefold()


def _plainly(names: Names) -> str:
    others = sorted({name for role, given in names.items() if role not in ("deed", "act", "change") for name in given})
    return " involving ".join(filter(None, ("".join(names.get("deed", ())), _listed(others) if others else "")))


def _listed(names: Sequence[str]) -> str:
    """The names as a sentence lists them: with commas, and before the last."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
