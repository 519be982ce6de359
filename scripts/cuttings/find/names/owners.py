"""Which of several states' bodies a name without a state means: "Iran's Ministry of Defense", then "the ministry's"."""

from cuttings.find.names import bodies
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Match, Trie


class Owners:
    """Whose bodies the article has spoken of so far."""

    def __init__(self, gazetteer: tuple[Trie, ...]) -> None:
        self._gazetteer = gazetteer
        #: The line and the body that a form of a name meant last.
        self._last: dict[str, tuple[Block, Entry]] = {}

    def owns(self, match: Match, sense: Sense) -> bool:
        """Whether the state whose body this is stands beside the name."""
        return sense.entry is not None and sense.entry.of is not None and self._owner(match) == sense.entry.of

    def narrowed(self, match: Match, senses: list[Sense]) -> list[Sense]:
        """The senses that the words around the name leave; none where that is anybody's guess."""
        owned = [s for s in senses if s.entry and s.entry.of and s.entry.kind in bodies.KINDS]
        if not owned:
            return senses
        if state := self._owner(match):
            return [s for s in owned if s.entry and s.entry.of == state] or [s for s in senses if s not in owned]
        loose = [s for s in owned if s.weak and s.alone]
        if loose and self._somebodys(match):
            return [s for s in senses if s not in loose]
        if len({s.entry for s in loose}) < 2:
            return senses
        block, entry = self._last.get(_form(loose[0]), (None, None))
        return [s for s in loose if s.entry == entry and block is match.block]

    def others(self, senses: list[Sense], known: list[Sense]) -> list[Sense]:
        """Bodies of states among the senses that are not known beforehand; everything where nothing is known."""
        return [s for s in senses if s not in known and (not known or (s.entry and s.entry.of))]

    def remember(self, match: Match, sense: Sense) -> None:
        """Keep in mind that the name meant this."""
        if sense.entry and sense.entry.of and sense.entry.kind in bodies.KINDS:
            self._last[_form(sense)] = (match.block, sense.entry)

    def _owner(self, match: Match) -> str | None:
        return bodies.owner(match.block, match.first, match.last, self._gazetteer)[0]

    def _somebodys(self, match: Match) -> bool:
        """Whether a name that is no state's stands before it as its owner (Catalonia's Interior Ministry)."""
        return bodies.is_possessed(match.block, match.first) and match.block.tokens[match.first - 2].capital


def _form(sense: Sense) -> str:
    entry = sense.entry
    return entry.key.removeprefix(f"{entry.of}-") if entry else ""
