"""Phrases that point to one named person: "the Russian leader", "the reclusive leader", "the latter"."""

import re

from cuttings.find.names.pointing.coreference import leader_titles
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import Mention


def add_nominals(reading: Reading) -> None:
    """Add a mention for each such phrase whose person the article has named; needs the roles found before."""
    found = [*_of_states(reading), *_by_epithet(reading), *_latter(reading)]
    taken = [(m.start, m.end) for m in reading.mentions if m.form == "nominal"]
    reading.mentions.extend(m for m in found if not any(a < m.end and m.start < b for a, b in taken))


def _of_states(reading: Reading) -> list[Mention]:
    """The Russian leader: the article's leader of that state, where it has only one."""
    nouns = "|".join(sorted(leader_titles(), key=len, reverse=True))
    found = []
    for adjective in (m for m in reading.mentions if m.form == "adj"):
        before = re.search(r"\b[Tt]he $", reading.folded[max(0, adjective.start - 4) : adjective.start])
        after = re.match(rf" ({nouns})\b(?!,? [A-Z])", reading.folded[adjective.end : adjective.end + 40])
        holders = _holders(reading, adjective.referent)
        if before and after and len(holders) == 1:
            found.append(_mention(reading, adjective.start - 4, adjective.end + after.end(), holders[0]))
    return found


def _holders(reading: Reading, state: str) -> list[str]:
    """People whom the article calls leader of the state now."""
    return [
        referent.key
        for referent in reading.referents.values()
        if any(role.of == state and role.temporal == "current" and _leads(role.title) for role in referent.roles)
    ]


def _leads(title: str) -> bool:
    return title.lower() in leader_titles()


def _by_epithet(reading: Reading) -> list[Mention]:
    """The reclusive leader: the leader named last."""
    epithets = "|".join(load("titles")["epithets"])
    found = []
    for match in re.finditer(rf"\b[Tt]he (?:{epithets}) (?:leader|ruler|president)\b(?! [A-Z])", reading.folded):
        key = _last_leader(reading, match.start())
        if key:
            found.append(_mention(reading, match.start(), match.end(), key))
    return found


def _last_leader(reading: Reading, before: int) -> str | None:
    leaders = {r.key for r in reading.referents.values() if any(_leads(role.title) for role in r.roles)}
    named = [m for m in reading.mentions if m.end <= before and m.referent in leaders and m.form == "name"]
    return max(named, key=lambda m: m.start).referent if named else None


def _latter(reading: Reading) -> list[Mention]:
    """The latter: the second of the two people whom the sentence names before it."""
    found = []
    for match in re.finditer(r"\b[Tt]he latter\b(?! [a-z]+s\b)", reading.folded):
        sentence = reading.span(match.start(), match.end()).sent
        people = [
            m.referent
            for m in sorted(reading.mentions, key=lambda m: m.start)
            if sentence.start_char <= m.start and m.end <= match.start() and _person(reading, m)
        ]
        if len(set(people)) == 2:
            found.append(_mention(reading, match.start(), match.end(), people[-1]))
    return found


def _person(reading: Reading, mention: Mention) -> bool:
    return mention.form == "name" and reading.referents[mention.referent].kind == "person"


def _mention(reading: Reading, start: int, end: int, key: str) -> Mention:
    return Mention(start=start, end=end, text=reading.text(start, end), referent=key, form="nominal", rule="leader")
