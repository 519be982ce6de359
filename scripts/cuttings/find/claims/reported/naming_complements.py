"""Contents that name or describe something: "viewed the tests with concern", "called the move a mistake"."""

from cuttings.find.claims.cues import Marked
from cuttings.find.claims.reported.clause_complements import quotes_somebody
from cuttings.find.claims.reported.objects import led_object, object_of, objects
from cuttings.find.claims.reported.reach import right_region
from cuttings.find.claims.reported.spans import runs
from cuttings.find.claims.reported.subjects import relative_of
from cuttings.find.parse import Token


def viewed_as(marked: Marked) -> list[Token] | None:
    """An object and how it is seen: "viewed the tests with concern", "described it as a threat"."""
    verb, led = marked.word, {"as"} | marked.cue.over
    if "as" not in marked.cue.takes or quotes_somebody(verb):
        return None
    start = object_of(verb) or led_object(marked)
    phrase = next((c for c in verb.rights if c.dep_ in ("prep", "advcl") and c.left_edge.lower_ in led), None)
    if start is None and phrase is not None and relative_of(verb) is not None:
        return right_region(verb, phrase.left_edge)[1:]
    inside = start.subtree if start is not None and marked.cue.numbers else start.children if start is not None else ()
    nested = any(c.lower_ in led and c.dep_ == "prep" for c in inside)
    if start is None or not (phrase or nested):
        return None
    region = right_region(verb, start.doc[start.left_edge.i])
    return region if marked.is_counted(region) else None


def put_last(marked: Marked) -> list[Token] | None:
    """An object after what it is called: "dismissed as groundless the report that troops had crossed"."""
    verb = marked.word
    after = list(verb.doc[verb.i + 1 : verb.sent.end])
    if not marked.cue.only or "object" not in marked.cue.takes or not after or after[0].lower_ != "as":
        return None
    noun = next((t for t in after if t.lemma_.lower() in marked.cue.only and _is_told(t)), None)
    if noun is None:
        return None
    first = next((t for t in after if t.head == noun and t.dep_ in ("det", "poss", "compound") and t.i < noun.i), noun)
    start = first.left_edge.i if first.dep_ == "poss" else first.i
    return runs(token for token in noun.subtree if token.i >= start and not token.is_space)[0]


def _is_told(noun: Token) -> bool:
    """Whether what the noun says follows: "the report that", "a claim by the army that"."""
    return any(child.dep_ in ("acl", "ccomp", "relcl", "appos") and child.i > noun.i for child in noun.children)


def named(marked: Marked) -> list[Token] | None:
    """An object and what it is called: "called the move a mistake"."""
    if "naming" not in marked.cue.takes:
        return None
    predicate = next((c for c in marked.word.rights if c.dep_ in ("oprd", "ccomp", "acomp")), None)
    predicate = predicate or _second_object(marked.word) or _said_after(object_of(marked.word))
    if predicate is None and (quoted := _quoted_behind(marked.word)):
        return quoted
    if _is_label(marked.word):
        return None
    if predicate is None or any(c.dep_ == "aux" and c.lower_ == "to" for c in predicate.children):
        return None
    if marked.cue.only and predicate.lower_ not in marked.cue.only:
        return None
    start = next(iter(objects(marked.word)), predicate)
    return right_region(marked.word, start.doc[min(start.left_edge.i, predicate.left_edge.i)])


def _quoted_behind(verb: Token) -> list[Token] | None:
    """The object and the quotation right behind it: 'called the claim "a fantasy"'."""
    noun = object_of(verb)
    after = verb.doc[noun.right_edge.i + 1 : verb.sent.end] if noun is not None and noun.right_edge.i > verb.i else ()
    if noun is None or not after or after[0].text != '"':
        return None
    closing = next((token.i for token in after[1:] if token.text == '"'), None)
    return list(verb.doc[noun.left_edge.i : closing + 1]) if closing is not None else None


def _is_label(verb: Token) -> bool:
    """Whether the author takes over what somebody calls it, without marks: "to discuss what it called secrets"."""
    what = any(child.lower_ == "what" for child in verb.lefts)
    return what and not any(token.text == '"' for token in verb.subtree)


def _second_object(verb: Token) -> Token | None:
    """What it is called, where the parser took that for another object: "branded the charge a slander"."""
    return next(iter(objects(verb)[1:]), None)


def _said_after(noun: Token | None) -> Token | None:
    """An adjective behind a noun, which the parser hung on the noun: "held Peru responsible", "called it absurd"."""
    after = noun.rights if noun is not None else ()
    return next((child for child in after if child.dep_ == "amod"), None)
