"""From decided names to the reading's referents and mentions."""

from collections import defaultdict

from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.trie import Match
from cuttings.find.reading import Reading
from cuttings.model import Mention, Referent


def gather(reading: Reading, decided: list[tuple[Match, Sense]]) -> None:
    """Add a mention for each decided name, and one referent for all mentions of a key."""
    entries: dict[str, Entry] = {}
    forms: defaultdict[str, dict[str, Sense]] = defaultdict(dict)
    for match, sense in decided:
        if sense.entry is None:
            continue
        text = reading.text(match.start, match.end)
        entries.setdefault(sense.entry.key, sense.entry)
        forms[sense.entry.key].setdefault(text, sense)
        reading.mentions.append(
            Mention(
                start=match.start, end=match.end, text=text, referent=sense.entry.key, form=sense.form, rule=sense.rule
            )
        )
    for key, entry in entries.items():
        reading.referents[key] = _referent(entry, forms[key])


def _referent(entry: Entry, forms: dict[str, Sense]) -> Referent:
    named = {
        text: sense for text, sense in forms.items() if sense.form != "adj" and not sense.passing and text != entry.name
    }
    return Referent(
        key=entry.key,
        layer=entry.layer,
        kind=entry.kind,
        name=entry.name,
        aliases=tuple(text for text, sense in named.items() if not sense.weak),
        weak_aliases=tuple(text for text, sense in named.items() if sense.weak),
        known=entry.known,
        local=entry.local,
    )
