"""Who a pronoun or a phrase such as "the latter" points to; nobody, where that is not safe.

Method: salience as in Lappin and Leass (1994), cut down to what news needs: recency by sentence, subjects before
others, speakers before subjects when the pronoun itself speaks, agreement in gender and number.
"""

import re
from functools import cache

from cuttings.find.names import gazetteer
from cuttings.find.names.people import personal
from cuttings.find.names.pointing.reporting import says, stands_above
from cuttings.find.parse import Span, Token
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import Mention, Referent

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
#: How many sentences back an antecedent may stand.
REACH = 4


def antecedent(reading: Reading, start: int) -> str | None:
    """Key of the one referent that the pronoun or phrase at offset `start` points to; None when unsure or several."""
    keys = antecedents(reading, start)
    return keys[0] if len(keys) == 1 else None


def antecedents(reading: Reading, start: int) -> tuple[str, ...]:
    """Keys of all referents that the pronoun or phrase at offset `start` points to: "they" may be two people."""
    for mention in reading.mentions:
        if mention.start == start:
            return (mention.referent,)
    word = reading.span(start, start + 1)[0]
    if word.lower_ in _MALE | _FEMALE:
        key = _person(reading, word, "m" if word.lower_ in _MALE else "f")
        return (key,) if key else ()
    if word.lower_ in _PLURAL:
        return _several(reading, word)
    return _pair(reading, start)


def gender(referent: Referent) -> str | None:
    """One of m and f, where the lexicon or the given name tells."""
    entry = gazetteer.entries().get(referent.key)
    return (entry and entry.gender) or personal.gender(referent.name)


def _person(reading: Reading, word: Token, sex: str) -> str | None:
    if later := _named_later(reading, word, sex):
        return later
    speaking = _speaks(word)
    fitting = [m for m in _before(reading, word) if _fits(reading, m, sex)]
    for sentence in _sentences_back(word.sent):
        here = [m for m in fitting if sentence.start_char <= m.start < sentence.end_char]
        others = [m for m in here if not _same_clause(reading, m, word)]
        if sentence != word.sent and (spoken_of := _subject(sentence, word)) is not None:
            same = antecedent(reading, spoken_of.idx)
            alone = all(mention.referent == same for mention in others)
            if alone or not speaking:
                return same if alone else None
        if choice := _most_salient(reading, others, speaking and not _is_told_of(reading, others, word)):
            return choice
        if others and not speaking:
            return None
    return None


def _subject(sentence: Span, word: Token) -> Token | None:
    """The pronoun of this sex that acts in a sentence before: the same person, where no other is named there."""
    same = _MALE if word.lower_ in _MALE else _FEMALE
    return next((t for t in sentence.root.lefts if t.dep_ == "nsubj" and t.lower_ in same), None)


def _named_later(reading: Reading, word: Token, sex: str) -> str | None:
    """The subject that a possessive before it points forward to: "In *his* trip, Kim travelled …"."""
    subjects = [t for t in word.sent.root.children if t.dep_ == "nsubj" and t.i > word.i]
    if word.dep_ != "poss" or not subjects or word.sent.root.i < word.i:
        return None
    named = [m for m in reading.mentions if m.start <= subjects[0].idx < m.end and m.form == "name"]
    return named[0].referent if named and _fits(reading, named[0], sex) else None


def _before(reading: Reading, word: Token) -> list[Mention]:
    return [m for m in reading.mentions if m.end <= word.idx and m.form in {"name", "nominal"}]


def _fits(reading: Reading, mention: Mention, sex: str) -> bool:
    referent = reading.referents[mention.referent]
    return referent.kind == "person" and gender(referent) in {sex, None}


def _sentences_back(sentence: Span) -> list[Span]:
    """The sentence and those before it that are in reach, nearest first; blank ones are not counted."""
    found: list[Span] = []
    start = sentence.end
    while start > 0 and len(found) < REACH:
        sentence = sentence.doc[start - 1].sent
        start = sentence.start
        if sentence.text.strip():
            found.append(sentence)
    return found


