"""One sense for each matched name, or none: what the article has introduced, and what stands around the name, decide."""

from collections import defaultdict

from cuttings.find.names import metonyms, titles
from cuttings.find.names.entries import Sense
from cuttings.find.names.trie import Match
from cuttings.find.reading import Reading
from cuttings.model import Abstention

_PLACE_PREPOSITIONS = frozenset({"in", "near", "at", "from", "to", "outside", "around", "across", "of"})


class Chooser:
    """Chooses among senses with the whole article in view."""

    def __init__(self, reading: Reading, matches: list[Match]) -> None:
        self._reading = reading
        #: Offsets at which each key is named in full, in text order.
        self._named: defaultdict[str, list[int]] = defaultdict(list)
        self._labels = {ent.start_char: ent.label_ for ent in reading.doc.ents}
        for match in matches:
            for sense in _strong(match):
                if sense.entry:
                    self._named[sense.entry.key].append(match.start)
        self._people = {s.entry.key for m in matches for s in _strong(m) if s.entry and s.entry.kind == "person"}

    def choose(self, match: Match) -> Sense | None:
        """The sense that the name has here; None for no name, or where it stays open (then noted in the reading)."""
        senses = [sense for sense in _without_doubles(match.senses) if self._usable(sense, match)]
        own = [s for s in senses if s.entry and s.entry.hand and not s.weak]
        if own:
            return own[0]
        if not senses or any(sense.entry is None for sense in senses) or self._joined_to_non(match):
            return None
        people = [s for s in senses if s.entry and s.entry.kind == "person"]
        others = [s for s in senses if s not in people]
        if people and not (others and self._as_place(match)):
            return self._person(match, people)
        return self._thing(match, others)

    def _usable(self, sense: Sense, match: Match) -> bool:
        """Whether the article has given what a weak or ambiguous form needs."""
        entry = sense.entry
        if entry is None:
            return True
        if sense.after_the:
            return match.first > 0 and match.block.tokens[match.first - 1].key == "the"
        if entry.ambiguous:
            return self._as_place(match) and self._labels.get(match.start) != "PERSON"
        if not sense.weak or entry.key in self._named:
            return True
        if entry.kind == "person":
            return sense.alone and sense.entry is not None
        return sense.alone or entry.of is None or entry.of in self._named

    def _joined_to_non(self, match: Match) -> bool:
        """Non-Western is not the West."""
        before = self._reading.doc.text[max(0, match.start - 4) : match.start].lower()
        return before == "non-"

    def _as_place(self, match: Match) -> bool:
        """Whether a preposition of place stands before the name, or the model takes it for a place."""
        before = match.block.tokens[match.first - 1].text.lower() if match.first else ""
        return before in _PLACE_PREPOSITIONS and self._labels.get(match.start) != "PERSON"

    def _person(self, match: Match, senses: list[Sense]) -> Sense | None:
        strong = [sense for sense in senses if not sense.weak]
        if strong:
            return strong[0]
        introduced = [s for s in senses if s.entry and s.entry.key in self._named]
        candidates = introduced or senses
        keys = {s.entry.key for s in candidates if s.entry}
        if len(keys) == 1:
            return candidates[0]
        return self._latest(match, candidates)

    def _latest(self, match: Match, candidates: list[Sense]) -> Sense | None:
        """Of several people of one surname, the one named last in full; two at once leave it open."""
        last: list[tuple[int, Sense]] = []
        for sense in candidates:
            before = [at for at in self._named[sense.entry.key if sense.entry else ""] if at < match.start]
            if before:
                last.append((before[-1], sense))
        last.sort(key=lambda item: item[0])
        if not last:
            return self._open(match, "a surname of several people, none of them named before")
        return last[-1][1]

    def _open(self, match: Match, reason: str) -> None:
        text = self._reading.text(match.start, match.end)
        self._reading.abstentions.append(
            Abstention(start=match.start, end=match.end, text=text, concern="name", reason=reason)
        )

    def _thing(self, match: Match, senses: list[Sense]) -> Sense | None:
        states = [s for s in senses if s.form == "metonym" and s.weak]
        cities = [s for s in senses if s.entry and s.entry.kind == "city"]
        if states and cities:
            return (states if metonyms.is_state(self._reading, match.start, match.end) else cities)[0]
        known = [s for s in senses if s.entry and s.entry.known]
        strong = [s for s in known or senses if not s.weak]
        return (strong or known or senses or [None])[0]


def _strong(match: Match) -> list[Sense]:
    return [sense for sense in match.senses if not sense.weak]


def _without_doubles(senses: tuple[Sense, ...]) -> list[Sense]:
    """One sense for each key, form and strength; the first, which is a person's own, wins."""
    kept: dict[tuple[str | None, str, bool], Sense] = {}
    for sense in senses:
        kept.setdefault((sense.entry.key if sense.entry else None, sense.form, sense.weak), sense)
    return list(kept.values())
