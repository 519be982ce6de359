"""Offices and functions that the article gives to people, each with the words that give it."""

from collections import defaultdict
from collections.abc import Iterator

from cuttings.find.names.people.holder import Holder, holders
from cuttings.find.names.roles import appositions, pretitles
from cuttings.find.names.tokens import Block
from cuttings.find.reading import Reading
from cuttings.model import FoundRole


def add_roles(reading: Reading, blocks: list[Block]) -> None:
    """Give each person the roles that titles, appositions and relative clauses state; one of each title and body."""
    roles: defaultdict[str, dict[tuple[str, str | None], FoundRole]] = defaultdict(dict)
    for holder in holders(reading, blocks):
        for role in (*pretitles.before(reading, holder), *appositions.around(reading, holder)):
            for key, own in ((holder.key, role), *_shared(reading, holder, role)):
                roles[key].setdefault((own.title.lower(), own.of), own)
    for key, found in roles.items():
        served = {title for title, of in found if of}
        kept = [role for (title, of), role in found.items() if of or title not in served]
        ordered = tuple(sorted(kept, key=lambda role: role.start))
        reading.referents[key] = reading.referents[key].changed(roles=ordered)


def _shared(reading: Reading, holder: Holder, role: FoundRole) -> Iterator[tuple[str, FoundRole]]:
    """The role of the other one in "A and B, researchers at …", where the article uses the plural."""
    joined = reading.folded[: holder.start].rstrip()
    if role.start < holder.start or not joined.endswith(" and") or not _plural(role):
        return
    end = len(joined) - len(" and")
    for mention in reading.mentions:
        if mention.end == end and reading.referents[mention.referent].kind == "person":
            text = reading.text(mention.start, role.end)
            yield mention.referent, role.changed(start=mention.start, text=text)


def _plural(role: FoundRole) -> bool:
    """Whether the article's words for the role are in the plural, though its title is not."""
    return f"{role.title.split(' of ')[0]}s".lower() in role.text.lower()
