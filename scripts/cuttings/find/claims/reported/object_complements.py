"""Contents that are no clauses: objects, infinitives, what a preposition leads to."""

from cuttings.find.claims.cues import Marked, listed, noun_cue
from cuttings.find.claims.reported.clause_complements import quotes_somebody
from cuttings.find.claims.reported.objects import led_object, object_of
from cuttings.find.claims.reported.reach import after_comma, right_region
from cuttings.find.claims.reported.spans import runs
from cuttings.find.claims.reported.subjects import is_passive, relative_of, surface_subject
from cuttings.find.parse import Token

_AMOUNTS = frozenset({"MONEY", "CARDINAL", "QUANTITY"})


def thing(marked: Marked) -> list[Token] | None:
    """An object: "stressed the need for rain"."""
    start = object_of(marked.word)
    if start is None or "object" not in marked.cue.takes or quotes_somebody(marked.word):
        return None
    if marked.cue.yields and (_says_more(marked.word, start) or _says_nothing(start)):
        return None
    noun = start.lemma_.lower()
    if marked.cue.name == "commitment" and start.ent_type_ in _AMOUNTS:
        return None  # money pledged is an act
    if noun in marked.cue.acts or (marked.cue.only and noun not in marked.cue.only):
        return None
    if marked.cue.things and (_is_somebody(start) or _is_advised(marked, start)):
        return None
    if marked.cue.needs and not _has_needed(marked, start):
        return None
    region = right_region(marked.word, start.doc[start.left_edge.i])
    if not marked.is_counted(region):
        return None
    aside = {token for clause in region if _is_aside(clause) for token in clause.subtree}
    return runs(token for token in region if token not in aside)[0]


def without_background(content: list[Token]) -> list[Token]:
    """The words up to what the author recalls of one: "urged Peru to honour the pact, which it signed in May"."""
    recalled = {token for clause in content if _is_recalled(clause) for token in clause.subtree}
    kept = [token for token in content if token not in recalled]
    return runs(kept)[0] if recalled and kept else content


def _is_recalled(clause: Token) -> bool:
    verbs = (clause, *(child for child in clause.lefts if child.dep_ in ("aux", "auxpass")))
    return _is_aside(clause) and any(verb.tag_ == "VBD" for verb in verbs)


def _says_more(verb: Token, noun: Token) -> bool:
    """Whether the object is a noun of saying with a content of its own: "expressed doubt about"."""
    cue = noun_cue(noun)
    led = (child for head in (noun, verb) for child in head.rights if child.i > noun.i)
    return cue is not None and any(c.lower_ in cue.over or c.dep_ in ("acl", "ccomp", "relcl") for c in led)


def _says_nothing(noun: Token) -> bool:
    """Whether the object only names a feeling or a view, whatever it is about: "conveyed its concern to the bank"."""
    content = (c for c in noun.children if c.dep_ not in ("det", "poss", "amod") and c.lower_ not in ("to", "in", "at"))
    cue = noun_cue(noun)
    return cue is not None and cue.name == "concern" and next(content, None) is None


def _is_advised(marked: Marked, thing: Token) -> bool:
    """Whether it is a body that has advisers: "advises the government"."""
    return marked.cue.modality == "recommended" and listed(thing, "speakers", "bodies")


def _is_somebody(thing: Token) -> bool:
    return thing.pos_ in ("PROPN", "PRON") or listed(thing, "speakers", "people")


def _is_aside(clause: Token) -> bool:
    """A relative clause after a comma adds the author's own words to a nominal content."""
    return clause.dep_ == "relcl" and after_comma(clause)


def _has_needed(marked: Marked, thing: Token) -> bool:
    heads = (marked.word, thing, *(c for c in thing.subtree if c.dep_ == "pobj"))
    led = [c for head in heads for c in head.children if c.dep_ == "prep" and c.lower_ in marked.cue.needs]
    return any(not any(listed(what, "content", "tasks") for what in c.rights) for c in led)


