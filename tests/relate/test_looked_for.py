"""What is looked up, or known by one look, is what looking through everything would find."""

import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from cuttings import lexicon
from cuttings.model import Mention
from cuttings.model.vocabulary import MentionForm
from cuttings.relate import turns
from cuttings.relate.alike import concepts
from cuttings.relate.conflicts import rivals
from cuttings.relate.named import Named
from cuttings.relate.names import Names
from cuttings.relate.numerals import (
    _DIGITS,
    _in_digits,
    _is_in_words,
    _pattern,
    _values,
    may_count,
    numerals,
)
from cuttings.relate.placed import Placed
from cuttings.relate.spellings import Spellings
from cuttings.relate.stances import positions, prospects, ranks
from cuttings.relate.words import MARKS, first, following, has, known, words

#: Sections of the lexicon whose phrases are looked for in all sentences.
PHRASES = ("did_not", "came_to_nothing", "recalls", "agreements")
#: Patterns that are looked for in all sentences, by the turns of the lexicon that they are made of.
TURNS: dict[str, tuple[Callable[[], re.Pattern[str]], Sequence[str]]] = {
    "for": (lambda: positions._words("for"), lexicon.load("positions")["for"]),
    "against": (lambda: positions._words("against"), lexicon.load("positions")["against"]),
    "above": (lambda: ranks._words("above"), lexicon.load("positions")["above"]),
    "below": (lambda: ranks._words("below"), lexicon.load("positions")["below"]),
    "assigns": (rivals._taken_up, known("assigns")),
}
#: Sections of turns of which whatever stands between their words.
PREPARED = ("under_way", "not_seen")
_NOISE = ("", "s", "ed", "ingly", "-", "’s", "’", "'", "7", "_", "\n", ", ", "Straße ", "the day ", "from ", "second ")


def _texts(turns: Sequence[str]) -> st.SearchStrategy[str]:
    """Texts that have turns, parts of them, their words in other endings and capitals, and what stands between."""
    plain = [re.sub(r"\[[^]]*\]\S?|\.\{[^}]*\}\??", "x", turn) for turn in turns]
    pieces = st.sampled_from([*plain, *(word for turn in plain for word in turn.split()), *_NOISE])
    piece = st.builds(lambda text, change, space: change(text) + space, pieces, _CHANGES, st.sampled_from(["", " "]))
    return st.lists(piece, max_size=8).map("".join)


_CHANGES = st.sampled_from([str, str.upper, str.capitalize])


def _pattern_of(phrase: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"\b{spaced}\w{{0,4}}\b", re.IGNORECASE)


@pytest.mark.parametrize("section", PHRASES)
@over(data=st.data())
def test_phrases_are_known_by_one_look(section: str, data: st.DataObject) -> None:
    """Whether a text has a phrase, where, and what follows, is as by looking for each phrase."""
    text = data.draw(_texts(known(section)))
    matches = [(phrase, match) for phrase in known(section) for match in _pattern_of(phrase).finditer(text)]
    assert has(text, known(section)) == next((phrase for phrase, _ in matches), None)
    assert first(text, known(section)) == min((match.start() for _, match in matches), default=len(text))
    assert bool(matches) or not following(text, known(section))


@pytest.mark.parametrize("section", TURNS)
@over(data=st.data())
def test_no_turn_is_overlooked(section: str, data: st.DataObject) -> None:
    """Every text with a turn has a word with which it may begin."""
    pattern, turns = TURNS[section]
    texts = data.draw(st.lists(_texts(turns), max_size=4))
    having = [number for number, text in enumerate(texts) if pattern().search(text)]
    assert set(having) <= set(Spellings(map(words, texts)).beginning(turns))


@pytest.mark.parametrize("section", TURNS)
def test_a_turn_is_found_in_its_own_words(section: str) -> None:
    """The test above would hold of what finds nothing, or of everything."""
    _, turns = TURNS[section]
    plain = [re.sub(r"\[[^]]*\]\S?|\.\{[^}]*\}\??", "x", turn) for turn in turns]
    assert Spellings(map(words, [*plain, "Zzyzx"])).beginning(turns) == list(range(len(plain)))


@over(st.lists(_texts(["trucks reopened", "treaties", "the pact"]), max_size=5))
def test_concepts_are_looked_up(texts: list[str]) -> None:
    """A text is found by each of its concepts, and by no other."""
    spellings = Spellings(map(words, texts))
    for concept in set().union(*map(concepts, texts)):
        assert spellings.with_concept(concept) == [at for at, text in enumerate(texts) if concept in concepts(text)]
    assert spellings.with_concept("zzyzx") == []


@pytest.mark.parametrize("section", PHRASES)
@over(data=st.data())
def test_no_phrase_is_overlooked(section: str, data: st.DataObject) -> None:
    """Every text with a phrase has all of its words."""
    texts = data.draw(st.lists(_texts(known(section)), max_size=4))
    spellings = Spellings(map(words, texts))
    for phrase in known(section):
        assert {number for number, text in enumerate(texts) if has(text, [phrase])} <= spellings.with_words(phrase)


@pytest.mark.parametrize("section", PREPARED)
@over(data=st.data())
def test_nothing_prepared_is_overlooked(section: str, data: st.DataObject) -> None:
    """Every text with a turn, whatever stands between its words, has all of its words."""
    turns = lexicon.load("positions")[section]
    texts = data.draw(st.lists(_texts(turns), max_size=4))
    having = {number for number, text in enumerate(texts) if prospects._words(section).search(text)}
    assert having <= set().union(*map(Spellings(map(words, texts)).with_words, turns))


