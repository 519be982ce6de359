"""Nouns that stand for saying: "their claim that ...", "expressed doubt about ...", "raising concerns among X"."""

from cuttings.find.claims.cues import Cue, noun_cue, verb_cue, verb_cues, words
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.reported.clause_complements import frames
from cuttings.find.claims.reported.reach import right_region
from cuttings.find.claims.reported.spans import passages
from cuttings.find.claims.reported.subjects import surface_subject
from cuttings.find.claims.reported.unreal import why_unreal
from cuttings.find.claims.speakers.holders import can_hold
from cuttings.find.claims.speakers.who_speaks import holder_of
from cuttings.find.parse import Token
from cuttings.find.reading import Reading


def find_noun_cues(reading: Reading, drafts: Drafts, noun: Token) -> None:
    """Add the claim of this noun if it has a content, and a holder or a clause of its own."""
    cue = noun_cue(noun)
    if cue is None or noun.i in drafts.used:
        return
    verb = _voicing(noun)
    if (verb is not None and verb.i in drafts.used) or _is_ruled_out(noun) or _is_frame(drafts, noun):
        return
    if verb is not None and (reason := why_unreal(verb)):
        drafts.abstain(noun, reason)
        return
    holder = _holder(reading, noun, verb)
    stated = holder is not None and (verb is not None or cue.owned)
    clause = _that_clause(noun)
    holder = holder or (_of_whom(reading, noun) if clause and not cue.of else None)
    content = clause or _led(noun, verb, cue, holder, stated) or _to_do(noun, verb, stated) or _aroused(noun, holder)
    if not content or not (spans := passages(content)):
        return
    drafts.used.add(noun.i)
    drafts.found.append(
        Draft(spans, f"noun, {cue.name}", _cue_span(noun, verb), holder, cue.modality, cue.polarity, noun)
    )


def _is_ruled_out(noun: Token) -> bool:
    """Whether the noun is denied ("no doubt that", "without doubt") or a part of a preposition ("in charge of")."""
    denied = any(child.lower_ in ("no", "little") and child.dep_ in ("det", "amod") for child in noun.children)
    if noun.dep_ != "pobj":
        return denied
    compound = noun.head.lower_ == "in" and noun.i == noun.head.i + 1
    return denied or compound or noun.head.lower_ in ("without", "beyond")


def _is_frame(drafts: Drafts, noun: Token) -> bool:
    """Whether it tells how another cue was said: "said in a statement that"."""
    return noun.head.head.i in drafts.used and frames(noun, noun.head.head)


def _voicing(noun: Token) -> Token | None:
    """The verb that voices the noun: "expressed" in "expressed doubt"."""
    verb: Token = noun.head
    if noun.dep_ == "conj" and noun.head.dep_ == "dobj":
        verb = noun.head.head
    known = words("voicing", "subject") | words("voicing", "aroused")
    return verb if verb.pos_ == "VERB" and verb.lemma_.lower() in known else None


def _holder(reading: Reading, noun: Token, verb: Token | None) -> Token | None:
    owners = _possessors(noun)
    candidates = [*(o for o in owners if o.pos_ != "PRON"), *_led_holders(noun, verb), _of_the_view(noun)]
    if verb is not None and verb.lemma_.lower() in words("voicing", "subject"):
        candidates.append(holder_of(verb))
    candidates += owners
    return next((head for head in candidates if head is not None and can_hold(reading, head, "stance")), None)


def _possessors(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ == "poss"]


