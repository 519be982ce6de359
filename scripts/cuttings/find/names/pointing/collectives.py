"""Groups and single people without a name who speak or act: "South Korean officials", "many experts", "a source"."""

from cuttings.find.names.entries import slug
from cuttings.find.names.pointing.reporting import says
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import Mention, Referent

#: Parts of a noun phrase that stand before its noun and belong to the group's description.
_BEFORE = frozenset({"amod", "compound", "nmod", "nummod", "quantmod", "conj", "cc", "advmod", "punct", "poss", "case"})
_AFTER = frozenset({"of", "from", "in", "at", "on", "within", "inside", "for"})
#: Longest tail "of …" that still describes a group, in words.
_LONGEST_TAIL = 9


def add_collectives(reading: Reading) -> None:
    """Add a referent and a mention for each unnamed group that is subject of a verb of saying or acting."""
    content = [(zone.start, zone.end) for zone in reading.article.content]
    lexicon = load("collectives")
    for word in reading.words((*lexicon["groups"], *lexicon["singles"])):
        if word.pos_ in {"NOUN", "PROPN"} and _speaks_or_acts(word) and any(a <= word.idx < b for a, b in content):
            _add(reading, word)


def _speaks_or_acts(word: Token) -> bool:
    lexicon = load("collectives")
    lower = word.lower_
    if lower in lexicon["groups"] and (word.tag_ in {"NNS", "NNPS"} or lower in lexicon["plural"]):
        verb = _verb(word)
        if verb is None:
            return _told_by(word)
        return says(verb) or (lower not in lexicon["speaking_only"] and verb.lemma_ not in lexicon["verbs_not"])
    return lower in lexicon["singles"] and not _with_name(word) and (_says(word) or _told_by(word))


def _says(word: Token) -> bool:
    verb = _verb(word)
    return verb is not None and says(verb)


def _verb(word: Token) -> Token | None:
    """The verb whose subject this is, alone or joined by "and"."""
    while word.dep_ == "conj":
        word = word.head
    return word.head if word.dep_ == "nsubj" and word.head.pos_ in {"VERB", "AUX"} else None


def _told_by(word: Token) -> bool:
    """According to officials; warned by experts."""
    preposition = word.head
    if word.dep_ != "pobj":
        return False
    if preposition.lower_ == "to":
        return preposition.i > 0 and preposition.nbor(-1).lower_ == "according"
    return preposition.dep_ == "agent" and says(preposition.head)


def _with_name(word: Token) -> bool:
    """Whether the person is named beside the word: "analyst John Smith", "her spokesman, John Smith,"."""
    before = (word.i + 1 < len(word.doc) and word.nbor().pos_ == "PROPN") or word.dep_ in {"compound", "appos"}
    return before or any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in word.rights)


def _add(reading: Reading, word: Token) -> None:
    start, end = _start(word), _end(word)
    if any(m.start <= word.idx < m.end for m in reading.mentions) or _points_back(reading, start):
        return
    text = reading.text(start, end)
    key = slug(text)
    if not key or (key in reading.referents and not reading.referents[key].local):
        return
    single = word.lower_ in load("collectives")["singles"] and word.tag_ in {"NN", "NNP"}
    reading.referents[key] = Referent(
        key=key, layer="actor", kind="person" if single else "collective", name=text, local=True
    )
    reading.mentions.append(
        Mention(start=start, end=end, text=text, referent=key, form="nominal", rule="unnamed group")
    )


def _points_back(reading: Reading, start: int) -> bool:
    """Whether the phrase means somebody named: "both leaders", "A and B, researchers at …"."""
    before = reading.folded[:start]
    people = (m for m in reading.mentions if reading.referents[m.referent].kind == "person" and m.form == "name")
    apposed = before.endswith(", ") and any(m.end == start - 2 for m in people)
    pair = reading.folded[start : start + 5].lower().startswith(("both ", "two ")) or before.endswith("both ")
    return apposed or pair


def _start(word: Token) -> int:
    """Where the description begins: the first modifier, without article or possessive pronoun."""
    first = word
    for left in reversed(list(word.lefts)):
        if left.dep_ not in _BEFORE and left.lower_ not in {
            "some",
            "many",
            "several",
            "most",
            "few",
            "other",
            "all",
            "both",
        }:
            break
        if left.pos_ == "PRON":
            break
        first = left.doc[left.left_edge.i]
        if first.lower_ in {"the", "a", "an"}:
            first = first.nbor()
    return first.idx


def _end(word: Token) -> int:
    """Where it ends: the noun, or the short "of …" that says which group it is."""
    for right in word.rights:
        if right.dep_ == "prep" and right.lower_ in _AFTER and right.i == word.i + 1:
            tail = list(right.subtree)
            plain = all(t.pos_ not in {"VERB", "AUX", "PUNCT"} or t.text == "-" for t in tail)
            if len(tail) <= _LONGEST_TAIL and plain and tail[-1].i - right.i == len(tail) - 1:
                return tail[-1].end
    return word.end
