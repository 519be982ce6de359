"""Which of several states' bodies a name without a state means: "Iran's Ministry of Defense", then "the ministry's"."""

from collections.abc import Iterable, Iterator, Sequence

from cuttings.find.names.bodies import bodies
from cuttings.find.names.bodies.ties import Tie
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Match, Trie


class Owners:
    """Whose bodies the article speaks of, and where. Doubt gives a body to nobody."""

    def __init__(self, gazetteer: tuple[Trie, ...], matches: Sequence[Match], offices: Iterable[Tie]) -> None:
        self._gazetteer = gazetteer
        self._named = [tie for match in matches for tie in self._ties(match)]
        self._ties_before = sorted([*self._named, *offices])
        #: The line and the body that a form of a name meant last.
        self._last: dict[str, tuple[Block, Entry]] = {}

    def _ties(self, match: Match) -> Iterator[Tie]:
        """The states that the name has in it or beside it, each with the bodies that it is thereby said to have."""
        line = match.block.tokens[0].start
        for sense in match.senses:
            if sense.entry and sense.entry.of and not sense.weak:
                yield from (Tie(match.start, line, sense.entry.of, body) for body in bodies.names_of(sense.entry))
        if any(_is_bare(sense) for sense in match.senses) and (state := self._owner(match)):
            yield Tie(match.start, line, state, bodies.key_of(_text(match)))

    def owns(self, match: Match, sense: Sense) -> bool:
        """Whether the state whose body this is stands beside the name."""
        return sense.entry is not None and sense.entry.of is not None and self._owner(match) == sense.entry.of

    def narrowed(self, match: Match, senses: list[Sense], lead: int | None) -> list[Sense]:
        """The senses that the words around the name and the rest of the article leave; none where it is a guess.

        Above the line at offset `lead` a name may be short for what only that line says in full.
        """
        shared = [s for s in senses if _is_shared(s)]
        others = [s for s in senses if s not in shared]
        if not shared:
            return senses
        if state := self._owner(match):
            return _of(state, shared) or others or [_made(state, match, shared[0])]
        bare = [s for s in shared if _is_bare(s)]
        if bare and self._somebodys(match):
            given = any(_is_of(tie, bodies.key_of(_text(match))) for tie in self._ties_before)
            return [s for s in senses if s not in bare or not (given or s.weak)]
        return self._by_ties(match, senses, bare, lead) if bare else senses

    def _by_ties(self, match: Match, senses: list[Sense], bare: list[Sense], lead: int | None) -> list[Sense]:
        """What a name without a state can mean: the body of the one state that is said to have it, or nobody's."""
        body = bodies.key_of(_text(match))
        states = self._tied(body, match) or self._next(body, lead)
        meant = [s for state in states for s in _of(state, bare) or [_made(state, match, bare[0])]]
        untied = [s for s in senses if not (s in bare and s.alone and s.entry and s.entry.of)]
        if any(s.entry and not s.entry.of and not s.entry.local for s in untied):
            return [*untied, *meant]
        if len(states) < 2:
            return meant or untied
        block, entry = self._last.get(body, (None, None))
        return [s for s in meant if s.entry == entry and block is match.block]

    def others(self, senses: list[Sense], known: list[Sense]) -> list[Sense]:
        """Bodies of states among the senses that are not known beforehand; everything where nothing is known."""
        return [s for s in senses if s not in known and (not known or (s.entry and s.entry.of))]

    def remember(self, match: Match, sense: Sense) -> None:
        """Keep in mind that the name meant this."""
        if sense.entry and sense.entry.of:
            for body in bodies.names_of(sense.entry):
                self._last[body] = (match.block, sense.entry)

    def _tied(self, body: str, match: Match) -> set[str]:
        """The states to which the article has given such a body before the name."""
        return {tie.state for tie in self._ties_before if tie.at < match.start and _is_of(tie, body)}

    def _next(self, body: str, lead: int | None) -> set[str]:
        """The states whose bodies of this name the lead names."""
        return {tie.state for tie in self._named if tie.line == lead and _is_of(tie, body)}

    def _owner(self, match: Match) -> str | None:
        return bodies.owner(match.block, match.first, match.last, self._gazetteer)[0]

    def _somebodys(self, match: Match) -> bool:
        """Whether a name that is no state's stands before it as its owner (Catalonia's Interior Ministry)."""
        return bodies.is_possessed(match.block, match.first) and match.block.tokens[match.first - 2].capital


def _is_shared(sense: Sense) -> bool:
    """Whether the name means a body of a state, or a party or the like of which other states have one, too."""
    entry = sense.entry
    if entry is None or entry.kind not in bodies.KINDS | {"organisation"}:
        return False
    return entry.local or bool(entry.of and (entry.kind in bodies.KINDS or sense.weak or not entry.known))


def _is_bare(sense: Sense) -> bool:
    """Whether the name of such a body is one without a state."""
    return _is_shared(sense) and (sense.weak or (sense.entry is not None and sense.entry.local))


def _of(state: str, senses: list[Sense]) -> list[Sense]:
    return [s for s in senses if s.entry and s.entry.of == state]


def _made(state: str, match: Match, like: Sense) -> Sense:
    """The body of this name that the state has."""
    text, kind = _text(match), like.entry.kind if like.entry else "government-body"
    return bodies.sense(text, kind, state, text)


def _text(match: Match) -> str:
    return " ".join(token.text for token in match.block.tokens[match.first : match.last])


def _is_of(tie: Tie, body: str) -> bool:
    return tie.body == body or (tie.body is None and bodies.is_ministry(body.replace("-", " ")))