def _of_whom(reading: Reading, noun: Token) -> Token | None:
    """The holder in "the assessment of a diplomat that": where a clause has the content, "of" has the holder."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    holder = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return holder if holder is not None and can_hold(reading, holder, "stance") else None


def _of_the_view(noun: Token) -> Token | None:
    """The holder in "they were of the view that"."""
    of = noun.head
    is_of = noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ == "be"
    return surface_subject(of.head) if is_of else None


def _led_holders(noun: Token, verb: Token | None) -> list[Token | None]:
    """The holders in "concern among X", "criticism from X"; with a verb that arouses, also after the verb."""
    heads = [noun] + ([verb] if verb is not None and verb.lemma_.lower() in words("voicing", "aroused") else [])
    return [
        next((c for c in prep.children if c.dep_ == "pobj"), None)
        for head in heads
        for prep in head.rights
        if prep.dep_ in ("prep", "agent") and prep.lower_ in words("voicing", "holders") and prep.lower_ != "in"
    ]


def _that_clause(noun: Token) -> list[Token] | None:
    """The clause after "that": below the noun, the verb that voices it, or "is" in "their view is that"."""
    predicate = noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and _possessors(noun)
    below = noun.head.subtree if predicate or noun.dep_ in ("dobj", "attr") else noun.subtree
    for that in below:
        clause = _opened_by(that)
        if that.i > noun.i and clause is not None and _is_of(clause, noun):
            return [t for t in clause.subtree if t.i > that.i and not t.is_space]
    return None


def _opened_by(that: Token) -> Token | None:
    """The clause that a "that" opens without a part in it: "claims that X fell", not "claims that fell"."""
    called = (that.dep_ == "dobj" and verb_cue(that.head) is not None) or _lacks_object(that)
    if that.lower_ != "that" or that.dep_ in ("det", "nsubj", "nsubjpass") or called:
        return None
    clauses = (a for a in that.ancestors if a.left_edge == that and a.dep_ in ("acl", "ccomp", "relcl"))
    return next((c for c in clauses if any(_is_subject(child) for child in c.lefts)), None)


def _lacks_object(that: Token) -> bool:
    """Whether the "that" is what somebody answers, however the parser took it: "a claim that his office rejected"."""
    answers = [cue for marked in verb_cues(that.head) if (cue := marked.cue).takes & {"object"}]
    return bool(answers) and all(child.dep_ not in ("dobj", "ccomp", "xcomp", "auxpass") for child in that.head.rights)


def _is_subject(word: Token) -> bool:
    """Whether it is a subject; with an auxiliary of its own it is a verb that the parser misread."""
    return word.dep_ in ("nsubj", "nsubjpass", "expl") and not any(child.dep_ == "aux" for child in word.children)


def _is_of(clause: Token, noun: Token) -> bool:
    """Whether no other verb or noun that takes such a clause stands in between."""
    between = noun.doc[noun.i + 1 : clause.left_edge.i]
    other = any(token.pos_ == "VERB" or noun_cue(token) for token in between)
    return not other


def _led(noun: Token, verb: Token | None, cue: Cue, holder: Token | None, stated: bool) -> list[Token] | None:
    """What a preposition leads to: "doubt about the deal", "allegations of theft"."""
    leading = (cue.over if stated else frozenset()) | ({"of"} if cue.of else set())
    for head in (noun, *([verb] if verb is not None else [])):
        for prep in head.rights:
            if prep.dep_ == "prep" and prep.i > noun.i and prep.lower_ in leading:
                inner = [t for t in prep.subtree if t.i > prep.i]
                if inner and (holder is None or holder not in inner):
                    return right_region(verb, inner[0]) if verb is not None and stated else inner
    return None


def _to_do(noun: Token, verb: Token | None, stated: bool) -> list[Token] | None:
    """An infinitive after a voiced noun: "stated their intent to stay"."""
    for clause in noun.rights if verb is not None and stated else ():
        to = next((c for c in clause.lefts if c.dep_ == "aux" and c.lower_ == "to"), None)
        if clause.dep_ in ("acl", "xcomp") and to is not None:
            return [token for token in clause.subtree if token.i > to.i]
    return None


def _aroused(noun: Token, holder: Token | None) -> list[Token] | None:
    """What aroused the holders: in "The move disrupts trade, raising concerns among X" it is the move."""
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    subject = surface_subject(verb) if verb.pos_ == "VERB" else None
    aroused = verb.lemma_.lower() in words("voicing", "aroused") and noun.dep_ in ("dobj", "pobj")
    if holder is None or subject is None or not aroused or holder.dep_ == "poss":
        return None
    if verb.dep_ == "advcl":
        own = set(verb.subtree)
        return [t for t in verb.head.subtree if t not in own and t.i < verb.i]
    return list(subject.subtree) if subject.head == verb and verb.dep_ in ("ROOT", "conj") else None


def _cue_span(noun: Token, verb: Token | None) -> tuple[int, int]:
    first = verb if verb is not None and verb.i < noun.i else noun
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    takes = following.lower_ == "that" or (
        following.dep_ == "prep" and following.head == noun and following.lower_ not in words("voicing", "holders")
    )
    last = following if takes else noun
    return first.idx, last.end
