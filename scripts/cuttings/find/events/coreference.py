"""Sightings of one happening joined: same kind, compatible participants, dates and status."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cuttings.find.events.periods import compatible
from cuttings.find.events.sides import Sides
from cuttings.find.events.sighting import Sighting
from cuttings.find.events.territory import may_be_one

#: A date completes an undated telling that is at most so many sentences away.
_REACH = 4
#: "The talks" point back at most so far; what is further away is something else.
_RECALL = 10
#: The first sentences of a text, counted from its headline, tell in full what the headline says.
_OPENING = 8
_PAST = frozenset({"occurred", "ongoing"})


@dataclass
class Happening:
    """One happening of the article with all its sightings; the first one found all that its frame needs."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def first(self) -> Sighting:
        """The sighting that names the frame."""
        return self.sightings[0]

    def dates(self) -> set[str]:
        """The dates that its sightings state."""
        return {sighting.when.value for sighting in self.sightings if sighting.when is not None}

    def of_part(self, part: str) -> set[str]:
        """Keys of all participants that play this part."""
        return {key for sighting in self.sightings for key in sighting.of_part(part)}

    def stated(self) -> set[str]:
        """The statuses that its sightings state in words."""
        return {sighting.status.value for sighting in self.sightings if sighting.status.stated}


def join(sightings: Iterable[Sighting], sides: Sides) -> tuple[list[Happening], list[Sighting]]:
    """Happenings of the article, and the sightings that neither stand alone nor repeat one.

    Sightings that say all they need make the happenings; what is said in passing ("the visit", "this trip") then joins
    the nearest one that it fits. Headlines abridge what the text tells in full, so they come last.
    """
    happenings: list[Happening] = []
    passing: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda sighting: sighting.heading):
        if sighting.heading and _is_told_in_full(sighting, happenings, sides):
            continue
        if not sighting.complete:
            passing.append(sighting)
            continue
        fitting = [happening for happening in happenings if _same(sighting, happening, sides)]
        if fitting:
            max(fitting, key=lambda happening: _closeness(sighting, happening)).sightings.append(sighting)
        else:
            happenings.append(Happening([sighting]))
    alone = [sighting for sighting in passing if not _repeats(sighting, happenings, sides)]
    for happening in happenings:
        happening.sightings[1:] = sorted(happening.sightings[1:], key=_position)
    return happenings, alone


def _is_told_in_full(headline: Sighting, happenings: list[Happening], sides: Sides) -> bool:
    """Whether the opening of the text tells of what a headline does; it is then added, but decides nothing.

    Its names are short, and its present tense ("Macron flies to Rome") may be of the past or of the future.
    """
    for happening in happenings:
        first = happening.first
        opens = 0 <= first.sentence - headline.sentence <= _OPENING
        alike = first.frame.group == headline.frame.group and first.alleged == headline.alleged
        open_ = (first.status.value == "possible") == (headline.status.value == "possible")
        if opens and alike and open_ and _shares_each_part(headline, happening, sides):
            unsaid = replace(headline.status, stated=False)
            happening.sightings.append(replace(headline, parts={}, fillers={}, when=None, status=unsaid))
            return True
    return False


def _shares_each_part(headline: Sighting, happening: Happening, sides: Sides) -> bool:
    """Whether somebody is the same on each side that both tell of, and at least on one."""
    both = [
        (mine, theirs)
        for part in ("agent", "target")
        if (mine := headline.of_part(part)) and (theirs := happening.of_part(part))
    ]
    return bool(both) and all(sides.overlap(mine, theirs) for mine, theirs in both)


def _repeats(sighting: Sighting, happenings: list[Happening], sides: Sides) -> bool:
    """Whether words said in passing repeat a happening; they are then added to it."""
    if sighting.other_instance or sighting.introduces or not (sighting.definite or sighting.parts):
        return False
    alike = [happening for happening in happenings if happening.first.frame.group == sighting.frame.group]
    nearest = sorted(alike, key=lambda happening: _distance(sighting, happening))
    # Words that name nobody point to the last one spoken of, or to none.
    if not sighting.parts:
        told = [happening for happening in nearest[:1] if not _distance(sighting, happening)[0]]
        nearest = [happening for happening in told if _near(sighting, happening, _RECALL)]
    # "Aid for Peru", not pointing back and without a giver, may be anybody's unless one was just told of.
    elif not (sighting.definite or sighting.of_part("agent")):
        nearest = [happening for happening in nearest[:1] if _near(sighting, happening, _REACH)]
    for happening in nearest:
        if _same(sighting, happening, sides):
            happening.sightings.append(sighting)
            return True
    return False


def _same(sighting: Sighting, happening: Happening, sides: Sides) -> bool:
    first = happening.first
    if sighting.frame.group != first.frame.group:
        return False
    return (
        sighting.alleged == first.alleged
        and _instance_fits(sighting, happening)
        and _dates_fit(sighting, happening)
        and _places_fit(sighting, happening)
        and _status_fits(sighting, happening)
        and (_parts_fit(sighting, happening, sides) or _one_ballot(sighting, happening))
        and _company_fits(sighting, happening)
        and _things_fit(sighting, happening)
        and _names_fit(sighting, happening)
        and (not first.frame.news or _speech_fits(sighting, happening))
    )


