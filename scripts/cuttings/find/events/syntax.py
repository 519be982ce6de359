"""Grammar on spaCy's dependency parse: what is coordinated, passive, or stands after which preposition.

Labels are those of spaCy's English pipelines (ClearNLP style).
"""

from collections.abc import Iterator
from functools import lru_cache

from cuttings.find.parse import Token

#: What stands behind these is another happening, with places and people of its own: "met after a summit in Kazan".
_ASIDE = frozenset({"after", "before", "since", "until", "despite", "following", "amid", "ahead"})
#: Verbs whose subject belongs to their infinitive: "the summit is to be held", "talks have yet to begin".
_RAISING = frozenset({"be", "have", "seem", "appear", "continue", "go", "happen", "fail", "prove"})
#: Tags of "which", "who" and "that" where they open a relative clause.
_RELATIVE = frozenset({"WDT", "WP", "IN"})

#: For what many rules ask of the same word. The bound lets the words of articles that were read before go.
remembered = lru_cache(maxsize=4096)


def is_verbal(token: Token) -> bool:
    """Whether the token is a verb that heads a clause, and no participle that only modifies a noun."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound", "aux", "auxpass")


@remembered
def is_passive(verb: Token) -> bool:
    """Whether what stands as subject undergoes the verb: "was sent", "weapons sent to the front"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.dep_ == "advcl" and any(child.dep_ in ("nsubj", "mark") for child in verb.children):
        return False
    if verb.dep_ in ("relcl", "acl") and _has_subject_and_gap(verb):
        return False  # "the firm that Oslo sanctioned": taggers take it for a participle
    bare = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    if bare and verb.dep_ == "xcomp":
        return verb.head != verb and is_passive(verb.head)  # "were reported killed"
    return bare and verb.dep_ in ("acl", "relcl", "advcl")  # "Asked about it, the minister left"


def _has_subject_and_gap(verb: Token) -> bool:
    """Whether a relative clause has a subject and lacks its object; no "by" tells who does it."""
    parts = {child.dep_ for child in verb.children}
    gap = any(is_relative(child) and child.dep_ not in ("nsubj", "nsubjpass") for child in verb.children)
    return "nsubj" in parts and (gap or "agent" not in parts)


def with_conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated after it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX"):
            found.extend(with_conjuncts(child))
    return found


def after(token: Token, preposition: str, deep: bool = True) -> list[Token]:
    """What stands after the preposition under this token, with its conjuncts.

    Parsers hang a second phrase on the first one's noun ("a visit to Pyongyang by Shoigu"), so when nothing is found
    directly, `deep` looks one phrase further.
    """
    found = [noun for prep in _prepositions(token) if prep.lower_ == preposition for noun in _nouns_of(prep)]
    found = found or _where(token, preposition)
    if found or not deep:
        return found
    inner = [noun for prep in _prepositions(token) if prep.lower_ not in _ASIDE for noun in _nouns_of(prep)]
    return [noun for held in inner for noun in after(held, preposition, deep=False)]


def following(noun: Token, preposition: str) -> list[Token]:
    """What stands after the preposition right behind a noun, wherever the parser hangs it: "suffered from raids by"."""
    if noun.i + 1 == len(noun.doc) or noun.nbor().lower_ != preposition or noun.nbor().pos_ != "ADP":
        return []
    return _nouns_of(noun.nbor())


@remembered
def _prepositions(token: Token) -> tuple[Token, ...]:
    return tuple(_prepositional(token))


def _prepositional(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "PART"):
            yield child
            yield from (inner for inner in child.children if inner.dep_ in ("prep", "conj") and inner.pos_ == "ADP")
        elif child.lower_ == "involving":  # "drills involving Oslo": a participle that is used like a preposition
            yield child


def _nouns_of(prep: Token) -> list[Token]:
    """What stands after a preposition; of one that ends a relative clause, the noun: "the city he went to"."""
    if prep.head.dep_ == "relcl" and not any(prep.children):
        return [prep.head.head]
    nouns = (antecedent(child) for child in prep.children if child.dep_ in ("pobj", "dobj"))
    return [each for noun in nouns for each in with_conjuncts(noun)]


def _where(verb: Token, preposition: str) -> list[Token]:
    """The place whose relative clause it is: "Poland, where they arrived"."""
    led = (
        preposition in ("in", "at") and verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children)
    )
    return [verb.head] if led else []


def is_relative(token: Token) -> bool:
    """Whether it is a relative pronoun: who, which, that."""
    return token.lower_ in ("who", "whom", "which", "that", "whose") and token.tag_ in ("WDT", "WP", "WP$", "IN", "DT")


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if not is_relative(token):
        return token
    clause = next((above for above in token.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None else _singled_out(token) or token


def _singled_out(pronoun: Token) -> Token | None:
    """Who is meant in "it was she who left": parsed as what "it was" says."""
    be = pronoun.head.head
    told = {child.dep_ for child in be.children if child.lower_ == "it" or child.dep_ == "neg"}
    if be.lemma_ != "be" or "nsubj" not in told or "neg" in told:
        return None
    return next((child for child in be.children if child.dep_ == "attr"), None)


def lacks_object(verb: Token) -> bool:
    """Whether it is a relative clause whose object is the noun before it: "that Oslo held", "which were held"."""
    if verb.dep_ != "relcl":
        return False
    if any(child.dep_ == "dobj" and child.tag_ not in _RELATIVE for child in verb.children):
        return False
    return has_own_subject(verb) != any(child.dep_ == "nsubjpass" for child in verb.children)


def due(noun: Token) -> Token | None:
    """The verb that is to be done with what a noun names: "held" in "a summit due to be held in Lima"."""
    adjectives = (child for child in noun.children if child.dep_ == "amod" and child.i > noun.i)
    clauses = (clause for word in adjectives for clause in word.children if clause.dep_ == "xcomp")
    return next((clause for clause in clauses if any(child.dep_ == "auxpass" for child in clause.children)), None)


def has_own_subject(verb: Token) -> bool:
    """Whether a relative clause has a subject beside the relative pronoun."""
    subjects = (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "expl"))
    return any(child.tag_ not in ("WDT", "WP") for child in subjects)


def is_predicated(verb: Token) -> bool:
    """Whether it says what something is like: "called the visit a success", "left him alone"."""
    return any(child.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "attr") for child in verb.children)


def has_complement(verb: Token) -> bool:
    """Whether it has an object or a predicate: "left the port", but not "left on Friday"."""
    return any(child.dep_ == "dobj" for child in verb.children) or is_predicated(verb)


def raised(verb: Token) -> Token:
    """The verb that the subject of this one is really the subject of; the verb itself where it has one.

    "Is to be held", "is due to open", "is expected to begin": held, opens, begins.
    """
    lifts = verb.lemma_ in _RAISING or is_passive(verb)
    tops = [verb, *(child for child in verb.children if child.dep_ == "acomp")] if lifts else []
    for clause in (child for top in tops for child in top.children if child.dep_ == "xcomp"):
        if any(child.tag_ == "TO" for child in clause.children):
            return raised(clause)
    return verb


def predicate_of(verb: Token) -> Token | None:
    """The "be" in "was the first (one of five countries) to vote", whose subject did what the infinitive says."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    return noun.head if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None


def judged(verb: Token) -> list[Token]:
    """Of whom a verb says what he is: "found her guilty", which parsers make a clause of its own."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.pos_ == "ADJ")
    return [child for clause in clauses for child in clause.children if child.dep_ == "nsubj"]
