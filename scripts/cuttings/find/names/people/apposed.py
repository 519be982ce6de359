"""Names that an apposition shows to be people's: "Ana Ruiz, a political analyst", "the retired general, Bo Lind,"."""

from functools import cache
from itertools import takewhile

from cuttings.find.fold import fold_word
from cuttings.find.names.roles.role_nouns import ARTICLES, REACH, role_nouns
from cuttings.find.names.tokens import Block
from cuttings.find.reading import Reading
from cuttings.lexicon import load

#: Words of such a name, at least and at most.
_FEWEST, _MOST = 2, 4
#: What the model must not have seen there.
_BODIES = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "DATE", "TIME"})
#: What no name begins with, though a sentence gives it a capital: "Then Lund", "Sinking Feeling".
_SMALL = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON", "VERB", "AUX"})
#: At the latest, what is said of somebody ends there.
_STOPS = frozenset({",", ".", ";", ":", "(", ")"})


def is_apposed(reading: Reading, block: Block, first: int, last: int) -> bool:
    """Whether a role that only people have stands beside the capitalised words, after them or before."""
    before = block.tokens[first - 1] if first else None
    opens = block.tokens[first].key in load("not_names")["in_headlines"]
    led = before is not None and (before.capital or before.key in load("titles")["before_things"])
    if opens or led or not _FEWEST <= last - first <= _MOST:
        return False
    if not (_role_behind(reading, block, last) or _role_before(block, first, last)):
        return False
    words = reading.span(block.tokens[first].start, block.tokens[last - 1].end)
    opening = any(word.pos_ in _SMALL for word in words[:1])
    return not opening and not any(word.ent_type_ in _BODIES for word in words)


def _role_behind(reading: Reading, block: Block, last: int) -> bool:
    """Whether it goes on with a comma, an article and such a role: ", a political analyst in"; no verb follows."""
    rest = block.tokens[last : last + REACH + 2]
    if len(rest) < 3 or rest[0].text != "," or rest[1].text not in ARTICLES:
        return False
    phrase = [token.key for token in rest[2:]]
    end = next((i for i, key in enumerate(phrase) if key in load("titles")["role_ends"]), 0)
    return end > 0 and phrase[end - 1] in _roles() and not _says(reading, block, last + 2 + end)


def _says(reading: Reading, block: Block, first: int) -> bool:
    """Whether a verb comes before the next comma: "Swine Flu, a nurse in Rome said," names the nurse only."""
    words = reading.span(block.tokens[first].start, block.tokens[-1].end)
    stretch = takewhile(lambda word: word.text not in _STOPS and word.tag_ not in ("WP", "WDT", "WP$"), words)
    return any(word.tag_ in ("VBD", "VBZ", "VBP") for word in stretch)


def _role_before(block: Block, first: int, last: int) -> bool:
    """Whether such a role with its article stands before, and the name between commas: "the general, Bo Lind,"."""
    if first < 3 or block.tokens[first - 1].text != "," or block.tokens[first - 2].key not in _roles():
        return False
    closed = last == len(block.tokens) or block.tokens[last].text in {",", ".", ";", ")"}
    return closed and any(token.text.lower() in ARTICLES for token in block.tokens[max(0, first - REACH) : first - 2])


@cache
def _roles() -> frozenset[str]:
    bodies = {fold_word(word) for word in load("titles")["also_of_bodies"]}
    return frozenset(noun for noun in role_nouns() if noun not in bodies and noun.removesuffix("s") not in bodies)