def _most_salient(reading: Reading, mentions: list[Mention], speaking: bool) -> str | None:
    """The speaker; for a pronoun that does not speak itself also the subject, or the only person of the sentence."""
    speakers = [m for m in mentions if _relation(reading, m) == "speaker"]
    if speakers or speaking:
        return speakers[-1].referent if speakers else None
    subjects = [m for m in mentions if _relation(reading, m) == "subject"]
    if subjects:
        return subjects[-1].referent
    keys = {m.referent for m in mentions}
    return keys.pop() if len(keys) == 1 else None


def _is_told_of(reading: Reading, mentions: list[Mention], word: Token) -> bool:
    """Whether one of them is the subject above the pronoun's clause: "Lund left, as he had promised"."""
    return any(stands_above(reading.span(m.start, m.end).root, word) for m in mentions)


def _same_clause(reading: Reading, mention: Mention, word: Token) -> bool:
    """Whether name and pronoun depend on one verb, so that they are two people (Kim met him)."""
    root = reading.span(mention.start, mention.end).root
    return root.head == word.head and root.dep_ in {"nsubj", "dobj"} and word.dep_ in {"nsubj", "dobj", "dative"}


def _relation(reading: Reading, mention: Mention) -> str:
    root = reading.span(mention.start, mention.end).root
    while root.dep_ in {"conj", "appos"} and root.head.i != root.i:
        root = root.head
    if root.dep_ in {"nsubj", "nsubjpass"}:
        return "speaker" if says(root.head) else "subject"
    to = root.dep_ == "pobj" and root.head.lower_ == "to" and root.head.i and root.head.nbor(-1).lower_ == "according"
    return "speaker" if to else "other"


def _speaks(word: Token) -> bool:
    """Whether it goes on with whoever spoke; but in "analysts suspect that he asked for it" he is only spoken of."""
    told = word.head.dep_ == "ccomp" and any(child.lower_ == "that" for child in word.head.lefts)
    return word.dep_ == "nsubj" and says(word.head) and not told


def _several(reading: Reading, word: Token) -> tuple[str, ...]:
    """The speakers or the group that the nearest earlier sentence has as its subject; only for a "they" that speaks."""
    if not _speaks(word):
        return ()
    for sentence in _sentences_back(word.sent):
        here = [m for m in _before(reading, word) if sentence.start_char <= m.start < sentence.end_char]
        speakers = [m for m in here if _relation(reading, m) == "speaker"]
        people = tuple(dict.fromkeys(m.referent for m in speakers if reading.referents[m.referent].kind == "person"))
        groups = [m for m in speakers if reading.referents[m.referent].kind == "collective"]
        if len(people) > 1:
            return people
        if groups and not people:
            return (groups[-1].referent,)
        if speakers:
            return ()
    return ()


def _pair(reading: Reading, start: int) -> tuple[str, ...]:
    """The two states or people that "both sides", "two countries", "both leaders" points to, if only two are near."""
    phrase = re.match(r"(?:both|(?:the )?two) (\w+)(?: (\w+))?", reading.folded[start : start + 60], re.IGNORECASE)
    nouns = [noun.lower() for noun in phrase.groups("")] if phrase else []
    kinds = {noun: kind for kind, words in load("collectives")["pairs"].items() for noun in words}
    kind = next((kinds[noun] for noun in nouns if noun in kinds), None)
    if kind is None:
        return ()
    word = reading.span(start, start + 1)[0]
    keys: dict[str, None] = {}
    for sentence in _sentences_back(word.sent):
        here = [m for m in reading.mentions if sentence.start_char <= m.start < sentence.end_char and m.end <= start]
        keys.update(dict.fromkeys(m.referent for m in here if reading.referents[m.referent].kind == kind))
        if len(keys) >= 2:
            break
    return tuple(keys) if len(keys) == 2 else ()


@cache
def leader_titles() -> frozenset[str]:
    """Titles in whose holder a state is led, lower case."""
    return frozenset(load("titles")["leaders"])
