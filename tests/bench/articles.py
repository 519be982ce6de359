"""Articles in any number: those of the gold standard again and again, about other people, in other numbers.

Each copy has names, figures and days of its own, so that no two are one text and every one adds people, claims and
events, while states, offices and places recur as they do in a real collection.
"""

import random
import re
from functools import cache
from pathlib import Path

import yaml

from tests.bench.many import Writer

_GOLD = Path(__file__).parents[1] / "gold" / "unseen"
#: A figure that may be another: no year, no part of a longer one.
_FIGURE = re.compile(r"(?<![\d.,:/-])\d{1,3}(?![\d.,:/-]|st|nd|rd|th)")
_PERSON = "person"


def write_articles(seeds: Path, numbers: range, seed: int = 1) -> None:
    """Write the articles of these numbers, with their sidecars, into a folder. A number gives always the same one."""
    seeds.mkdir(parents=True, exist_ok=True)
    bases = _bases()
    for number in numbers:
        path, people = bases[number % len(bases)]
        writer = _writer()
        writer.chance = random.Random(seed * 1_000_003 + number)
        stem = f"{number:06}-{path.stem}"
        (seeds / f"{stem}{path.suffix}").write_text(_varied(path.read_text("utf-8"), people, writer), "utf-8")
        day = f"{writer.chance.randrange(2001, 2030)}-{writer.chance.randrange(1, 13):02}-15"
        (seeds / f"{stem}.meta.yml").write_text(f"id: article-{stem}\npublished: {{edtf: '{day}', basis: stated}}\n")


@cache
def _bases() -> list[tuple[Path, tuple[str, ...]]]:
    """The articles, and the surnames of people in each that may be other ones."""
    return [(path, _people(_GOLD / f"{path.stem}.yaml")) for path in sorted((_GOLD / "articles").iterdir())]


def _people(gold: Path) -> tuple[str, ...]:
    actors = yaml.load(gold.read_text("utf-8"), yaml.CSafeLoader)["actors"]
    people = (actor["canonical"] for actor in actors if actor["type"] == _PERSON)
    return tuple(sorted({word for name in people if len(words := name.split()) > 1 for word in words}))


@cache
def _writer() -> Writer:
    return Writer(random.Random(0))


def _varied(text: str, people: tuple[str, ...], writer: Writer) -> str:
    """The text with every other word of a person's name replaced, and with other figures."""
    others = {word: writer.word().capitalize() for word in people if writer.chance.random() < 0.5}
    if others:
        names = re.compile(r"\b(?:" + "|".join(map(re.escape, others)) + r")\b")
        text = names.sub(lambda match: others[match[0]], text)
    return _FIGURE.sub(lambda match: str(writer.chance.randrange(1, 29)) if int(match[0]) < 29 else match[0], text)
