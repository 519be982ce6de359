"""What a verb of saying says: the words of its complement, by the parse."""

from collections.abc import Iterable

from spacy.tokens import Token

from cuttings.find.claims.cues import Cue, Marked, listed, noun_cue, verb_cue, words
from cuttings.find.claims.spans import runs
from cuttings.find.claims.subjects import FINITE, is_passive, is_stray, surface_subject

_OPEN_QUESTIONS = frozenset({"whether", "if"})


def complement(marked: Marked) -> list[Token] | None:
    """The words of the content, or None where the verb has no complement that it is licensed for."""
    for part in (
        _inserted,
        _clause,
        _gerund,
        _viewed_as,
        _named,
        _object,
        _infinitive,
        _over,
        _of_passive,
        _lost_clause,
    ):
        content = part(marked)
        if content:
            return content
    return None


def is_open_question(marked: Marked) -> bool:
    """Whether the complement only asks ("asked whether", "did not know if"), so that nothing is claimed."""
    return any(
        grandchild.dep_ == "mark" and grandchild.lower_ in _OPEN_QUESTIONS
        for child in marked.word.children
        if child.dep_ == "ccomp"
        for grandchild in child.children
    )


def _inserted(marked: Marked) -> list[Token] | None:
    """Around the verb: "The deal, he said, is off"."""
    verb = marked.word
    if verb.dep_ != "parataxis" or "clause" not in marked.cue.takes or _right_clause(verb):
        return None
    own = set(verb.subtree)
    content = [token for token in verb.head.subtree if token not in own and not token.is_space]
    return _cut_off_subject(verb.head) + content


def _cut_off_subject(main: Token) -> list[Token]:
    """The words before "X, it said, was late" goes on with its verb, where the parser ended a sentence after X."""
    start = main.sent.start
    if start == 0 or any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in main.children):
        return []
    before = main.doc[start - 1].sent
    verbless = not any(token.pos_ in ("VERB", "AUX") for token in before)
    same_line = not any(token.is_space or token.text in ".?!:;" for token in before)
    return list(before) if verbless and same_line else []


def _clause(marked: Marked) -> list[Token] | None:
    """A clause: "He said (that) the deal is off", and the same turned round."""
    verb = marked.word
    if quotes_somebody(verb):
        return None
    clause = _right_clause(verb) or _left_clause(verb)
    if clause is None or not _licensed(marked.cue, clause):
        return None
    if clause.i < verb.i:
        return [token for token in clause.subtree if not token.is_space]
    return right_region(verb, _after_that(clause))


def _gerund(marked: Marked) -> list[Token] | None:
    """A participle: "denied taking bribes", "reported seeing lights"."""
    doing = next((c for c in marked.word.rights if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    if doing is None or not {"clause", "object"} <= marked.cue.takes:
        return None
    return right_region(marked.word, doing.doc[doing.left_edge.i])


def _lost_clause(marked: Marked) -> list[Token] | None:
    """A clause that the parser hangs on a word in between: "told reporters at a briefing held on Friday that"."""
    if "clause" not in marked.cue.takes or marked.word.dep_ == "relcl":
        return None
    for that in marked.word.subtree:
        clause = that.head
        leads = that.lower_ == "that" and that.dep_ in ("mark", "advmod")
        if leads and that.i > marked.word.i and _is_lost(clause, marked.word):
            return right_region(marked.word, _after_that(clause))
    return None


def _is_lost(clause: Token, verb: Token) -> bool:
    between = [token for token in verb.doc[verb.i + 1 : clause.left_edge.i] if token.tag_ in FINITE]
    direct = clause.head.pos_ not in ("NOUN", "ADJ") or noun_cue(clause.head) is None
    return clause.dep_ in ("ccomp", "acl", "relcl", "advcl") and direct and not between


def quotes_somebody(verb: Token) -> bool:
    """Whether another one says it: "KCNA quoted X as saying"."""
    as_ = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "as")
    return any(c.dep_ == "pcomp" and verb_cue(c) for prep in as_ for c in prep.children)


def _left_clause(verb: Token) -> Token | None:
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    return next((child for child in above.lefts if child.dep_ == "ccomp"), None)


def _right_clause(verb: Token) -> Token | None:
    return next((child for child in verb.rights if child.dep_ == "ccomp"), None)


def _licensed(cue: Cue, clause: Token) -> bool:
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children)
    if to:
        return "infinitive" in cue.takes
    if next(iter(clause.subtree)).tag_ in ("WRB", "WP", "WDT"):
        return "question" in cue.takes or "object" in cue.takes
    if "that" in cue.takes:
        return "that" in marks
    return "clause" in cue.takes