def infinitive(marked: Marked) -> list[Token] | None:
    """An infinitive: "urged them to go", "vowed to go"."""
    if "infinitive" not in marked.cue.takes or is_passive(marked.word):
        return None
    for child in marked.word.rights:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and any(c.lower_ == "to" for c in child.lefts if c.dep_ == "aux"):
            if _is_shortened(marked, child):
                return None
            relative = relative_of(marked.word)
            if relative is not None and relative.head == child and relative.dep_ == "dobj":
                return _done_to(marked.word, relative, child)
            if marked.cue.modality == "recommended" and _asks_nobody(marked, child):
                return None
            first = object_of(marked.word) or led_object(marked) or child
            region = right_region(marked.word, first.doc[min(first.left_edge.i, child.left_edge.i)])
            return region[1:] if region[0].lower_ == "to" else region
    return None


def _asks_nobody(marked: Marked, doing: Token) -> bool:
    """Whether nobody is told to do it, as in "begged to differ"."""
    told = object_of(marked.word) or led_object(marked)
    led = any(child.dep_ in ("prep", "dative") and child.i < doing.i for child in marked.word.rights)
    return told is None and not led and doing.dep_ == "xcomp" and not any(c.dep_ == "nsubj" for c in doing.lefts)


def _is_shortened(marked: Marked, doing: Token) -> bool:
    """Whether "expected to" stands for "is expected to", as in headlines: "Talks expected to resume"."""
    alone = doing.dep_ == "xcomp" and not any(child.dep_ == "nsubj" for child in doing.lefts)
    bare = not any(child.dep_ == "aux" for child in marked.word.children) and marked.word.tag_ in ("VBD", "VBN")
    return marked.cue.name == "prediction" and alone and bare and relative_of(marked.word) is None


def _done_to(verb: Token, relative: Token, doing: Token) -> list[Token]:
    """What somebody named before is to do: "The road, which they expect to reopen"."""
    named = [token for token in verb.head.subtree if token.i < relative.i]
    return named + [token for token in doing.subtree if token.i > verb.i + 1 and not token.is_space]


def led_to(marked: Marked) -> list[Token] | None:
    """What a preposition leads to: "warned of rain", "called on them to go", "a bank that it accused of fraud"."""
    if is_passive(marked.word) or marked.cue.numbers:
        return None
    leading = marked.cue.over | (marked.cue.needs if relative_of(marked.word) is not None else frozenset())
    for child in marked.word.rights:
        if child.dep_ in ("prep", "prt") and child.lower_ in leading:
            rest = [token for token in child.subtree if token.i > child.i]
            act = any(c.dep_ == "pobj" and c.lemma_.lower() in marked.cue.acts for c in child.children)
            if rest and not act:
                return right_region(marked.word, rest[0])
    return None


def of_passive(marked: Marked) -> list[Token] | None:
    """The subject of a passive with an agent, and what follows: "The visit was expected by observers"."""
    verb = marked.word
    if not is_passive(verb) or not marked.cue.takes & {"object", "infinitive"}:
        return None
    subject = surface_subject(verb)
    agent = next((c for c in verb.rights if c.dep_ == "agent" or c.lower_ == "by"), None)
    if subject is None or agent is None:
        return None
    own = set(verb.subtree)
    theme = [t for t in subject.subtree if t.i < verb.i and (subject.head == verb or t not in own)]
    after = [c for c in verb.rights if c.i > agent.i and c.dep_ in ("prep", "xcomp")]
    if "object" not in marked.cue.takes and all(child.dep_ != "xcomp" for child in after):
        return None
    if verb.dep_ == "acl" and marked.cue.modality == "recommended" and not after and _is_known(subject):
        return None
    reasons = [t for t in agent.subtree if t.lower_ in ("due", "because") and t.dep_ in ("prep", "mark")]
    rest = [t for c in (*after, *reasons) for t in c.subtree]
    return runs(theme)[0] + rest if theme else None


def _is_known(noun: Token) -> bool:
    """Whether a noun only points to what was told before: "The ruling, requested by the opposition"."""
    parts = [child for child in noun.lefts if not child.is_space]
    return [child.lower_ for child in parts] in (["the"], ["this"], ["that"]) and noun.pos_ == "NOUN"
