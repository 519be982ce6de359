"""Words that name what another word beside them tells: one happening is told once."""

from collections.abc import Iterator, Sequence

from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.control import bearer
from cuttings.find.events.participants.roles import Filled
from cuttings.find.events.reality.prospects import is_enacted
from cuttings.find.parse import Token

#: A trigger in one sense, and what fills its roles.
Sense = tuple[Trigger, Filled]
#: What is agreed with a place and a day of its own.
_OCCASIONS = frozenset({"meeting", "visit", "exercise"})
_WITHIN = frozenset({"in", "at", "during"})


def told_elsewhere(words: Sequence[Sequence[Sense]]) -> frozenset[int]:
    """Indices of the triggers that tell of nothing of their own."""
    whole = list(_whole(words))
    carriers = frozenset(_speech_carriers(whole))
    return (
        carriers
        | frozenset(_bearers(whole))
        | frozenset(_told_by_verb(words, whole, carriers))
        | frozenset(_documents(words, whole, carriers))
        | frozenset(_agreed(words))
        | frozenset(_tolls(words, whole))
    )


def _speech_carriers(whole: Sequence[Sense]) -> Iterator[int]:
    """Verbs that only carry an act of speech that a noun names: "stated at a briefing", "issued a warning"."""
    for trigger, _ in whole:
        if trigger.carrier is not None and trigger.frame.type == "statement":
            yield trigger.carrier.i


def _bearers(whole: Sequence[Sense]) -> Iterator[int]:
    """Verbs that only say who undergoes what a noun tells: "was hit by sanctions"."""
    bearers = (bearer(trigger.token) for trigger, _ in whole if trigger.is_noun)
    return (verb.i for verb in bearers if verb is not None)


def _told_by_verb(words: Sequence[Sequence[Sense]], whole: Sequence[Sense], carriers: frozenset[int]) -> Iterator[int]:
    """Nouns that are part of what a verb tells: "restored diplomatic relations", "won the election"."""
    for trigger, found in whole:
        if not trigger.is_noun and trigger.token.i not in carriers:
            yield from (token.i for token in found.words())
    groups = {senses[0][0].token.i: senses[0][0].frame.group for senses in words}
    for trigger, found in (sense for senses in words for sense in senses):
        told = trigger.frame.type == "statement" and not trigger.is_noun and trigger.token.i not in carriers
        if told and found.satisfies(trigger.frame, dated=True):  # "a report published in May": either has the date
            yield from (token.i for token in found.words() if groups.get(token.i) == trigger.frame.group)


def _tolls(words: Sequence[Sequence[Sense]], whole: Sequence[Sense]) -> Iterator[int]:
    """Deaths of people without a name beside what they died of: "the attack, in which three people were killed"."""
    causes = {
        trigger.token.sent.start
        for trigger, _ in whole
        if trigger.frame.type == "military-action" or trigger.frame.group == "disaster"
    }
    killers = {trigger.token.i for trigger, _ in whole if trigger.frame.group != "deaths"}
    for trigger in (trigger for senses in words for trigger, _ in senses if trigger.frame.group == "deaths"):
        sentence = trigger.token.sent
        before = trigger.token.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
        if trigger.token.i not in killers and not causes.isdisjoint((sentence.start, before)):
            yield trigger.token.i


def _agreed(words: Sequence[Sequence[Sense]]) -> Iterator[int]:
    """One of a decision and what it is about: "agreed to meet" tells of a meeting, "agreed to cut aid" of an agreement.

    What takes effect by being decided, as sanctions do, is told as done.
    """
    agreeing = {
        trigger.token.i
        for trigger, found in (sense for senses in words for sense in senses)
        if trigger.frame.name == "agree" and found.satisfies(trigger.frame, dated=_is_dated(trigger.token))
    }
    for senses in words:
        trigger, _ = senses[0]
        done = trigger.clause
        if done is None or done.dep_ != "xcomp":
            continue
        if is_enacted(trigger) or (done.head.i in agreeing and trigger.frame.type in _OCCASIONS):
            yield done.head.i
        elif done.head.i in agreeing:
            yield trigger.token.i


def _is_dated(verb: Token) -> bool:
    """Whether the verb has a time of its own: "agreed on Tuesday"."""
    near = [child for child in verb.children if child.i < verb.i + 3]
    return any("DATE" in {child.ent_type_, *(noun.ent_type_ for noun in child.children)} for child in near)


def _documents(words: Sequence[Sequence[Sense]], whole: Sequence[Sense], carriers: frozenset[int]) -> Iterator[int]:
    """Nouns that only say where an act of speech was done: "denied in a statement", "warned at a briefing"."""
    acts = {
        trigger.token.i
        for trigger, _ in whole
        if trigger.frame.type == "statement" and not (trigger.is_noun or trigger.frame.officials)
    }
    for senses in words:
        trigger, _ = senses[0]
        verb = _done_within(trigger.token)
        if trigger.frame.type == "statement" and verb is not None and verb.i in acts - carriers:
            yield trigger.token.i


def _done_within(noun: Token) -> Token | None:
    """What is done "in", "at" or "during" what the noun names."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN
    return noun.head.head if within else None


def _whole(words: Sequence[Sequence[Sense]]) -> Iterator[Sense]:
    """The senses that find all that they need, whatever date they may have."""
    return (sense for senses in words for sense in senses if sense[1].satisfies(sense[0].frame, dated=False))