def _after_that(clause: Token) -> Token:
    tokens = [token for token in clause.subtree if not token.is_space and not token.is_punct]
    that = next((c for c in clause.lefts if c.dep_ in ("mark", "advmod") and c.lower_ == "that"), None)
    after = [token for token in tokens if that is not None and token.i > that.i]
    return (after or _without_that(tokens))[0]


def _without_that(tokens: list[Token]) -> list[Token]:
    """Without a "that" which the parser took for a determiner: "said in a dispatch that leader Kim"."""
    first = tokens[0]
    determiner = first.lower_ == "that" and first.dep_ == "det" and first.head.pos_ == "PROPN"
    return tokens[1:] if determiner and len(tokens) > 1 else tokens


def _viewed_as(marked: Marked) -> list[Token] | None:
    """An object and how it is seen: "viewed the tests with concern", "described it as a threat"."""
    verb, led = marked.word, {"as"} | marked.cue.over
    if "as" not in marked.cue.takes:
        return None
    start = _object_of(verb)
    phrase = next((c for c in verb.rights if c.dep_ in ("prep", "advcl") and c.lower_ in led), None)
    nested = start is not None and any(c.lower_ in led and c.dep_ == "prep" for c in start.children)
    if start is None or not (phrase or nested):
        return None
    return right_region(verb, start.doc[start.left_edge.i])


def _named(marked: Marked) -> list[Token] | None:
    """An object and what it is called: "called the move a mistake"."""
    if "naming" not in marked.cue.takes:
        return None
    predicate = next((c for c in marked.word.rights if c.dep_ in ("oprd", "ccomp", "acomp")), None)
    if predicate is None or any(c.dep_ == "aux" and c.lower_ == "to" for c in predicate.children):
        return None
    start = _object_of(marked.word) or predicate
    return right_region(marked.word, start.doc[min(start.left_edge.i, predicate.left_edge.i)])


def _object(marked: Marked) -> list[Token] | None:
    start = _object_of(marked.word)
    if start is None or "object" not in marked.cue.takes or quotes_somebody(marked.word):
        return None
    if start.lemma_.lower() in marked.cue.acts or (marked.cue.things and _is_somebody(start)):
        return None
    if marked.cue.needs and not _has_needed(marked, start):
        return None
    region = right_region(marked.word, start.doc[start.left_edge.i])
    aside = {token for clause in region if _is_aside(clause) for token in clause.subtree}
    return runs(token for token in region if token not in aside)[0]


def _is_somebody(thing: Token) -> bool:
    return thing.pos_ in ("PROPN", "PRON") or listed(thing, "speakers", "people")


def _is_aside(clause: Token) -> bool:
    """A relative clause after a comma adds the author's own words to a nominal content."""
    return clause.dep_ == "relcl" and _after_comma(clause)


def _has_needed(marked: Marked, thing: Token) -> bool:
    heads = (marked.word, thing, *(c for c in thing.subtree if c.dep_ == "pobj"))
    return any(c.dep_ == "prep" and c.lower_ in marked.cue.needs for head in heads for c in head.children)


def _object_of(verb: Token) -> Token | None:
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def _infinitive(marked: Marked) -> list[Token] | None:
    """An infinitive: "urged them to go", "vowed to go"."""
    if "infinitive" not in marked.cue.takes or is_passive(marked.word):
        return None
    for child in marked.word.rights:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and any(c.lower_ == "to" for c in child.lefts if c.dep_ == "aux"):
            if (
                marked.cue.name == "prediction"
                and child.dep_ == "xcomp"
                and not any(c.dep_ == "nsubj" for c in child.lefts)
            ):
                return None
            first = _object_of(marked.word) or child
            region = right_region(marked.word, first.doc[min(first.left_edge.i, child.left_edge.i)])
            return region[1:] if region[0].lower_ == "to" else region
    return None


