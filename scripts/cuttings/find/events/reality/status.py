"""Whether a happening took place, is going on, is planned or only possible, from tense, mood and hedges."""

from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.instance import is_named
from cuttings.find.events.reality.mood import Mood, coordinated, cues, governor, mood
from cuttings.find.events.reality.negation import refuse_negated
from cuttings.find.events.reality.prospects import (
    is_enacted,
    is_fixed,
    is_fixed_for,
    is_guessed,
    is_pending,
    is_prepared,
    is_upcoming,
    lies_ahead,
    may_change,
)
from cuttings.find.events.reality.unreal import is_merely_possible, is_set_ahead, is_supposed, is_taken_side_on
from cuttings.find.events.sighting import Status
from cuttings.find.parse import Token
from cuttings.model.vocabulary import EventStatus


def status(trigger: Trigger) -> Status:
    """The status that the words around a trigger give it.

    Raises NotAnEventError where they say that it did not happen.
    """
    if _is_to_be_ended(trigger):
        return Status("ongoing", stated=False)
    refuse_negated(trigger)
    told = _by_adjective(trigger)
    if told is not None:
        return Status(told, stated=True)
    if may_change(trigger):
        return Status("possible", stated=True)
    clause = trigger.clause
    if clause is None or only_touches(trigger) or _is_judged(trigger, clause):
        return _of_noun(trigger)
    mode = mood(clause)
    if is_enacted(trigger):
        return Status("occurred", stated=True)
    if is_fixed(clause, mode):
        return Status("scheduled", stated=True)
    if trigger.is_noun and is_pending(clause):
        return Status("possible", stated=True)
    if mode is None and not (trigger.is_noun or trigger.frame.type == "statement"):  # a promise as an act is made
        if clause.lemma_ in cues("committing") | cues("expecting"):
            return Status("scheduled", stated=True)
        if clause.lemma_ == "offer":
            return Status("possible", stated=True)
    if mode == "purpose" and _of_past_visit(clause):
        return Status("occurred", stated=False)
    if mode == "future" and is_guessed(clause) and trigger.frame.type not in cues("arranged"):
        return Status("possible", stated=True)
    if mode is not None:
        return Status(_not_fact(mode, trigger), stated=mode != "purpose" or not trigger.frame.plannable)
    if trigger.is_noun and trigger.frame.flow and clause.lemma_ in cues("enacting") and clause.tag_ == "VBD":
        return Status("occurred", stated=True)  # "imposed sanctions on Monday"
    if trigger.is_noun and clause.lemma_ in cues("scheduling"):
        unfixed = clause.lemma_ in cues("preparatory") and not trigger.frame.plannable
        return Status("possible" if unfixed else "scheduled", stated=True)
    if trigger.is_noun and clause.lemma_ in cues("convoking") and trigger.token.head == clause:
        return Status("scheduled" if trigger.frame.plannable else "possible", stated=False)
    if trigger.is_noun and (clause.lemma_ in cues("possibility") - cues("happening") or is_taken_side_on(trigger)):
        # Whoever offered to resign has mostly resigned, if the text says so elsewhere.
        return Status("possible", stated=not (clause.lemma_ == "offer" and trigger.frame.type == "appointment"))
    return _by_tense(trigger, clause)


def _is_judged(trigger: Trigger, clause: Token) -> bool:
    """Whether a clause only guesses what a known happening was like: "the visit must have been costly"."""
    noun = trigger.token
    definite = any(child.lower_ in ("the", "this", "that") or child.dep_ == "poss" for child in noun.children)
    guessed = {"must", "have"} <= {child.lower_ for child in clause.children if child.dep_ == "aux"}
    return trigger.is_noun and noun.dep_ == "nsubj" and definite and guessed and clause.lemma_ == "be"


def _is_to_be_ended(trigger: Trigger) -> bool:
    """Whether somebody wants it to end: "urged Oslo to halt its drills" tells that the drills go on."""
    clause = trigger.clause
    if clause is None or not trigger.is_noun or clause.lemma_ not in cues("going_on_until"):
        return False
    owned = any(child.dep_ == "poss" or child.lower_ in ("the", "all", "these") for child in trigger.token.children)
    return owned and clause.tag_ == "VB" and mood(clause) == "wish"


def change(trigger: Trigger) -> str | None:
    """The verb (lemma) that says how a lasting state changes: "ties deepened", "growing cooperation"; else None."""
    noun = trigger.phase or trigger.token
    words = [child for child in noun.children if child.dep_ == "amod" and child.tag_ in ("VBG", "VBN")]
    if noun.dep_ in ("dobj", "nsubj", "nsubjpass"):
        words.append(noun.head)
    told = (word.lemma_.lower() for word in (*words, *((noun,) if trigger.phase else ())))
    return next((lemma for lemma in told if lemma in cues("changes")), None)


