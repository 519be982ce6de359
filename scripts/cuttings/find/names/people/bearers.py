"""Which of several people a surname alone means: who was named in full, or who is usually called so."""

from cuttings.find.names.entries import Sense
from cuttings.find.names.people.named import Named
from cuttings.find.names.pointing.reporting import says
from cuttings.find.names.trie import Match
from cuttings.find.reading import Reading

#: Longest stretch from a full name to a surname in an apposition to it: "Kim Yo Jong, Kim's sister".
_APPOSED = 25


class Bearers:
    """Whom the article calls by which surname, in text order."""

    def __init__(self, reading: Reading, named: Named) -> None:
        self._reading = reading
        self._named = named
        #: Whom a surname alone meant last.
        self._called: dict[str, Sense] = {}

    def chosen(self, match: Match, senses: list[Sense]) -> Sense | None:
        """The person meant, or None where several of the name come into question and none of them was named before."""
        strong = [sense for sense in senses if not sense.weak]
        if strong:
            return strong[0]
        named = [s for s in senses if self._last_named(s, match.start) is not None]
        usual = next((s for s in senses if s.alone and s.entry and s.entry.known), None) or self._bearer(match, senses)
        if not named:
            later = [s for s in senses if s.entry and s.entry.key in self._named]
            known = usual if usual and (usual in later or not later) else None
            return known or _only(later or senses)
        latest = max(named, key=lambda s: self._last_named(s, match.start) or 0)
        rival = usual is not None and usual.entry != latest.entry
        speaks = self._is_speaker(match.start) and self._was_speaker(latest)
        chosen = self._rival(match, latest, usual) if rival and usual and not speaks else latest
        self._called[match.block.tokens[match.first].key] = chosen
        return chosen

    def _bearer(self, match: Match, senses: list[Sense]) -> Sense | None:
        """Whom the article has called by this surname alone before."""
        called = self._called.get(match.block.tokens[match.first].key)
        return next((s for s in senses if called and s.entry == called.entry), None)

    def _rival(self, match: Match, latest: Sense, usual: Sense) -> Sense:
        """A leader's surname borne by somebody named since: the leader, unless this line spoke of the other."""
        at = self._last_named(latest, match.start) or 0
        same_line = at >= match.block.tokens[0].start
        apposed = self._reading.folded[at : match.start].count(",") == 1 and match.start - at < _APPOSED
        introduced = usual.entry is not None and usual.entry.key in self._named
        if (same_line and not apposed) or not introduced:
            return usual if apposed else latest
        return usual

    def _last_named(self, sense: Sense, before: int) -> int | None:
        """Where the article last named this person in full before an offset."""
        return self._named.last(sense.entry.key, before) if sense.entry else None

    def _was_speaker(self, sense: Sense) -> bool:
        """Whether the article has this person say something where it names the person in full."""
        return sense.entry is not None and any(self._is_speaker(at) for at in self._named.at(sense.entry.key))

    def _is_speaker(self, start: int) -> bool:
        """Whether the name at this offset is the subject of a verb of saying."""
        word = self._reading.span(start, start + 1)[0]
        while word.dep_ == "compound":
            word = word.head
        return bool(word.dep_ == "nsubj" and says(word.head))


def _only(senses: list[Sense]) -> Sense | None:
    return senses[0] if len({s.entry.key for s in senses if s.entry}) == 1 else None
