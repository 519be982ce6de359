"""Whom a label means that gives an office and no name: "Deputy Spokesman:", "THE FOREIGN MINISTER:"."""

from cuttings.find.claims.cues import words
from cuttings.find.reading import Reading


def person_in_office(reading: Reading, label: str) -> tuple[str, ...]:
    """Key of the one person whose office in the article the label gives, in full or in short; nobody where two fit."""
    wanted = [word for word in label.casefold().split() if word != "the"]
    offices = [(key, role.title.casefold().split()) for key, one in reading.referents.items() for role in one.roles]
    exact = {key for key, office in offices if office == wanted}
    fitting = exact or {key for key, office in offices if _is_part_of(wanted, office)}
    return tuple(fitting) if len(fitting) == 1 else ()


def _is_part_of(wanted: list[str], office: list[str]) -> bool:
    """Whether the words stand in an office one after another and name all of it: "minister" is no deputy minister."""
    starts = (at for at in range(len(office)) if office[at : at + len(wanted)] == wanted)
    return bool(wanted) and any(at == 0 or office[at - 1] not in words("transcripts", "lesser") for at in starts)
