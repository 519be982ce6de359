"""How the time of resolving and relating grows with the corpus.

Run by hand: PYTHONPATH=scripts:. python -m tests.bench.resolving

Made-up articles of a hundred mentions each, of people and states that others name too, with a visit, a claim and a plan
in each. Prints the time per step and how it grew; ten times the mentions should take at most eleven times as long.
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar

from cuttings.model import Found
from cuttings.model.article import Article
from cuttings.relate import relate
from cuttings.relate.words import stem
from cuttings.resolve import Resolution, resolve
from cuttings.resolve.join import join
from cuttings.resolve.names import name_key
from cuttings.resolve.seen import seen
from cuttings.resolve.standing import Standing
from tests.resolve.invented import article, knowledge

#: Mentions in an article, and how many referents they are of.
MENTIONS, REFERENTS = 100, 20
SIZES = (1_000, 10_000, 100_000)
RUNS = 3
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

Result = TypeVar("Result")


def main() -> None:
    """Measure every size, and say how much longer each took than the one before."""
    before: dict[str, float] = {}
    for mentions in SIZES:
        now = _measured(mentions)
        told = (f"{step} {seconds:.2f} s{_growth(step, seconds, before)}" for step, seconds in now.items())
        sys.stdout.write(f"{mentions:>7} mentions: {', '.join(told)}\n")
        before = now


def _growth(step: str, seconds: float, before: dict[str, float]) -> str:
    return f" (x{seconds / before[step]:.1f})" if before.get(step) else ""


def _measured(mentions: int) -> dict[str, float]:
    """Seconds for joining names alone, for resolving, and for relating."""
    made = [_article(number, random.Random(number), mentions) for number in range(mentions // MENTIONS)]
    founds: list[Found] = [found for found, _ in made]
    articles: list[Article] = [one for _, one in made]
    kb, ledger = knowledge({})
    standing = Standing(kb, ledger)
    joining, _ = _timed(lambda: join(seen(founds), standing))
    resolving, resolution = _timed(lambda: resolve(founds, articles, kb, ledger))
    relating, _ = _timed(lambda: _related(founds, resolution))
    return {"names": joining, "resolving": resolving, "relating": relating}


def _related(founds: list[Found], resolution: Resolution) -> object:
    return relate(founds, resolution.links, resolution.drafts, resolution.joins)


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """The processor's seconds, of the best of some runs, as others use the machine too.

    As in timeit, without the garbage collector; and with nothing remembered from the run before.
    """
    best = float("inf")
    gc.disable()
    for _ in range(RUNS):
        name_key.cache_clear()
        stem.cache_clear()
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    gc.enable()
    return best, result


def _article(number: int, chance: random.Random, mentions: int) -> tuple[Found, Article]:
    """An article that speaks of people and states out of a pool that grows with the corpus."""
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
    return article(f"source-{number}", content)


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


if __name__ == "__main__":
    main()
