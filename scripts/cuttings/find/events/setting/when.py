"""Which date of the article belongs to a happening: the one that grammar attaches to its trigger or its verb."""

from bisect import bisect_right
from collections.abc import Sequence

from cuttings import lexicon
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import cues, governor, mood
from cuttings.find.events.reality.prospects import is_enacted
from cuttings.find.events.reality.status import only_touches
from cuttings.find.events.reality.unreal import setting
from cuttings.find.events.setting.attachment import Dated, attached, belongs
from cuttings.find.events.setting.bounds import rest_of, since, until
from cuttings.find.events.setting.distance import distances
from cuttings.find.events.setting.lengths import over_days
from cuttings.find.events.setting.narrative import Narrative
from cuttings.find.events.setting.occasion import held, led_to
from cuttings.find.events.setting.several import coordinated, joined, when_of
from cuttings.find.events.sighting import When
from cuttings.find.parse import Token
from cuttings.find.reading import Reading


class Calendar:
    """The dates of an article, asked for by trigger."""

    def __init__(self, reading: Reading) -> None:
        self._dates = attached(reading)
        self._ends = [sentence.end for sentence in reading.doc.sents]
        self._near = self._by_sentence()
        self._narrative = Narrative(self._dates)
        self._captions = [zone for zone in reading.article.zones if zone.kind == "caption"]
        published = reading.article.metadata.published.edtf
        self._published, *_, self._now = (published or "../..").split("/") * 2

    def dates(self, trigger: Trigger, busy: frozenset[int]) -> list[When]:
        """The dates of a happening: none, one, or several for "visits in 2019 and 2023"."""
        near = self._near.get(self._sentence(trigger.token), ())
        return (self._stated(trigger, near, busy) if near else []) or self._told(trigger)

    def _stated(self, trigger: Trigger, near: Sequence[Dated], busy: frozenset[int]) -> list[When]:
        """What the dates of its own sentence (`near`) say."""
        noun = (trigger.phase or trigger.token) if trigger.is_noun else None
        sites = _sites(trigger)
        mine = [date for date in near if belongs(date, sites, noun, busy)]
        exact = _as_it_came([date for date in mine if not date.is_bound], trigger)
        if len(exact) == 1:
            return [over_days(trigger, rest_of(exact[0], self._published))]
        if exact:
            return joined(exact, trigger)
        return (
            since(trigger, mine, near, self._now)
            or until(trigger, mine, self._published)
            or _of_moment(trigger, near)
            or self._inherited(trigger, near, busy)
            or _beside_occasion(trigger, near)
            or _from_others(trigger, near)
        )

    def _told(self, trigger: Trigger) -> list[When]:
        """The day that the story has reached, or that a sentence beside it gives."""
        words = {word.i: word for word in (trigger.token, trigger.clause) if word is not None}
        day = next((day for word in words.values() if (day := self._narrative.day(word))), [])
        return day or self._narrative.speech(trigger) or self._narrative.resumed(trigger)

    def _sentence(self, word: Token) -> int:
        return bisect_right(self._ends, word.i)

    def _by_sentence(self) -> dict[int, list[Dated]]:
        found: dict[int, list[Dated]] = {}
        for date in self._dates:
            found.setdefault(self._sentence(date.head), []).append(date)
        return found

    def first_since(self, trigger: Trigger) -> When | None:
        """The earlier time that "his first visit since 2000" tells of; None for other words."""
        if not any(child.lower_ == "first" for child in trigger.token.children):
            return None
        above = {*trigger.token.subtree, trigger.token.head}
        for date in self._dates:
            if date.preposition is not None and date.preposition.lower_ == "since" and date.site in above:
                return when_of(date)
        return None

    def _inherited(self, trigger: Trigger, near: Sequence[Dated], busy: frozenset[int]) -> list[When]:
        """What one went to do, or did where one went, has the date of going; an occasion that of what is done at it.

        A caption with one date has it for all it shows.
        """
        clause = trigger.clause
        above = governor(clause) if clause is not None and mood(clause) == "purpose" else _occasion(trigger)
        above = above or (led_to(clause) if clause is not None else None)
        theirs = [date for date in near if above is not None and belongs(date, frozenset({above.i}), None, busy)]
        if theirs and not any(date.is_bound for date in theirs):
            return joined(theirs)
        shown = clause is not None or trigger.frame.plannable
        if shown and any(zone.start <= trigger.token.idx < zone.end for zone in self._captions):
            values = {date.value for date in near if not date.is_bound}
            return [when_of(near[0])] if len(values) == 1 else []
        return []