def test_a_phrase_is_looked_up_by_all_of_its_words() -> None:
    """The tests above would hold of what finds everything."""
    texts = [
        "It was called off",
        "It was CALLED, and off-",
        "It was recalled off",
        "It wasn’t offered",
        "Calls were off",
    ]
    assert Spellings(map(words, texts)).with_words("was called off") == {0, 1}
    assert Spellings(map(words, texts)).with_words("was off") == {0, 1, 2}


_NUMBERS = [
    "two",
    "Twenty-three",
    "sixty-five",
    "sixteen",
    "4,500",
    "1.5 million",
    "nine hundred",
    "12 May",
    "twenty-one",
]


@over(_texts(_NUMBERS))
def test_no_number_is_overlooked(text: str) -> None:
    """The numbers of a text are those that are found by trying each of them in digits and words, the longest first."""
    each = "|".join(sorted(map(re.escape, _values()), key=len, reverse=True))
    times = r"(?:\s(?:hundred|thousand|million|billion))?"
    plainly = re.compile(rf"(?<![\w.,:/-])(?:{_DIGITS}|{each}){times}(?![\w:/-]|[.,]\d)", re.IGNORECASE)
    found = [match.span() for match in _pattern().finditer(text)]
    assert found == [match.span() for match in plainly.finditer(text)]
    digits = [match.span() for match in re.finditer(plainly.pattern.replace(f"|{each}", ""), text, re.IGNORECASE)]
    assert digits == [match.span() for match in _in_digits().finditer(text)]
    assert {(one.start, one.end) for one in numerals(text)} <= set(found)
    assert any(map(_is_in_words, text.split())) or digits == found
    assert any(map(may_count, text.split())) or not found


def test_few_pieces_may_count() -> None:
    """The test above would hold if all did."""
    text = "Two of the lorries, (sixteen) or 4,500, “seven” or a twenty-one-year plan o'clock"
    assert [*filter(may_count, text.split())] == ["Two", "(sixteen)", "4,500,", "“seven”"]


_PIECES = st.lists(st.sampled_from([*"aZ7éß_Ⅻ² \n-", *MARKS, "tea's"]), max_size=8).map("".join)


@over(_PIECES)
def test_words_are_told_by_their_letters(text: str) -> None:
    """Each of letters alone, which a hyphen or an apostrophe may join, without a possessive ending."""
    found = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", text)
    assert words(text) == [word[:-2] if word.endswith(("'s", "’s")) else word for word in found]


def test_numbers_in_words() -> None:
    """The test above would hold of what finds nothing."""
    told = [
        one.number for one in numerals("Two of sixty-five, six of sixteen, and a sixty-five-year plan; 4,500 more.")
    ]
    assert told == [2, 65, 6, 16, 4500]


_SPANS = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda one: (one[0], one[0] + one[1]))


@over(st.lists(st.lists(_SPANS, max_size=3), max_size=6), st.lists(_SPANS, max_size=3))
def test_what_stands_where(things: list[list[tuple[int, int]]], stretches: list[tuple[int, int]]) -> None:
    """What stands in some stretches is what one finds by looking at all of it."""
    within = [
        number
        for number, spans in enumerate(things)
        if any(a <= start and end <= b for start, end in spans for a, b in stretches)
    ]
    assert Placed(enumerate(things)).within(stretches) == within


@over(st.lists(st.tuples(_SPANS, st.sampled_from(["name", "pronoun"])), max_size=6), _SPANS)
def test_who_is_named_where(found: list[tuple[tuple[int, int], MentionForm]], stretch: tuple[int, int]) -> None:
    """Mentions lie wholly in a stretch or are not of it; a text without its names is as long as with them."""
    mentions = [_mention(f"r{number}", span, form) for number, (span, form) in enumerate(found)]
    named = Named(mentions, {one.referent: one.referent for one in mentions[1:]})
    inside = [one for one in mentions if stretch[0] <= one.start < stretch[1] and one.end <= stretch[1]]
    assert named.within(stretch) == {one.referent for one in inside if one.referent != "r0"}
    assert {(at, id_) for at, id_ in named.in_order(stretch)} == {
        (one.start, one.referent) for one in inside if one.referent != "r0"
    }
    text = list("x" * (stretch[1] - stretch[0]))
    for one in inside:
        if one.form == "name":
            text[one.start - stretch[0] : one.end - stretch[0]] = " " * (one.end - one.start)
    assert Names(mentions).without(stretch[0], "x" * len(text)) == "".join(text)


def _mention(referent: str, span: tuple[int, int], form: MentionForm) -> Mention:
    start, end = span
    return Mention(start=start, end=end, text="x" * (end - start), referent=referent, form=form, rule="invented")


@over(_texts(known("ahead")))
def test_no_look_ahead_is_overlooked(text: str) -> None:
    """A text that turns to what is to come has the letters of such a turn."""
    assert not turns._marker().search(text) or any(one in text.casefold() for one in turns._letters())


def test_possessives() -> None:
    """The words of a text are without them, once."""
    assert words("Utopia's and Arcadia’s ’s it's'") == ["Utopia", "and", "Arcadia", "s", "it"]