def only_touches(trigger: Trigger) -> bool:
    """Whether the verb leaves a lasting state as it is: whoever wants "to end the war" does not doubt the war."""
    lasting = trigger.is_noun and trigger.frame.lasting and not trigger.frame.changed
    clause = trigger.clause
    if clause is None or not lasting or clause.lemma_ in cues("bringing_about"):
        return False
    if trigger.frame.flow and clause.lemma_ in cues("enacting") | cues("lifting"):
        return False
    ends = clause.lemma_ in cues("ending") and clause.tag_ in ("VBD", "VBN") and mood(clause) is None
    return not ends or trigger.phase is not None


def _of_past_visit(clause: Token) -> bool:
    """Whether it is what somebody visited for: a visit told as past includes what it was made for."""
    above = governor(clause)
    return above is not None and above.lemma_ == "visit" and above.tag_ == "VBD" and mood(above) is None


def _by_adjective(trigger: Trigger) -> EventStatus | None:
    nouns = [trigger.token, *([trigger.phase] if trigger.phase is not None else [])]
    words = {child.lower_ for noun in nouns for child in noun.children if child.dep_ in ("amod", "compound", "advmod")}
    if words & cues("possible_adjectives"):
        return "possible"
    if words & cues("scheduled_adjectives"):
        return "scheduled"
    return "ongoing" if words & cues("ongoing_adjectives") else None


def _of_noun(trigger: Trigger) -> Status:
    """The status of a noun that no verb carries out."""
    noun = trigger.token
    above = governor(noun)
    if is_supposed(trigger):
        return Status("possible", stated=True)
    if trigger.frame.type == "meeting" and above is not None and noun.dep_ == "nsubj" and _is_progressive(above):
        return Status("ongoing", stated=True)  # "talks are seeing some progress"
    if is_prepared(noun) or lies_ahead(noun) or is_set_ahead(trigger):
        return Status("scheduled" if trigger.frame.plannable else "possible", stated=True)
    if above is not None and above.lemma_ in cues("allowing") and noun.dep_ == "dobj" and not trigger.frame.lasting:
        return Status("possible", stated=True)
    if is_merely_possible(trigger):
        return Status("possible", stated=True)
    if is_fixed_for(noun):
        return Status("scheduled", stated=False)  # set for May, it was held if May is past
    over = any(child.lower_ in cues("past_adjectives") for child in noun.children) or is_named(noun)
    if is_upcoming(trigger) and not over:
        return Status("scheduled", stated=False)
    if trigger.frame.lasting and not over:
        return Status("ongoing", stated=False)
    if trigger.frame.doubtful and not over:
        return Status("possible", stated=True)
    return Status("occurred", stated=over)


def _not_fact(mode: Mood, trigger: Trigger) -> EventStatus:
    if mode == "promise" or (mode in ("future", "purpose") and trigger.frame.plannable):
        return "scheduled"
    return "possible"


def _by_tense(trigger: Trigger, clause: Token) -> Status:
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    finite = _finite(clause)
    present = finite.tag_ in ("VBZ", "VBP") and not auxiliaries & {"has", "have"}
    going_on = _goes_on(clause, auxiliaries)
    if trigger.is_noun and clause.lemma_ in cues("ending") | cues("lifting"):
        return Status("occurred", stated=True)
    if present and clause.lemma_ in cues("facing") and trigger.is_noun and trigger.frame.type == "vote":
        return Status("scheduled" if trigger.frame.plannable else "possible", stated=True)
    if trigger.is_noun and clause.lemma_ in cues("continuing") and present:
        return Status("ongoing", stated=True)
    if trigger.frame.lasting and not trigger.is_noun and auxiliaries & {"has", "have"}:
        return Status("ongoing", stated=True)  # "has relied on", "has occupied"
    if going_on or (trigger.frame.lasting and (present or trigger.is_noun)):
        return Status("ongoing", stated=going_on or present)
    past = finite.tag_ in ("VBD", "VBN") or bool(auxiliaries & {"has", "have", "had"})
    return Status("occurred", stated=past)


def _goes_on(clause: Token, auxiliaries: set[str]) -> bool:
    """Whether it is told as going on: "is building", "is being built", "a bridge being built"."""
    present = bool(auxiliaries & {"is", "are", "am", "'s", "'re", "been"})
    if "being" in auxiliaries:
        return clause.tag_ == "VBN" and (present or clause.dep_ in ("acl", "relcl"))
    return clause.tag_ == "VBG" and present


def _is_progressive(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(child.lower_ in ("is", "are", "'re", "'s") for child in verb.children)


def _finite(verb: Token) -> Token:
    """The verb that shows the tense: for infinitives and participles, the one that governs them."""
    while verb.tag_ in ("VB", "VBG") and verb.head != verb:
        *_, verb = coordinated(verb)
        above = governor(verb)
        if above is None or above.pos_ not in ("VERB", "AUX") or above == verb:
            break
        verb = above
    return verb
