"""Whether a clause tells a fact, a plan, a wish or a supposition."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from cuttings import lexicon
from cuttings.find.events.reality.scenarios import is_in_scenario
from cuttings.find.events.reality.unmet import is_common_guess, is_doubted, is_dropped, is_unmet
from cuttings.find.events.syntax import predicate_of, remembered
from cuttings.find.parse import Token

Mood = Literal["modal", "condition", "future", "promise", "wish", "purpose"]

#: Prepositions whose gerund is done when the verb above is.
_DONE_BEFORE = frozenset({"after", "since", "upon", "following", "despite"})
_FUTURE = frozenset({"will", "'ll", "shall", "wo"})


@cache
def cues(name: str) -> frozenset[str]:
    """A list of cue words of `lexicon/status.yml`."""
    return frozenset(lexicon.load("status")[name])


@remembered
def mood(verb: Token) -> Mood | None:
    """How a clause speaks of what it tells; None when it simply tells it.

    An infinitive or participle has the mood of the clause that governs it.
    """
    for word in coordinated(verb):
        auxiliaries = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
        if auxiliaries & cues("modals") and not _is_shifted(word):
            return "modal"
        if _is_condition(word) or _is_asked(word) or is_in_scenario(word):
            return "condition"
        if is_doubted(word) or is_dropped(word):
            return "wish"
        if word.tag_ in ("VBZ", "VBP") and _has_condition(word):
            return "condition"  # "if she goes, he takes over"
        if auxiliaries & _FUTURE or _is_shifted(word):
            return "condition" if _has_condition(word) else "wish" if _is_guessed(word) else "future"
    for child in verb.children if verb.lemma_ == "be" else ():
        if child.dep_ == "acomp" and child.lemma_.lower() in cues("scheduling"):
            return "future"
        if child.dep_ == "acomp" and child.lemma_.lower() in cues("possibility"):
            return "wish"
    if verb.dep_ == "ROOT" and is_infinitive(verb):
        return "future"  # in headlines: "Macron to host Merz"
    *_, top = coordinated(verb)
    above = governor(top)
    return _governed(top, above) if above is not None else None


def coordinated(verb: Token) -> Iterator[Token]:
    """The verb and the verbs before it that it is coordinated with in the same form: "to meet him and sign"."""
    yield verb
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and _same_form(verb, verb.head):
        verb = verb.head
        yield verb


@remembered
def governor(word: Token) -> Token | None:
    """What a clause or noun is a complement of, past coordination and prepositions; None for relative clauses."""
    while word.dep_ == "conj":
        word = word.head
    if word.head == word or (word.dep_ == "relcl" and not is_infinitive(word)):
        return None
    head = word.head
    while head.pos_ == "ADP" and head.head != head:
        head = head.head
    return head if head.pos_ in ("VERB", "NOUN", "ADJ", "AUX") else None


def is_infinitive(verb: Token) -> bool:
    """Whether it is a to-infinitive."""
    return any(child.tag_ == "TO" for child in verb.children)


def is_gerund(verb: Token) -> bool:
    """Whether it is a gerund, active or passive: "risks losing", "risks being jailed", but not "is being jailed"."""
    if any(child.dep_ == "aux" for child in verb.children):
        return False
    return verb.tag_ == "VBG" or any(child.dep_ == "auxpass" and child.lower_ == "being" for child in verb.children)


def _governed(verb: Token, above: Token) -> Mood | None:
    lemma = above.lemma_.lower()
    infinitive = is_infinitive(verb)
    gerund = is_gerund(verb)
    if infinitive and lemma == "have" and above.tag_ in ("VBZ", "VBP"):
        return "wish"  # "Oslo has to withdraw", but "had to withdraw"
    if infinitive and lemma in cues("preparatory") and any(child.dep_ == "nsubj" for child in verb.children):
        return "wish"  # "observers expect Oslo to send", but not "Oslo is expected to send"
    if infinitive and (lemma in cues("scheduling") or lemma == "go"):
        if is_unmet(above) or is_unmet(verb) or is_common_guess(above):
            return "wish"
        return "wish" if above.pos_ == "VERB" and mood(above) not in (None, "future") else "future"
    if infinitive and verb.head.lower_ == "due":
        return "future"  # "the bridge, due to open in May": parsed as a preposition
    if infinitive and lemma == "be" and verb.dep_ == "xcomp":
        aims = [child for child in above.children if child.dep_ == "nsubj" and child.lemma_.lower() in cues("aims")]
        # "The aim is to visit", "was to have visited", but "is to visit".
        unmet = aims or any(child.lower_ == "have" for child in verb.children) or is_unmet(above) or is_unmet(verb)
        return "wish" if unmet else mood(above) or "future"
    if infinitive and lemma in cues("committing") and above.pos_ == "VERB":
        return "promise" if mood(above) is None else "wish"
    if infinitive and lemma in cues("invitations") and above.dep_ == "dobj" and above.head.lemma_ in cues("accepting"):
        return "promise" if mood(above.head) is None else "wish"
    if gerund and verb.dep_ == "pcomp" and verb.head.lower_ in _DONE_BEFORE and above.pos_ == "VERB":
        return mood(above)  # "suggested after signing": it was signed
    if lemma in cues("possibility") and (infinitive or gerund):
        return "wish"
    if lemma in cues("facing") and gerund:
        return "wish"  # "faces being jailed"
    if above.pos_ == "ADJ" and (infinitive or lemma in cues("near")):
        return mood(above.head) if lemma in cues("factive") else "wish"
    if infinitive and verb.dep_ in ("xcomp", "ccomp") and above.pos_ == "VERB" and lemma not in cues("implicative"):
        return mood(above) or "wish"
    if lemma in cues("bans") and above.pos_ == "NOUN" and gerund:
        return "wish"
    if lemma in cues("requests") and verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP", "VBZ"):
        return "wish"
    copula = predicate_of(verb) if infinitive and verb.dep_ in ("acl", "relcl") else None
    if copula is not None:
        return mood(copula)
    if infinitive and verb.dep_ in ("acl", "relcl") and any(child.dep_ == "auxpass" for child in verb.children):
        return "future"  # "the drills to be held in August"
    if infinitive and verb.dep_ in ("advcl", "acl", "relcl"):
        return "purpose" if verb.dep_ == "advcl" else "wish"
    if above.pos_ in ("VERB", "AUX") and (infinitive or gerund):
        return mood(above)
    return None


def _is_condition(verb: Token) -> bool:
    if any(child.dep_ == "mark" and child.lower_ in cues("conditions") for child in verb.children):
        return True
    # Inverted: "Should hostilities end, ...", "Had Oslo signed, ...".
    opens = (
        verb.left_edge
        if verb.dep_ == "advcl" and any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)
        else None
    )
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    return any(child.lower_ == "should" or (child.lower_ == "had" and child == opens) for child in auxiliaries)


def _is_asked(verb: Token) -> bool:
    """Whether it is what a question asks: "Did Oslo send troops?", but not "When did Oslo send troops?"."""
    if not any(child.lower_ == "?" for child in verb.children):
        return False
    before = [child for child in verb.children if child.i < verb.i]
    asked = next((child.i for child in before if child.dep_ in ("aux", "auxpass")), None)
    told = next((child.i for child in before if child.dep_ in ("nsubj", "nsubjpass")), None)
    return asked is not None and told is not None and asked < told and not any(c.tag_[0] == "W" for c in before)


def _is_shifted(verb: Token) -> bool:
    """Whether its "would" is the "will" of somebody whose words are reported: "said on Friday that she would visit"."""
    would = any(child.lower_ in ("would", "'d") for child in verb.children if child.dep_ == "aux")
    return would and verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and verb.head.lemma_ in cues("reporting")


def _is_guessed(verb: Token) -> bool:
    """Whether the clause is what somebody hopes or thinks likely: "it is unlikely that she will visit"."""
    above = governor(verb) if verb.dep_ in ("ccomp", "acl") else None
    return above is not None and above.lemma_.lower() in cues("possibility") - cues("fixing")


def _has_condition(verb: Token) -> bool:
    """Whether an if-clause stands under it: "will be sworn in if the result is confirmed", but not "even if"."""
    return any(
        mark.dep_ == "mark" and mark.lower_ in ("if", "unless") and not (mark.i and mark.nbor(-1).lower_ == "even")
        for clause in verb.children
        if clause.dep_ == "advcl"
        for mark in clause.children
    )


def _same_form(verb: Token, head: Token) -> bool:
    if verb.tag_ == head.tag_:
        return True
    return verb.tag_ == "VB" and is_infinitive(head)
