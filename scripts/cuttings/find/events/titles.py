"""A short readable title for a happening, from the template of its frame."""

import re
from collections.abc import Iterable, Mapping

from cuttings.find.events.frames import Frame

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_ROLE = re.compile(r"\{([\w-]+)\}")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


def title(frame: Frame, names: Mapping[str, tuple[str, ...]]) -> str:
    """The frame's title with names in place of roles; a bracketed part with no filled role falls away.

    `names` gives the names that fill each role.
    """
    kept = _OPTIONAL.sub(lambda part: part[1] if _filled(part[1], names) else "", frame.title)
    written = _ROLE.sub(lambda role: _listed(names.get(role[1], ())), kept)
    written = re.sub(r"\s+", " ", written).strip()
    return written[:1].upper() + written[1:]


def told(lemma: str, is_noun: bool, several: bool) -> str:
    """The word that names an act, as a title tells it: "warns" ("warn" for several), "gives warning" for a noun."""
    if is_noun:
        return f"give {lemma}" if several else f"gives {lemma}"
    if several:
        return lemma
    if _CONSONANT_Y.search(lemma):
        return _CONSONANT_Y.sub("ies", lemma)
    return f"{lemma}es" if _SIBILANT.search(lemma) else f"{lemma}s"


def _filled(text: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    return any(names.get(role) for role in _ROLE.findall(text))


def _listed(names: Iterable[str]) -> str:
    """The names as a sentence lists them: with commas, and before the last."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last
