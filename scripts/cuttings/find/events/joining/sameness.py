"""Whether two tellings may be of one happening: by participants, date, place, status and what it is about."""

from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.joining.instruments import instruments_fit
from cuttings.find.events.participants.control import surface_subject
from cuttings.find.events.participants.sides import Sides
from cuttings.find.events.participants.territory import may_be_one, may_lie_in
from cuttings.find.events.setting.periods import compatible
from cuttings.find.events.sighting import Sighting
from cuttings.find.events.telling.naming import act_of
from cuttings.find.parse import Token

#: A date completes an undated telling that is at most so many sentences away.
REACH = 4
#: "The talks" point back at most so far; what is further away is something else.
RECALL = 10
#: Kinds that take several acts, one after the other, with the same people.
_ACTS = frozenset({"legal-action", "appointment"})
#: So many letters tell that a noun and a verb are one word: bomb, bombardment.
_STEM = 4
#: Statuses of what is real.
PAST = frozenset({"occurred", "ongoing"})


def same(sighting: Sighting, happening: Happening, sides: Sides) -> bool:
    """Whether the words of a sighting may tell of a happening: nothing that both say keeps them apart."""
    first = happening.first
    if sighting.frame.group != first.frame.group:
        return False
    if any(_are_equated(sighting, each) for each in happening.sightings):
        return True
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
        and acts_fit(sighting, happening)
        and instruments_fit(sighting, happening)
        and (not first.frame.news or _speech_fits(sighting, happening))
    )


def _are_equated(one: Sighting, other: Sighting) -> bool:
    """Whether the words say that they are one: "the pact was a treaty with Oslo", "the pact, a treaty with Oslo"."""
    if one.other_instance or other.other_instance:
        return False  # "the visit was his first since May" tells of two
    tokens = (one.trigger.token, other.trigger.token)
    for noun, name in (tokens, tokens[::-1]):
        if noun.dep_ == "attr" and noun.head.lemma_ == "be" and surface_subject(noun.head) == name:
            return True
        if noun.dep_ == "appos" and noun.head == name:
            return True
        if noun.dep_ in ("dobj", "nsubjpass") and noun.head == name and one.frame.type == "agreement":
            return True  # "signed a protocol": told by both words
        if noun.dep_ == "conj" and noun.head == name and one.frame.news and not noun.tag_.startswith("NN"):
            return surface_subject(noun) == surface_subject(name)  # "dismissed the figures and denied that it had"
    return False


def _instance_fits(sighting: Sighting, happening: Happening) -> bool:
    """Whether "his previous trip" is the trip spoken of: only when one date says so."""
    others = {each.other_instance for each in happening.sightings}
    return sighting.other_instance in others or same_date(sighting, happening)


def same_date(sighting: Sighting, happening: Happening) -> bool:
    """Whether both have the same date."""
    return sighting.when is not None and sighting.when.value in happening.dates()


def _dates_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether the dates allow it. A date far from an undated telling makes another happening: "in 2019 they met"."""
    when, dates = sighting.when, happening.dates()
    if when is None:
        return True
    return all(compatible(when.value, value) for value in dates) and (bool(dates) or happening.is_near(sighting, REACH))


def _places_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether it may be in one place: an attack in Mali is not one in Chad."""
    places = {each.place for each in happening.sightings if each.place is not None}
    here = sighting.place
    if here is None or not places:
        return True
    again = sighting.trigger.is_noun and not sighting.introduces and happening.is_near(sighting, REACH)
    return any(may_be_one(here, there) or (again and may_lie_in(here, there)) for there in places)


def _status_fits(sighting: Sighting, happening: Happening) -> bool:
    """What surely happened is not what may still happen, unless one date says that they are one."""
    stated = happening.stated()
    if not sighting.status.stated or not stated or same_date(sighting, happening):
        return True
    real = sighting.status.value in PAST
    return any((value in PAST) == real for value in stated)


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
    return not unnamed or same_date(sighting, happening)


def acts_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether it may be the same act: an indictment is no conviction, and an election no inauguration."""
    if sighting.frame.type not in _ACTS:
        return True
    return act_of(sighting.trigger) == act_of(happening.first.trigger)


def may_echo(sighting: Sighting, happening: Happening) -> bool:
    """Whether words that name nobody may point back to it: "the raid on the port" does so only to a raid."""
    noun = sighting.trigger.token
    stems = {each.trigger.token.lemma_.lower()[:_STEM] for each in happening.sightings}
    things = {thing for each in happening.sightings for thing in each.things}
    return noun.lemma_.lower()[:_STEM] in stems or bool(sighting.things) or not _is_described(noun, things)


def _is_described(noun: Token, things: set[str]) -> bool:
    """Whether the words say more than was told: "the port call", "the raid on the base"; `things` were told of."""
    by = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("of", "on", "against", "by"))
    before = (child for child in noun.children if child.dep_ == "compound" and child.lemma_.lower() not in things)
    return any(by) or any(before)


def _one_ballot(sighting: Sighting, happening: Happening) -> bool:
    """Votes told together are one vote: "While China abstained, Russia vetoed the resolution".

    Who only "abstained" or "voted against", not said of what, did so in the vote told of last.
    """
    reach = RECALL if _is_bare(sighting) else 1
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
    return same_word and same_date(sighting, happening)
