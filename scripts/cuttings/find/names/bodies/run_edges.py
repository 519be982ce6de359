"""Where a run of capitalised words begins and ends to be a name: without an article, and without a title behind it."""

import re

from cuttings.find.names.bodies.heads import head_of, heads, is_head, openers
from cuttings.find.names.people import personal
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block, Token
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def after_opening(reading: Reading, block: Block, first: int, last: int) -> int:
    """The run without an article, possessive or function word at its start."""
    while first < last:
        token = block.tokens[first]
        stop = reading.doc.is_stop(token.text.lower()) and not (token.text.isupper() and len(token.text) > 1)
        # Inside a sentence its capital shows that a small word belongs to the name: the All Miners Congress.
        stop = stop and (token.key in load("organisations")["articles"] or _opens(block, first))
        counted = ORDINAL.fullmatch(token.text) and not _is_unit(block, first, last)
        if not (stop or counted) and token.text[0].isalnum():
            break
        first += 1
    return first


def _opens(block: Block, i: int) -> bool:
    """Whether a sentence, a quotation or an item of a list may begin with the token."""
    return i == 0 or not (block.tokens[i - 1].text[0].isalnum() or block.tokens[i - 1].text in {"'s", ","})


def _is_unit(block: Block, first: int, last: int) -> bool:
    """Whether the run names armed forces, which are told apart by number: 11th Army Corps; not the 79th Assembly."""
    head = head_of([token.text for token in block.tokens[first:last]])
    return head in heads() and heads()[head][1] == "armed-force"


def before_tail(reading: Reading, block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> int:
    """The run without what follows its last head noun: Security Council [Secretary Sergei Shoigu].

    The state behind "of" belongs to it, and ends it where a person follows: Mining Board of Peru [Luis Vega].
    """
    tokens = block.tokens
    marks = [i for i in range(first, last) if is_head(tokens[i].text)]
    if not marks:
        return last
    end = marks[-1] + 1
    if [token.text for token in tokens[first : first + 2]] == ["Office", "of"]:
        # Of an office-holder: Office of the President.
        return last
    if tokens[first].text in load("regions")["fronts"] and len(marks) == 1:
        return last
    if not any(tokens[i].text in openers() for i in range(first, last)):
        return end
    for i in range(end, last - 1):
        owner = i + 1 + (tokens[i + 1].text == "the")
        ends = [trie.at(block, owner)[0] for trie in gazetteer if tokens[i].text == "of"]
        if any(owner < after < last and _is_person(reading, tokens[after]) for after in ends):
            return max(ends)
    return next((i for i in range(max(first + 1, end), last) if _begins_title(block, i)), last)


def _begins_title(block: Block, i: int) -> bool:
    """Whether a person's title begins at the token, and the name before it ends; Court of Justice goes on."""
    inside = block.tokens[i - 1].text in openers() or block.hyphen(i - 1)
    return titles.is_title(block, i, i + 1) and not inside


def _is_person(reading: Reading, word: Token) -> bool:
    """Whether a person's name begins with the word."""
    return personal.given(word.text) or reading.span(word.start, word.end)[0].ent_type_ == "PERSON"
