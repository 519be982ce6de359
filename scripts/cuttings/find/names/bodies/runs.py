"""Runs of capitalised words, with the small words that may stand inside a name."""

from collections.abc import Iterator

from cuttings.find.names.bodies import bodies
from cuttings.find.names.bodies.heads import head_of, heads, is_head, no_heads, openers
from cuttings.find.names.bodies.run_edges import ORDINAL, after_opening, before_tail
from cuttings.find.names.people import personal
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block, Token
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load


def runs(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[tuple[int, int]]:
    """Token ranges with a head noun, which may name an organisation or a place, cut to what belongs to it."""
    first = 0
    while first < len(block.tokens):
        if not _begins_name(block.tokens[first]) or (first == 0 and _is_number_of_note(block)):
            first += 1
            continue
        last = _end(block, first, gazetteer)
        if any(is_head(token.text) for token in block.tokens[first:last]):
            start = after_opening(reading, block, first, last)
            yield start, before_tail(reading, block, start, last, gazetteer)
        first = last


def _end(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> int:
    """The token after the run whose first word is capitalised or counted."""
    last = first + 1
    while last < len(block.tokens):
        token = block.tokens[last]
        if _begins_name(token) or _owns(block, last) or _hyphenated(block, first, last):
            last += 1
        elif step := _joined(block, first, last, gazetteer):
            last += step
        else:
            break
    return last


def _owns(block: Block, i: int) -> bool:
    """Whether the token makes the word before it a possessive that stands in names: People's."""
    possessive = block.tokens[i].text in {"'s", "'"}
    return possessive and block.tokens[i - 1].key in load("organisations")["possessives"]


def _is_number_of_note(block: Block) -> bool:
    """Whether a line opens with the number of a note or an item: "1 Office of the Prime Minister, statement"."""
    return block.tokens[0].text.isdigit()


def _begins_name(token: Token) -> bool:
    if token.capital or not token.text[0].isdigit():
        return token.capital
    return len(token.text) < 3 or ORDINAL.fullmatch(token.text) is not None


def _hyphenated(block: Block, first: int, i: int) -> bool:
    """Whether the name goes on over a hyphen: Asia-Pacific, Co-operation; not Russia-led."""
    if (block.hyphen(i) or block.hyphen(i - 1)) and _is_text(block, first, i):
        return True
    if block.hyphen(i):
        return block.tokens[i + 1].capital or len(block.tokens[i - 1].text) < 4
    return block.hyphen(i - 1) and len(block.tokens[i - 2].text) < 4


def _joined(block: Block, first: int, i: int, gazetteer: tuple[Trie, ...]) -> int:
    """How many small words at token `i` carry the name on; 0 when it ends before them."""
    word, following = block.tokens[i].text, block.tokens[i + 1 : i + 3]
    if not following:
        return 0
    if word in openers():
        return _opened(block, first, i, gazetteer)
    if word == "&":
        return int(following[0].capital)
    if word == "and":
        return int(following[0].capital and _goes_on(block, first, i, gazetteer))
    listed = _is_text(block, first, i) or (_is_portfolio(block, first, i) and _in_portfolio(block, i + 1))
    return int(word == "," and listed and (following[0].capital or following[0].text == "and"))


def _opened(block: Block, first: int, i: int, gazetteer: tuple[Trie, ...]) -> int:
    """Institute *for* …, Ministry *of the* …: only after a head noun."""
    before, following = block.tokens[first:i], block.tokens[i + 1 : i + 3]
    # Park is a family name first.
    person = len(before) > 1 and personal.korean_surname(before[0].text)
    if not any(is_head(token.text) for token in before[person:]) or before[0].text[0].isdigit():
        return 0
    if block.tokens[i - 1].text in load("organisations")["legal_forms"]:
        return 0
    if any(sense.entry is None for trie in gazetteer for sense in trie.at(block, i + 1)[1]):
        return 0
    if block.tokens[i].text in {"on", "against"} and _is_place(before):
        return 0
    if following[0].text == "the" and len(following) > 1 and following[1].capital:
        return 2
    return int(following[0].capital)


def _is_place(name: tuple[Token, ...]) -> bool:
    """Whether the head noun of these words names a place, which stands on something and treats of nothing."""
    head = head_of([token.text for token in name])
    return head in heads() and heads()[head][0] == "place"


def _goes_on(block: Block, first: int, i: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether "and" joins words of one name (Strategic and International Studies), not two names."""
    if _is_text(block, first, i) or (_is_portfolio(block, first, i) and _in_portfolio(block, i + 1)):
        return True
    if _two_matters(block, first, i):
        return True
    following = block.tokens[i + 1].text
    known = any(trie.at(block, i + 1)[0] > i + 1 for trie in gazetteer)
    other = (
        known
        or following.isupper()
        or following in heads()
        or any(titles.is_title(block, title, title + 1) for title in _capitals(block, i + 1))
        or personal.given(following)
    )
    return not other and any(token.text in openers() for token in block.tokens[first:i])


def _two_matters(block: Block, first: int, i: int) -> bool:
    """Whether the run before "and" and the words behind it are matters of one body: Truth and Mercy Commission."""
    last = i + 1
    while last < len(block.tokens) and _is_matter(block, last):
        last += 1
    before = [j for j in range(first, i) if block.tokens[j].key != "the" and not block.hyphen(j)]
    head = block.tokens[last].text if i + 1 < last < len(block.tokens) else ""
    body = head in heads() and heads()[head][0] == "actor"
    return body and bool(before) and all(_is_matter(block, j) for j in before)


def _is_matter(block: Block, i: int) -> bool:
    """Whether the word is a matter that a body may have in its name."""
    token = block.tokens[i]
    office = token.key in bodies.portfolio_words() and not is_head(token.text)
    return token.capital and (office or token.key in load("organisations")["matters"])


def _capitals(block: Block, first: int) -> range:
    """Up to three capitalised words from token `first`: "and State President" begins another title."""
    last = first
    while last < min(first + 3, len(block.tokens)) and block.tokens[last].capital:
        last += 1
    return range(first, last)


def _is_portfolio(block: Block, first: int, i: int) -> bool:
    """Whether the run is a ministry's name or the like, which may list matters: Ministry of Ports, Roads and Rail."""
    words = [token.text for token in block.tokens[first:i]]
    return any(word in {"of", "for"} for word in words) and head_of(words) in {
        "Ministry",
        "Department",
        "Bureau",
        "Agency",
    }


def _in_portfolio(block: Block, i: int) -> bool:
    """Whether the word at token `i` is a matter that a ministry has, alone or after "and"."""
    i += block.tokens[i].text == "and"
    return i < len(block.tokens) and block.tokens[i].key in bodies.portfolio_words()


def _is_text(block: Block, first: int, i: int) -> bool:
    """Whether the run is the name of a treaty or the like, where commas and "and" may stand."""
    words = [token.text for token in block.tokens[first:i]]
    return any(word in openers() for word in words) and head_of(words) in no_heads()
