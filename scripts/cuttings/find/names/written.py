"""The names that people wrote in kb/, which go before the lexicon's, and those that they ruled out."""

from collections.abc import Iterable

from cuttings.find.fold import fold_word
from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import entries
from cuttings.find.names.people import personal
from cuttings.find.names.trie import Trie
from cuttings.model import Known
from cuttings.model.vocabulary import MentionForm


def trie(known: Iterable[Known]) -> Trie:
    """The names that people wrote in kb/."""
    names = Trie()
    for item in known:
        entry = _adopted(item)
        person = item.kind == "person"
        for name in (item.name, *item.aliases):
            names.add(name, Sense(entry, loose=person and len(name.split()) > 2, rule="kb"))
        form: MentionForm = "metonym" if item.kind == "state" else "name"
        for name in item.weak_aliases:
            names.add(name, Sense(entry, form, weak=True, alone=True, rule="kb"))
        for surname in _surnames_left_unsaid(item) if person else ():
            names.add(surname, Sense(entry, weak=True, rule="surname"))
    return names


def _surnames_left_unsaid(item: Known) -> list[str]:
    """What the names of somebody in kb/ are in short, as after a full name."""
    said = {_folded(name) for name in (item.name, *item.aliases, *item.weak_aliases)}
    short = dict.fromkeys(personal.surname(name) for name in (item.name, *item.aliases) if " " in name)
    return [surname for surname in short if _folded(surname) not in said]


def _adopted(item: Known) -> Entry:
    """A person's entry, with what only the lexicon knows about the same id."""
    base = entries().get(item.key)
    gender, of = (base.gender, base.of) if base else (None, None)
    return Entry(item.key, item.layer, item.kind, item.name, gender, of, hand=True)


def never(known: Iterable[Known]) -> frozenset[tuple[str, str]]:
    """Pairs (folded name, key) that people ruled out."""
    return frozenset((_folded(name), item.key) for item in known for name in item.never)


def ruled_out(text: str, sense: Sense, ruled: frozenset[tuple[str, str]]) -> bool:
    """Whether a person wrote that `text` never means this."""
    return sense.entry is not None and (_folded(text), sense.entry.key) in ruled


def _folded(name: str) -> str:
    return " ".join(fold_word(word) for word in name.replace("’", "'").replace("-", " ").split())
