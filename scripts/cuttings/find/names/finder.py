"""The names of an article, from first look to finished mentions."""

from collections.abc import Iterable

from cuttings.find.names import gazetteer, written
from cuttings.find.names.bodies import bodies, labelled, organisations, ties
from cuttings.find.names.bodies.short_forms import short_forms
from cuttings.find.names.choice import Chooser
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.people import persons
from cuttings.find.names.pointing.collectives import add_collectives
from cuttings.find.names.pointing.nominals import add_nominals
from cuttings.find.names.pointing.pronouns import add_pronouns
from cuttings.find.names.referents import gather
from cuttings.find.names.roles.roles import add_roles
from cuttings.find.names.tokens import Block, blocks
from cuttings.find.names.trie import Match, Trie, scan
from cuttings.find.reading import Reading


def find_names(reading: Reading) -> None:
    """Add the article's names to the reading: its referents and their mentions, and the names left undecided.

    Names are first discovered anywhere in the article, then matched everywhere in it, the longest first, so that
    a name recognised once is recognised always.
    """
    lines = blocks(reading)
    tries = (written.trie(reading.known), gazetteer.lexicon())
    local = _local(reading, lines, tries)
    every = (tries[0], local, tries[1], bodies.namesakes())
    matches = [match for line in lines for match in scan(line, every)]
    if ruled := written.never(reading.known):
        matches = [_obeying(reading, match, ruled) for match in matches]
    chooser = Chooser(reading, matches, every, ties.discover(reading, lines, tries))
    decided = [(match, sense) for match in matches if (sense := chooser.choose(match))]
    gather(reading, [*decided, *short_forms(lines, decided)])
    add_roles(reading, lines)
    add_nominals(reading)
    add_collectives(reading)
    add_pronouns(reading)
    reading.mentions.sort(key=lambda mention: (mention.start, mention.end))


def _local(reading: Reading, lines: list[Block], tries: tuple[Trie, ...]) -> Trie:
    """The names that this article alone shows to be names."""
    local = Trie()
    _add(local, organisations.discover(reading, lines, tries))
    _add(local, persons.discover(reading, lines, (*tries, local)))
    _add(local, labelled.discover(reading, lines, (*tries, local)))
    return local


def _add(trie: Trie, forms: Iterable[Form]) -> None:
    for form, sense in forms:
        trie.add(form, sense)


def _obeying(reading: Reading, match: Match, ruled: frozenset[tuple[str, str]]) -> Match:
    """The match without the senses that people ruled out."""
    text = reading.text(match.start, match.end)
    return match._replace(senses=tuple(s for s in match.senses if not written.ruled_out(text, s, ruled)))
