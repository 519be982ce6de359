"""Finds the names of entities in our own text, so that they can be made links."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.site.links import Link, entity_uri

_WORD = re.compile(r"[^\W_]+")


class NameIndex(NamedTuple):
    """Names by their first word, the longest first; a name of two entities is left out, for it would mislead."""

    by_first_word: Mapping[str, tuple[tuple[str, str], ...]]

    def split(self, text: str, own: str | None = None) -> Iterator[Link]:
        """The text in pieces, in order: names with the uri of their page, the rest without one.

        Each entity is linked once; `own` is the uri of the page the text stands on, which is not linked.
        """
        seen = {own}
        done = 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            hit = self._name_at(text, word)
            if hit is None or hit[1] in seen:
                continue
            name, uri = hit
            seen.add(uri)
            if word.start() > done:
                yield Link(text[done : word.start()])
            yield Link(name, uri)
            done = word.start() + len(name)
        if done < len(text):
            yield Link(text[done:])

    def _name_at(self, text: str, word: re.Match[str]) -> tuple[str, str] | None:
        for name, uri in self.by_first_word.get(word.group(), ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[end : end + 1].isalnum():
                return name, uri
        return None


def name_index(kb: KnowledgeBase) -> NameIndex:
    """Indexes the names and strong aliases of actors and places; names that need context are no safe links."""
    uris: dict[str, set[str]] = defaultdict(set)
    for name, uri in _names(kb):
        uris[name].add(uri)
    by_first_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(uris, key=lambda name: (-len(name), name)):
        first = _WORD.search(name)
        if len(uris[name]) == 1 and first and first.start() == 0:
            by_first_word[first.group()].append((name, min(uris[name])))
    return NameIndex({word: tuple(names) for word, names in by_first_word.items()})


def _names(kb: KnowledgeBase) -> Iterable[tuple[str, str]]:
    for entity_id, actor in kb.actors.items():
        for name in (actor.name, *actor.aliases):
            yield name, entity_uri("actors", entity_id)
    for entity_id, place in kb.places.items():
        for name in (place.name, *place.aliases):
            yield name, entity_uri("places", entity_id)
