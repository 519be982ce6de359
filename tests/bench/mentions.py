"""Made-up articles of a hundred mentions each, with what is found in them, for corpora of any size.

They are of people and states that others name too, with a visit, a claim and a plan in each.
"""

import random
from typing import Any

from cuttings.model import Article, Found
from tests.resolve import invented

#: Mentions in an article, and how many referents they are of.
MENTIONS, REFERENTS = 100, 20
_SYLLABLES = [
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "ho",
    "ji",
    "ka",
    "lo",
    "mu",
    "na",
    "po",
    "ri",
    "sa",
    "to",
    "vu",
    "we",
    "xi",
    "yo",
    "za",
]


def corpus(mentions: int) -> tuple[list[Found], list[Article]]:
    """Articles with so many mentions in all, and what is found in them. The same number gives the same ones."""
    made = [article(number, random.Random(number), mentions) for number in range(mentions // MENTIONS)]
    return [found for found, _ in made], [one for _, one in made]


def article(number: int, chance: random.Random, mentions: int) -> tuple[Found, Article]:
    """The article of a number, as one of a corpus of so many mentions: the pool of people and states grows with it."""
    pool = max(REFERENTS, mentions // 50)
    people = [_person(chance.randrange(pool)) for _ in range(REFERENTS - 2)]
    ours, theirs = (_state(chance.randrange(pool // 10 + 2)) for _ in range(2))
    day = f"20{chance.randrange(10, 40):02}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
    who = people[0]
    visited = f"[{who}]{{p0}} visited [{ours}]{{s0}}."
    opening = f"{visited} [{people[1]}]{{p1}} said that [{who}]{{p0}} will visit [{theirs}]{{s1}}."
    rest = [f"[{people[at % len(people)]}]{{p{at % len(people)}}} spoke." for at in range(MENTIONS - 5)]
    content: dict[str, Any] = {
        "text": f"{opening} {' '.join(rest)}",
        "published": day,
        "referents": {"s0": {"kind": "state", "name": ours}, "s1": {"kind": "state", "name": theirs}},
        "claims": [
            {"words": [f"{who} will visit {theirs}"], "speakers": ["p1"], "cue": "said that", "modality": "predicted"}
        ],
        "events": [
            {
                "title": f"Visit by {who}",
                "type": "visit",
                "words": "visited",
                "date": day,
                "agent": ["p0"],
                "target": ["s0"],
            },
            {
                "title": f"Visit by {who}",
                "type": "visit",
                "status": "scheduled",
                "words": "will visit",
                "agent": ["p0"],
                "target": ["s1"],
            },
        ],
    }
    return invented.article(f"source-{number}", content)


def _person(number: int) -> str:
    return f"{_word(number * 7919 + 13)} {_word(number * 104729 + 7)}"


def _state(number: int) -> str:
    return f"{_word(number * 611953 + 5)}land"


def _word(number: int) -> str:
    """A word that stands for a number."""
    word = ""
    for _ in range(4):
        number, at = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[at]
    return word.capitalize()
