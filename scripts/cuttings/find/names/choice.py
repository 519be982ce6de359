"""One sense for each matched name, or none: the whole article and the words around the name decide."""

import re

from cuttings.find.names.bodies.owners import Owners
from cuttings.find.names.bodies.ties import Tie
from cuttings.find.names.entries import Sense
from cuttings.find.names.people.bearers import Bearers
from cuttings.find.names.people.named import Named
from cuttings.find.names.places import metonyms
from cuttings.find.names.places.datelines import in_dateline
from cuttings.find.names.trie import Match, Trie
from cuttings.find.reading import Reading
from cuttings.model import Abstention

#: What stands between the items of a list.
_LISTED = re.compile(r"(?:,| and|, and| &|/) ?")
_PLACE_PREPOSITIONS = frozenset({"in", "near", "at", "from", "to", "outside", "around", "across", "of"})


class Chooser:
    """Chooses among senses with the whole article in view."""

    def __init__(
        self, reading: Reading, matches: list[Match], gazetteer: tuple[Trie, ...], ties: tuple[Tie, ...]
    ) -> None:
        self._reading = reading
        self._owners = Owners(gazetteer, matches, ties)
        self._named = Named(matches)
        self._bearers = Bearers(reading, self._named)
        self._opening = reading.article.content[0].start if reading.article.content else 0
        starts = [match.block.tokens[0].start for match in matches if match.block.zone == "body"]
        #: Where the first line of the text proper begins.
        self._first_line = next((start for start in starts if start > self._opening), None)
        #: Where the last name of a capital ended, and whether it meant the state.
        self._capital = (0, False)
        self._labels = {ent.start_char: ent.label_ for ent in reading.doc.ents}

    def choose(self, match: Match) -> Sense | None:
        """The sense that the name has here; None for no name, or where it stays open (then noted in the reading)."""
        senses = [sense for sense in _without_doubles(match.senses) if self._usable(sense, match)]
        own = [s for s in senses if s.entry and s.entry.hand and not s.weak]
        if own:
            return own[0]
        if not senses or any(sense.entry is None for sense in senses) or self._joined(match):
            return None
        people = [s for s in senses if s.entry and s.entry.kind == "person"]
        others = [s for s in senses if s not in people]
        if people and not (others and self._as_place(match)):
            chosen = self._bearers.chosen(match, people)
            return chosen or self._open(match, "a surname of several people, none of them named before")
        return self._thing(match, others)

    def _usable(self, sense: Sense, match: Match) -> bool:
        """Whether the article has given what a weak or ambiguous form needs."""
        entry = sense.entry
        if entry is None:
            return True
        if sense.rule == "combining" and not match.before_hyphen:
            return False
        if sense.after_the and not (self._after_the(match) or self._owners.owns(match, sense)):
            return False
        if entry.ambiguous:
            return self._as_place(match)
        if not sense.weak or entry.key in self._named:
            return True
        if entry.kind == "person":
            return sense.alone and sense.entry is not None
        if match.last == match.first + 1 and self._goes_on(match):
            return False
        return sense.alone or entry.of is None or self._named.speaks_of(entry.of)

    def _after_the(self, match: Match) -> bool:
        """Whether the name has its article and no further name follows: the West, not Moscone West or the West Wing."""
        tokens = match.block.tokens
        follows = match.last < len(tokens) and tokens[match.last].capital
        return match.first > 0 and tokens[match.first - 1].key == "the" and not follows

    def _goes_on(self, match: Match) -> bool:
        """Whether somebody's name follows whose this is: the Congress of the Miners' Union is no parliament."""
        following = [token.text for token in match.block.tokens[match.last : match.last + 3]]
        return following[:1] == ["of"] and following[-1][0].isupper()

    def _joined(self, match: Match) -> bool:
        """Whether a sign makes it another word: non-Western is not the West, Hwasong-18 no town, US$ no state."""
        text = self._reading.folded
        before, after = text[max(0, match.start - 4) : match.start].lower(), text[match.end : match.end + 2]
        return before == "non-" or after[:1] in {"$", "€", "£"} or (after[:1] == "-" and after[1:].isdigit())

    def _as_place(self, match: Match) -> bool:
        """Whether a preposition of place stands before the name, or it opens a report."""
        if in_dateline(self._reading, match.start, match.end):
            return True
        before = match.block.tokens[match.first - 1].text.lower() if match.first else ""
        return before in _PLACE_PREPOSITIONS and self._labels.get(match.start) != "PERSON"

    def _open(self, match: Match, reason: str) -> Sense | None:
        """Leave the name undecided, and say why."""
        text = self._reading.text(match.start, match.end)
        self._reading.abstentions.append(
            Abstention(start=match.start, end=match.end, text=text, concern="name", reason=reason)
        )
        return None

    def _thing(self, match: Match, senses: list[Sense]) -> Sense | None:
        if not senses:
            return None
        states = [s for s in senses if s.form == "metonym" and s.weak]
        cities = [s for s in senses if s.entry and s.entry.kind == "city"]
        if states and cities:
            return (states if self._is_state(match) else cities)[0]
        senses = self._owners.narrowed(match, senses, self._lead(match))
        if not senses:
            return self._open(match, "a body that several may have, and it is not said whose")
        senses = self._likelier(match, senses)
        known = [s for s in senses if s.entry and s.entry.known]
        strong = [s for s in known or senses if not s.weak]
        chosen = next(iter(strong), None) or self._short(match, [*known, *self._owners.others(senses, known)])
        self._owners.remember(match, chosen)
        # A word in lower case is a name only as a state's body.
        return None if chosen.weak and chosen.entry and chosen.entry.local and not chosen.entry.of else chosen

    def _likelier(self, match: Match, senses: list[Sense]) -> list[Sense]:
        """Of a lexicon's body and its namesakes elsewhere: that of the state more spoken of, else the lexicon's."""
        namesakes = [s for s in senses if s.entry and s.entry.of and s.weak and not (s.alone or s.entry.known)]
        if not namesakes or len(namesakes) == len(senses):
            return senses

        def spoken(sense: Sense) -> tuple[int, int]:
            state = sense.entry.of if sense.entry else None
            return self._named.times(state, match.start), self._named.times(state)

        others = [s for s in senses if s not in namesakes]
        first = max(namesakes, key=spoken)
        return [first] if spoken(first) > max(map(spoken, others)) else others

    def _lead(self, match: Match) -> int | None:
        """Where the line begins in which the text proper sets in, if the name stands above it."""
        above = match.block.tokens[0].start <= self._opening
        return self._first_line if above or match.block.zone in {"headline", "subhead"} else None

    def _is_state(self, match: Match) -> bool:
        """Whether a capital's name means the state; in a list of capitals all mean what the first one means."""
        last_end, last = self._capital
        listed = _LISTED.fullmatch(self._reading.folded, last_end, match.start)
        state = last if listed else metonyms.is_state(self._reading, match.start, match.end) or _heads_list(match)
        self._capital = (match.end, state)
        return state

    def _short(self, match: Match, senses: list[Sense]) -> Sense:
        """Which of several bodies their common short form means: whose words follow, or which was named last.

        Where none was named and all are states' bodies, it is the body of the state that was named last.
        """
        following = match.block.tokens[match.last].key if match.last < len(match.block.tokens) else ""
        shown = next((s for s in senses if following in s.shown_by), None)
        owned = all(sense.entry and sense.entry.of for sense in senses)

        def named(sense: Sense) -> list[int]:
            keys = [sense.entry.key, sense.entry.of if owned else None] if sense.entry else []
            return [-1 if (at := self._named.last(key, match.start)) is None else at for key in keys]

        return shown or max(senses, key=named)


def _heads_list(match: Match) -> bool:
    """Whether a headline opens with the name and another: "Lima, Quito agree on border"."""
    tokens = match.block.tokens
    pair = len(tokens) > match.last + 2 and tokens[match.last].text in {",", "and"} and tokens[match.last + 1].capital
    return match.first == 0 and pair and tokens[-1].text != "." and tokens[match.last + 2].text.islower()


def _without_doubles(senses: tuple[Sense, ...]) -> list[Sense]:
    """One sense for each key, form and strength; the first, which is a person's own, wins."""
    kept: dict[tuple[str | None, str, bool], Sense] = {}
    for sense in senses:
        kept.setdefault((sense.entry.key if sense.entry else None, sense.form, sense.weak), sense)
    return list(kept.values())
