"""Contents that are clauses: "said (that) it rains", before, after or around the verb."""

from cuttings.find.claims.certainty.timetable import is_announced
from cuttings.find.claims.cues import Cue, Marked, listed, noun_cue, verb_cue
from cuttings.find.claims.reported.reach import right_region
from cuttings.find.claims.reported.said_further import said_further, said_of_what
from cuttings.find.claims.reported.subjects import FINITE, relative_of, subject_of
from cuttings.find.parse import Token

_ASKING = frozenset({"whether", "if"})


def inserted(marked: Marked) -> list[Token] | None:
    """Around the verb: "The deal, he said, is off"."""
    verb = marked.word
    if verb.dep_ != "parataxis" or not marked.cue.takes & {"clause", "inserted"} or _right_clause(verb):
        return None
    own = set(verb.subtree)
    colon = max((token.i for token in verb.head.subtree if token.text == ":" and token.i < verb.i), default=-1)
    content = [t for t in verb.head.subtree if t not in own and t.i > colon and not t.is_space]
    return _cut_off_subject(verb.head) + content + said_further(verb)


def _cut_off_subject(main: Token) -> list[Token]:
    """The words before "X, it said, was late" goes on with its verb, where the parser ended a sentence after X."""
    start = main.sent.start
    if start == 0 or any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in main.children):
        return []
    before = main.doc[start - 1].sent
    verbless = not any(token.pos_ in ("VERB", "AUX") for token in before)
    same_line = not any(token.is_space or token.text in ".?!:;" for token in before)
    return list(before) if verbless and same_line else []


def clause(marked: Marked) -> list[Token] | None:
    """A clause: "He said (that) the deal is off", and the same turned round."""
    verb = marked.word
    if quotes_somebody(verb):
        return None
    if "clause" in marked.cue.takes and (of_what := said_of_what(verb)):
        return of_what
    clause = _before_aside(verb) or _right_clause(verb) or _left_clause(verb)
    clause = _under_particle(marked, clause)
    if clause is None or is_bare_cue(clause) or not _licensed(marked.cue, clause):
        return None
    if (relative := relative_of(verb)) is not None and relative in clause.subtree:
        return _said_of(verb, relative, clause)
    if clause.i < verb.i:
        return [token for token in clause.subtree if not token.is_space] + said_further(verb)
    return right_region(verb, _after_that(clause, verb))


def _under_particle(marked: Marked, clause: Token | None) -> Token | None:
    """The clause below the second word of the cue, where the parser hung it there: "made clear that it rained"."""
    if marked.particle is None or clause != marked.particle:
        return clause
    return next((c for c in clause.rights if c.dep_ in ("advcl", "ccomp")), None)


def _said_of(verb: Token, relative: Token, clause: Token) -> list[Token]:
    """What is said of something named before: "The deal, which analysts say will fail"."""
    named = [token for token in verb.head.subtree if token.i < relative.i]
    return named + [token for token in clause.subtree if token.i > verb.i and not token.is_space]


def gerund(marked: Marked) -> list[Token] | None:
    """A participle: "denied taking bribes", "suggested waiting". What takes a clause or an object takes it as well."""
    doing = next((c for c in marked.word.rights if c.dep_ == "xcomp" and _is_participle(c)), None)
    if doing is None or not ("gerund" in marked.cue.takes or {"clause", "object"} <= marked.cue.takes):
        return None
    return right_region(marked.word, doing.doc[doing.left_edge.i])


def _is_participle(verb: Token) -> bool:
    """Whether it is "taking", or "having taken"."""
    return "VBG" in {verb.tag_, *(child.tag_ for child in verb.lefts if child.dep_ in ("aux", "auxpass"))}


def lost_clause(marked: Marked) -> list[Token] | None:
    """A clause that the parser hangs on a word in between: "told reporters at a briefing held on Friday that"."""
    if "clause" not in marked.cue.takes or marked.word.dep_ == "relcl":
        return None
    for that in marked.word.subtree:
        clause = that.head
        leads = that.lower_ == "that" and that.dep_ in ("mark", "advmod")
        if leads and that.i > marked.word.i and _is_lost(clause, marked.word):
            return right_region(marked.word, _after_that(clause, marked.word))
    return _above(marked.word)


def _above(verb: Token) -> list[Token] | None:
    """The main clause behind a "that", which no main clause has: "As late as May he told them that it rained"."""
    main = verb.sent.root
    that = next((c for c in main.lefts if c.lower_ == "that" and c.dep_ == "mark" and c.i > verb.i), None)
    return [t for t in main.subtree if that is not None and t.i > that.i and not t.is_space] or None