def _from_others(trigger: Trigger, near: Sequence[Dated]) -> list[When]:
    """The date that lies so many days from that of another happening of the sentence."""
    words = {word.i: word for word in (trigger.token, trigger.clause) if word is not None}
    for distance in (distance for word in words.values() for distance in distances(word)):
        anchor = distance.anchor
        noun = None if anchor.pos_ in ("VERB", "AUX") else anchor
        theirs = [
            date for date in near if not date.is_bound and belongs(date, frozenset({anchor.i}), noun, frozenset())
        ]
        found = [when for date in theirs if (when := distance.from_day(date)) is not None]
        if found:
            return found[:1]
    return []


def _sites(trigger: Trigger) -> frozenset[int]:
    """The words whose date is the happening's date. A lasting state does not begin with what merely touches it."""
    token = trigger.token
    tokens: list[Token | None] = (
        [token, trigger.phase] if not (trigger.frame.lasting and trigger.phase is not None) else [token]
    )
    if not only_touches(trigger):
        tokens.append(trigger.clause)
    if is_enacted(trigger) and trigger.clause is not None:
        tokens.append(trigger.clause.head)  # "decided on Monday to impose"
    if token.dep_ == "acl" and token.tag_ == "VBG":
        tokens += [token.head, token.head.head if token.head.dep_ == "dobj" else None]
    tokens += _appointed(token) if trigger.is_noun else _asked(trigger)
    tokens += held(trigger.clause)
    return frozenset(each.i for each in tokens if each is not None)


def _asked(trigger: Trigger) -> list[Token]:
    """The question that an act of speech answers, on the same day: "Asked about it on Friday, she said"."""
    if trigger.frame.type != "statement":
        return []
    asked = (child for child in trigger.token.children if child.dep_ == "advcl" and child.i < trigger.token.i)
    return [verb for verb in asked if verb.tag_ == "VBN" and verb.lemma_ == "ask"]


def _as_it_came(dates: list[Dated], trigger: Trigger) -> list[Dated]:
    """Without the days that it was set for, if others are told: "the vote, first set for May, was held in June"."""
    appointed = {verb.i for verb in _appointed(trigger.token)} if trigger.is_noun else set()
    came = [date for date in dates if date.site.i not in appointed]
    return came if came and not any(coordinated(date, first) for date in came for first in dates) else dates


def _appointed(noun: Token) -> list[Token]:
    """The verbs of clauses that say when it is: "a visit set for May", "attacks in which two died on Friday"."""
    telling = cues("appointing") | set(lexicon.load("event_times")["effects"])
    return [word for word in noun.subtree if word.dep_ in ("relcl", "acl") and word.lemma_ in telling]


def _of_moment(trigger: Trigger, near: Sequence[Dated]) -> list[When]:
    """The date whose clause tells of it: "in 2000, when he met her"."""
    verb: Token = trigger.token
    while verb.dep_ == "conj":
        verb = verb.head
    return [when_of(date) for date in near if verb.dep_ == "relcl" and date.covers(verb.head)][:1]


def _beside_occasion(trigger: Trigger, near: Sequence[Dated]) -> list[When]:
    """The date right behind what something was done during: "asked for help during their summit in May 2023"."""
    noun = trigger.token
    fits = trigger.is_noun and trigger.frame.plannable and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "at")
    behind = (date for date in near if date.preposition is not None and date.preposition.i == noun.right_edge.i + 1)
    return [when_of(date) for date in behind if not date.is_bound][:1] if fits else []


def _occasion(trigger: Trigger) -> Token | None:
    """The verb of what is done at a meeting or the like: "on Friday they spoke at the summit"."""
    fits = trigger.is_noun and trigger.frame.plannable and not trigger.frame.lasting
    return setting(trigger.token) if fits else None
