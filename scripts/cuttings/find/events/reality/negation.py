"""Words that take a happening away: negation, prevention, refusal."""

from cuttings import lexicon
from cuttings.find.claims.cues import verb_cue
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import coordinated, cues, governor, is_infinitive, mood
from cuttings.find.events.reality.spared import is_advised_against, is_kept_from, is_left_as_it_was
from cuttings.find.events.reality.unmet import is_imperative
from cuttings.find.parse import Token


class NotAnEventError(Exception):
    """The words take the happening away; `reason` says how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse_negated(trigger: Trigger) -> None:
    """Raise NotAnEventError where the words say that it did not or will not happen."""
    noun, clause = trigger.token, trigger.clause
    if trigger.is_noun and _is_nothing(noun):
        raise NotAnEventError("negated")
    if clause is not None and any(_is_negated(verb) for verb in _reach(clause)):
        raise NotAnEventError("negated")
    if clause is not None and is_imperative(clause):
        raise NotAnEventError("a command, not what anybody did")
    if clause is not None and _nearly_happened(clause):
        raise NotAnEventError("it nearly happened")
    if is_left_as_it_was(noun):
        raise NotAnEventError("left as it was")
    if is_advised_against(noun):
        raise NotAnEventError("decided against")
    if clause is not None and is_kept_from(clause):
        raise NotAnEventError("kept from it")
    if clause is not None and clause.dep_ == "pcomp" and clause.head.head.lower_ == "short":
        raise NotAnEventError("stopped short of it")
    if clause is not None and _is_told_falsely(clause):
        raise NotAnEventError("told falsely")
    if clause is not None and clause.dep_ == "pcomp" and clause.head.lower_ == "against":
        raise NotAnEventError("warned or decided against")
    above = governor(clause if clause is not None else noun)
    if above is not None and above.pos_ == "NOUN" and above.lemma_ in cues("bans") and not _is_in_doubt(above):
        raise NotAnEventError(f"banned or opposed: {above.text}")
    if above is not None and above.lemma_.lower() in cues("ability"):
        raise NotAnEventError(f"an ability: {above.text}")
    if above is not None and above.pos_ == "NOUN" and _is_nothing(above):
        raise NotAnEventError(f"negated: no {above.text}")
    if above is not None and noun.head.lower_ == "on" and above.lemma_ in cues("settling") and _is_negated(above):
        raise NotAnEventError("undecided")
    rumour = _rumour(clause) if clause is not None else None
    told_of = rumour or above
    if told_of is not None and told_of.lemma_.lower() in lexicon.load("factuality")["hearsay_nouns"]:
        beyond = governor(told_of)
        if beyond is not None and (
            beyond.lemma_.lower() in lexicon.load("factuality")["denial_words"] or _is_untrue(beyond)
        ):
            raise NotAnEventError(f"denied: {beyond.text}")
    beside = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in", "after", "before", "on")
    told = noun.head if noun.dep_ in ("nsubj", "nsubjpass") else None  # "the visit planned for May was called off"
    for word in (clause if trigger.is_noun else None, None if beside else above, told):  # "rejected it at a meeting"
        if word is None or word.pos_ == "NOUN" or _stands(word):
            continue
        if not _phrases(word).isdisjoint(_preventing(trigger, word)):
            raise NotAnEventError(f"prevented or refused: {word.text}")


def _nearly_happened(clause: Token) -> bool:
    """Whether it did not quite happen; but what is "nearly doubled" is raised."""
    return clause.lemma_ not in cues("multiplying") and any(child.lower_ in cues("nearly") for child in clause.children)


def _stands(verb: Token) -> bool:
    """Whether what is planned is to go on: "will not call off the strike"; but "did not rule it out" leaves it open."""
    return _is_negated(verb) and not _phrases(verb).isdisjoint(cues("calling_off"))


def _preventing(trigger: Trigger, verb: Token) -> frozenset[str]:
    """The verbs by which it did not come about. Talks that failed were held, an attack that failed was made."""
    noun = trigger.token
    planned = any(child.lower_ in cues("scheduled_adjectives") for child in noun.children)
    failed = noun.dep_ == "nsubj" and noun.head == verb and trigger.frame.type in cues("tried_types")
    tried = failed and not planned and not _failed_to_come_about(verb)
    return cues("prevention") - cues("tried") if tried else cues("prevention")


def _failed_to_come_about(verb: Token) -> bool:
    """Whether it did not even begin: "the talks failed to take place"."""
    return any(
        child.lemma_ in cues("coming_about")
        or any(f"{child.lemma_} {part.lower_}" in cues("coming_about") for part in child.children)
        for child in verb.children
        if child.dep_ == "xcomp"
    )


def _is_told_falsely(clause: Token) -> bool:
    """Whether the verb that tells it has a word for what is untrue: "was falsely reported to have fled"."""
    telling = lexicon.load("factuality")
    above = governor(clause)
    if above is None or not any(child.lower_ in telling["untrue_adverbs"] for child in above.children):
        return False
    if clause.dep_ == "xcomp":  # "wrongly promised to leave" tells nothing
        return above.lemma_ in telling["hearsay_verbs"] or above.lemma_ in telling["claiming_verbs"]
    return clause.dep_ == "ccomp" and verb_cue(above, "clause") is not None


def _rumour(clause: Token) -> Token | None:
    """The noun of which a whole clause is the content: "the rumour that Oslo fell", parsed as a relative clause."""
    parts = {child.dep_ for child in clause.children if child.tag_ not in ("WDT", "WP")}
    whole = "nsubjpass" in parts or ("nsubj" in parts and not parts.isdisjoint(("mark", "dobj")))
    return clause.head if clause.dep_ == "relcl" and whole else None


def _is_untrue(verb: Token) -> bool:
    """Whether the verb says that its subject is no truth: "the reports were false"."""
    untruths = lexicon.load("frames")["words"]["untruths"]
    return any(child.dep_ in ("acomp", "attr", "oprd") and child.lemma_.lower() in untruths for child in verb.children)


def _is_in_doubt(ban: Token) -> bool:
    """Whether the ban itself may go: "would reconsider its ban on sending arms"."""
    verb = governor(ban)
    return verb is not None and verb.pos_ == "VERB" and (mood(verb) is not None or verb.lemma_ in cues("lifting"))


def _phrases(word: Token) -> set[str]:
    """The lemma of a word, alone and with its particle: "call off"."""
    particles = (child.lower_ for child in word.children if child.dep_ in ("prt", "prep", "advmod"))
    return {word.lemma_.lower(), *(f"{word.lemma_} {particle}".lower() for particle in particles)}


def _reach(clause: Token) -> list[Token]:
    """The verbs whose negation takes the clause away: itself, and what its infinitive depends on."""
    found = list(coordinated(clause))
    top = found[-1]
    if top.dep_ == "xcomp" and is_infinitive(top) and top.head.pos_ in ("VERB", "AUX"):
        found += _reach(top.head)
    return found


def _is_negated(verb: Token) -> bool:
    if verb.lemma_ == "have" and any(child.lower_ == "yet" for child in verb.children):
        return True  # "has yet to sign"
    if verb.dep_ == "conj" and any(child.lower_ == "nor" and child.i < verb.i for child in verb.head.children):
        return True  # "neither confirmed nor denied"
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor") for child in verb.children):
        # "not only", "not merely" affirm.
        return not any(child.lower_ in ("only", "merely", "just") for child in verb.children)
    return any(_is_nothing(child) for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj"))


def _is_nothing(noun: Token) -> bool:
    determined = any(
        c.lower_ in cues("no") for c in noun.children if c.dep_ in ("det", "neg", "nsubj", "preconj", "cc")
    )
    return determined or noun.lower_ in cues("nothing") or noun.head.lower_ == "without"
