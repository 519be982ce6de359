"""Offices and functions that the article gives to people, each with the words that give it."""

from collections import defaultdict

from cuttings.find.names import appositions, pretitles
from cuttings.find.names.holder import Holder, holders
from cuttings.find.names.tokens import Block
from cuttings.find.reading import Reading
from cuttings.model import FoundRole


def add_roles(reading: Reading, blocks: list[Block]) -> None:
    """Give each person the roles that titles, appositions and relative clauses state; one of each title and body."""
    roles: defaultdict[str, dict[tuple[str, str | None], FoundRole]] = defaultdict(dict)
    for holder in holders(reading, blocks):
        for role in (*pretitles.before(reading, holder), *appositions.around(reading, holder)):
            for key in (holder.key, *_sharers(reading, holder, role)):
                roles[key].setdefault((role.title.lower(), role.of), role)
    for key, found in roles.items():
        referent = reading.referents[key]
        kept = tuple(sorted(found.values(), key=lambda role: role.start))
        reading.referents[key] = referent.model_copy(update={"roles": kept})


def _sharers(reading: Reading, holder: Holder, role: FoundRole) -> list[str]:
    """The other one in "A and B, researchers at …": who is joined to the holder right before a plural role."""
    plural = role.title.split(" of ")[0].endswith("s") and role.start >= holder.start
    joined = reading.doc.text[: holder.start].rstrip()
    if not plural or not joined.endswith(" and"):
        return []
    end = len(joined) - len(" and")
    return [m.referent for m in reading.mentions if m.end == end and reading.referents[m.referent].kind == "person"]