def _is_lost(clause: Token, verb: Token) -> bool:
    between = [token for token in verb.doc[verb.i + 1 : clause.left_edge.i] if token.tag_ in FINITE]
    direct = clause.head.pos_ not in ("NOUN", "ADJ") or noun_cue(clause.head) is None or frames(clause.head, verb)
    said = clause.head.dep_ == "acl" and clause.head.tag_ == "VBN"  # "said in a statement posted on Friday that"
    taken = clause.head != verb and clause.dep_ == "ccomp" and verb_cue(clause.head) is not None and not said
    return clause.dep_ in ("ccomp", "acl", "relcl", "advcl") and direct and not between and not taken


def frames(noun: Token, verb: Token) -> bool:
    """Whether a noun tells only how something was said: "said in a statement that", "noted with satisfaction that"."""
    return noun.dep_ == "pobj" and noun.head.head == verb and noun.head.lower_ in ("in", "with", "at", "on", "during")


def quotes_somebody(verb: Token) -> bool:
    """Whether another one says it: "KCNA quoted X as saying"."""
    as_ = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "as")
    return any(c.dep_ == "pcomp" and verb_cue(c) for prep in as_ for c in prep.children)


def _left_clause(verb: Token) -> Token | None:
    """The clause before, if no semicolon parts them: "A hit B; C denied the charge"."""
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    clause = next((child for child in above.lefts if child.dep_ == "ccomp"), None)
    if clause is None or _does_something(verb) or any(token.text == ";" for token in verb.doc[clause.i : verb.i]):
        return None
    return clause


def is_bare_cue(verb: Token) -> bool:
    """Whether a finite verb of saying has no subject and says nothing by the parse: it belongs to all before it."""
    own = any(child.dep_ in ("nsubj", "nsubjpass", "expl", "ccomp", "dobj", "xcomp", "aux") for child in verb.children)
    return verb.tag_ in FINITE and not own and verb_cue(verb, "clause") is not None


def _does_something(verb: Token) -> bool:
    """Whether an object of its own makes the verb an act: "..., the two concluded an agreement"."""
    objects = (child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "NOUN")
    tells = listed(verb, "content", "telling")
    return not tells and any(not listed(c, "speakers", "people") and subject_of(verb) != c for c in objects)


def _before_aside(verb: Token) -> Token | None:
    """The clause before the verb, where only an aside follows: "It fell by half, they said, as rains came late"."""
    before, after = _left_clause(verb), _right_clause(verb)
    if before is None or after is None or verb.i + 2 >= len(verb.doc) or verb.nbor(1).text != ",":
        return None
    return before if verb.nbor(2).tag_ in ("IN", "WRB", "VBG") and verb.nbor(2).lower_ != "that" else None


def _right_clause(verb: Token) -> Token | None:
    return next((child for child in verb.rights if child.dep_ == "ccomp"), None)


def _licensed(cue: Cue, clause: Token) -> bool:
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children)
    if to:
        return "infinitive" in cue.takes or ("clause" in cue.takes and is_announced(clause))
    if marks & _ASKING:
        return bool(cue.takes & {"question", "clause"})
    if next(iter(clause.subtree)).tag_ in ("WRB", "WP", "WDT"):
        return "question" in cue.takes or "object" in cue.takes
    if "that" in cue.takes:
        return "that" in marks
    if listed(clause.head, "content", "ordering") and _is_verbless(clause):
        return False
    return "clause" in cue.takes


def _is_verbless(clause: Token) -> bool:
    """Whether it tells only what state something is put in: "ordered the road closed"."""
    verbs = [clause, *(child for child in clause.lefts if child.dep_ in ("aux", "auxpass"))]
    marked = any(child.dep_ == "mark" for child in clause.lefts)
    return not marked and clause.tag_ in ("VBN", "VBD", "JJ") and len(verbs) == 1 and clause.i > clause.head.i


def _after_that(clause: Token, verb: Token) -> Token:
    tokens = [token for token in clause.subtree if not token.is_space and not token.is_punct]
    that = next((c for c in clause.lefts if c.dep_ in ("mark", "advmod") and c.lower_ == "that"), None)
    after = [token for token in tokens if that is not None and token.i > that.i]
    return (after or _without_that(tokens, verb, clause))[0]


def _without_that(tokens: list[Token], verb: Token, clause: Token) -> list[Token]:
    """Without a "that" which the parser took for a determiner or a pronoun: "told the paper that turnout fell"."""
    first = tokens[0]
    apart = first.i > verb.i + 1 or first.head.pos_ == "PROPN" or first.head.tag_ == "NNS"
    own = first.dep_ in ("nsubj", "nsubjpass") and (first.head == clause or not apart)
    subject = own or (first.dep_ == "det" and not apart)
    determiner = first.lower_ == "that" and not subject
    return tokens[1:] if determiner and len(tokens) > 1 else tokens