def _instance_fits(sighting: Sighting, happening: Happening) -> bool:
    """Whether "his previous trip" is the trip spoken of: only when one date says so."""
    others = {each.other_instance for each in happening.sightings}
    return sighting.other_instance in others or _same_date(sighting, happening)


def _same_date(sighting: Sighting, happening: Happening) -> bool:
    return sighting.when is not None and sighting.when.value in happening.dates()


def _dates_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether the dates allow it. A date far from an undated telling makes another happening: "in 2019 they met"."""
    when, dates = sighting.when, happening.dates()
    if when is None:
        return True
    return all(compatible(when.value, value) for value in dates) and (bool(dates) or _near(sighting, happening, _REACH))


def _places_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether it may be in one place: an attack in Mali is not one in Chad."""
    places = {each.place for each in happening.sightings if each.place is not None}
    here = sighting.place
    return here is None or not places or any(may_be_one(here, there) for there in places)


def _near(sighting: Sighting, happening: Happening, reach: int) -> bool:
    """Whether it is told within so many sentences."""
    return any(abs(each.sentence - sighting.sentence) <= reach for each in happening.sightings)


def _status_fits(sighting: Sighting, happening: Happening) -> bool:
    """What surely happened is not what may still happen, unless one date says that they are one."""
    stated = happening.stated()
    if not sighting.status.stated or not stated or _same_date(sighting, happening):
        return True
    real = sighting.status.value in _PAST
    return any((value in _PAST) == real for value in stated)


def _parts_fit(sighting: Sighting, happening: Happening, sides: Sides) -> bool:
    if sighting.frame.news and sighting.complete and not sighting.of_part("agent") & happening.of_part("agent"):
        return False  # a minister's warning is not his president's
    for part in ("agent", "target"):
        mine, theirs = sighting.of_part(part), happening.of_part(part)
        if mine and theirs and not sides.within(mine, theirs):
            return False
        if not sighting.complete and theirs and not sides.covered(mine, theirs):
            return False  # words said in passing add nobody
    mine = sighting.of_part("agent") | sighting.of_part("target")
    theirs = happening.of_part("agent") | happening.of_part("target")
    if not sighting.complete:
        return not sighting.parts or sides.overlap(set(sighting.parts), theirs | happening.of_part("other"))
    return not mine or sides.overlap(mine, theirs)


def _company_fits(sighting: Sighting, happening: Happening) -> bool:
    """Whether a meeting told of one side only may be this one: in the same word, or pointed back to."""
    together = any(role.all for role in sighting.frame.roles)
    if not together or sighting.definite or not sighting.complete:
        return True
    alone = len(sighting.of_part("agent")) == 1 or len(happening.of_part("agent")) == 1
    words = {each.trigger.token.lemma_ for each in happening.sightings}
    return not alone or sighting.trigger.token.lemma_ in words


def _things_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether it is about the same thing: a satellite's launch is not a missile's. A flow is of many things."""
    things = {thing for each in happening.sightings for thing in each.things}
    return sighting.frame.flow or not sighting.things or not things or not sighting.things.isdisjoint(things)


def _names_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether the names allow it: "a trade agreement" is not the Treaty of Rome, nor is that one the Treaty of Nice."""
    names = {each.name for each in happening.sightings if each.name}
    if sighting.name and names:
        return sighting.name in names
    unnamed = happening.first.introduces and not names if sighting.name else sighting.introduces and bool(names)
    return not unnamed or _same_date(sighting, happening)


def _one_ballot(sighting: Sighting, happening: Happening) -> bool:
    """Votes told together are one vote: "While China abstained, Russia vetoed the resolution".

    Who only "abstained" or "voted against", not said of what, did so in the vote told of last.
    """
    reach = _RECALL if _is_bare(sighting) else 1
    return sighting.frame.shared and abs(happening.sightings[-1].sentence - sighting.sentence) <= reach


def _is_bare(sighting: Sighting) -> bool:
    """Whether a verb tells how somebody voted, but not on what."""
    verb = sighting.trigger.token
    said = sighting.things or sighting.of_part("target") or any(child.lower_ in ("on", "at") for child in verb.children)
    return sighting.frame.group == sighting.frame.name and not sighting.trigger.is_noun and not said


def _speech_fits(sighting: Sighting, happening: Happening) -> bool:
    """Whether it may be one act: announcements are many, and only one day and one word for it make them one."""
    if sighting.frame.group != "announcement" or not sighting.complete:
        return True
    same_word = sighting.trigger.token.lemma_ == happening.first.trigger.token.lemma_
    return same_word and _same_date(sighting, happening)


def _closeness(sighting: Sighting, happening: Happening) -> tuple[int, int, int]:
    shared = len(set(sighting.parts) & {key for each in happening.sightings for key in each.parts})
    return shared, int(_same_date(sighting, happening)), _position(happening.sightings[-1])


def _distance(sighting: Sighting, happening: Happening) -> tuple[bool, int]:
    """How far back the nearest telling is; what is told only later comes last."""
    here = _position(sighting)
    back = [here - _position(each) for each in happening.sightings if _position(each) <= here]
    return not back, min(back, default=_position(happening.first))


def _position(sighting: Sighting) -> int:
    return int(sighting.trigger.token.i)