def _over(marked: Marked) -> list[Token] | None:
    """What a preposition leads to: "warned of rain", "called on them to go"."""
    if is_passive(marked.word):
        return None
    for child in marked.word.rights:
        if child.dep_ in ("prep", "prt") and child.lower_ in marked.cue.over:
            rest = [token for token in child.subtree if token.i > child.i]
            if rest:
                return right_region(marked.word, rest[0])
    return None


def _of_passive(marked: Marked) -> list[Token] | None:
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
    reasons = [t for t in agent.subtree if t.lower_ in ("due", "because") and t.dep_ in ("prep", "mark")]
    rest = [t for c in (*after, *reasons) for t in c.subtree]
    return runs(theme)[0] + rest if theme else None


def right_region(verb: Token, start: Token) -> list[Token]:
    """The words from `start` to where the verb's own part of the sentence ends.

    It ends before a coordinated verb, a participle that speaks anew or tells a reaction, an "according to".
    """
    out = set(_outside(verb, start))
    region = [token for token in verb.subtree if token.i >= start.i and token not in out and not token.is_space]
    return runs(region)[0] if region else []


def _outside(verb: Token, start: Token) -> Iterable[Token]:
    for token in verb.subtree:
        if token.i > start.i and _starts_something_else(verb, token):
            yield from token.subtree
    for child in verb.rights:
        if child.dep_ in ("conj", "parataxis") and child.i > start.i and not _disagrees(verb, child):
            yield from child.subtree
        elif child.dep_ == "cc" and not any(_disagrees(verb, c) for c in verb.rights if c.dep_ == "conj"):
            yield child


def _disagrees(verb: Token, other: Token) -> bool:
    """Whether a verb cannot share the subject: "Experts claim that it is small but is growing"."""
    return {verb.tag_, other.tag_} == {"VBP", "VBZ"} and other.dep_ == "conj"


def _starts_something_else(verb: Token, token: Token) -> bool:
    if token.lower_ == "according" or is_stray(token) or _as_reported(token):
        return True
    if token.dep_ in ("advcl", "acl", "conj", "relcl") and token.tag_ == "VBG" and _after_comma(token):
        return token.lemma_.lower() in words("speakers", "reactions") or speaks_anew(token)
    return token.dep_ == "conj" and is_resumed(verb, token)


def _as_reported(participle: Token) -> bool:
    """The clause "as quoted by X", which is no part of what was said."""
    marked = any(child.lower_ == "as" and child.dep_ == "mark" for child in participle.lefts)
    said = verb_cue(participle) is not None or participle.lemma_ == "quote"
    return participle.tag_ == "VBN" and participle.dep_ == "advcl" and marked and said


def speaks_anew(participle: Token) -> bool:
    """Whether a participle goes on telling what the speaker said: ", adding that", ", calling it a mistake"."""
    marked = verb_cue(participle)
    if marked is None or participle.tag_ != "VBG":
        return False
    if any(child.dep_ == "ccomp" for child in participle.rights):
        return True
    return marked.cue.holder == "speech" and bool(marked.cue.takes - {"quotation"} or marked.cue.over)


def is_resumed(verb: Token, other: Token) -> bool:
    """Whether a verb that the parser put into the content goes on for the speaker: "said that A and warned that B"."""
    marked = verb_cue(other)
    if marked is None or other.tag_ != verb.tag_ or any(c.dep_ in ("nsubj", "nsubjpass") for c in other.children):
        return False
    return any(c.dep_ == "ccomp" and _has_that(c) for c in other.rights)


def _has_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _after_comma(token: Token) -> bool:
    edge = token.left_edge.i
    return edge > 0 and token.doc[edge - 1].text in (",", "-", "–", "—")
