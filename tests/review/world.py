"""A knowledge base of invented articles that come, go and change their wording, and that people edit."""

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from cuttings.find import language
from cuttings.kb.dump import dump
from cuttings.kb.editing.plan import Plan
from cuttings.model import Actor, Article, Event, Evidence, Found, Header, Known, Problem
from cuttings.pipeline import extract
from cuttings.report import Report
from cuttings.review.deciding import Signature, Word, decide
from cuttings.review.waiting import Item, waiting
from cuttings.strict_yaml import load
from tests.resolve.invented import article

_SAID = load(Path(__file__).with_name("articles.yml").read_text("utf-8"))
#: Of each source, what is found in each of its wordings, and its text.
ARTICLES: dict[str, list[tuple[Found, Article]]] = {
    source: [article(source, wording) for wording in wordings] for source, wordings in _SAID.items()
}


def _met() -> Evidence:
    """The words of alpha, in its first wording, that tell of the meeting."""
    found, made = ARTICLES["alpha"][0]
    passage = found.events[0].evidence[0]
    return Evidence(source="alpha", exact=passage.text, start=passage.start, end=passage.end, sha256=made.sha256[:12])


SIGNED = Signature(by="mara", date="2031-07-01")
#: What a person made by hand before the first run.
BY_HAND = {
    ("actors", "ana-ruiz"): Actor(name="Ana Ruiz", kind="person"),
    ("events", "the-meeting"): Event(title="The meeting", type="meeting", status="possible", evidence=(_met(),)),
}


class World:
    """A project in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kb = folder / "kb"
        (folder / "seeds").mkdir()
        for (kind, id_), entity in BY_HAND.items():
            path = self.kb / kind / f"{id_}.yml"
            path.parent.mkdir(parents=True)
            text = dump(kind, entity).replace("\n", "  # by hand\n", 2)
            path.write_text(text, encoding="utf-8")

    def publish(self, wordings: Mapping[str, int]) -> None:
        """Leaves these articles in seeds/, each in this wording, and no others."""
        for path in (self.folder / "seeds").iterdir():
            path.unlink()
        for source, wording in wordings.items():
            one = ARTICLES[source][wording % len(ARTICLES[source])][1]
            seed = self.folder / "seeds" / one.file
            seed.write_text(one.text, encoding="utf-8")
            day = f"published: {{edtf: '{one.metadata.published.edtf}', basis: stated}}\n"
            seed.with_suffix(".meta.yml").write_text(f"id: {source}\ntitle: {source}\n{day}", encoding="utf-8")

    def run(self) -> Report:
        """What `cuttings extract` does."""
        with (
            patch("cuttings.finding.search", _search),
            patch.object(language, "choose", lambda wanted: ("none", "1")),
        ):
            return extract(self.folder)

    def waiting(self) -> dict[str, Item]:
        """What waits for a person, by key."""
        return {item.key: item for item in waiting(self.kb).items}

    def decide(self, item: Item, word: Word) -> Plan:
        """A person's word."""
        plan = decide(self.kb, item, word, SIGNED)
        plan.carry_out(self.kb)
        return plan

    def files(self) -> dict[str, str]:
        """Every file of kb/ and its digest."""
        return {
            path.relative_to(self.kb).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.kb.rglob("*"))
            if path.is_file()
        }


def _search(
    articles: Sequence[Article], model: str, known: tuple[Known, ...], headers: Mapping[str, Header], *_: Any
) -> Iterator[tuple[str, Found | Problem]]:
    """Takes the place of finding: what the articles are written to hold, in whatever order."""
    shuffled = random.Random(len(articles)).sample(articles, len(articles))
    for one in shuffled:
        found = next(found for found, made in ARTICLES[one.source] if made.text == one.text)
        yield one.source, replace(found, header=headers[one.source])
