"""Ties said to grow closer or looser, and what later articles tell of them."""

from collections.abc import Iterator
from typing import Literal

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome, is_soon
from cuttings.relate.predictions.outlook import Outlook, clause, of
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, has_letters, known, known_stems, stem, words

Change = Literal["closer", "looser"]
#: The types of events by which ties change, see `way_of`.
_KINDS = ("agreement", "rupture", "cooperation", "other")
#: How far a noun for a bond may stand behind the word for its change, in words.
_NEAR = 8


def change(text: str) -> Change | None:
    """Which way a text says that a bond changes: "deepen military cooperation", "their partnership would weaken"."""
    letters = text.casefold().replace("ies", "y")  # as stems have them
    if not has_letters(letters, known_stems("bonds")):
        return None
    told = [stem(word) for word in words(text)]
    bonds = [at for at, word in enumerate(told) if word in known_stems("bonds")]
    for way in ("closer", "looser") if bonds else ():
        changes = [at for at, word in enumerate(told) if word in known_stems(way)]
        phrased = has(text, (phrase for phrase in known(way) if " " in phrase))
        if phrased or any(abs(at - bond) <= _NEAR for at in changes for bond in bonds):
            return "closer" if way == "closer" else "looser"
    return None


def only_lasts(text: str) -> bool:
    """Whether a text says no more than that a bond lasts."""
    return not known_stems("lasting").isdisjoint(map(stem, words(text)))


def of_bond(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Agreements by which the two parties came closer, or closer ties, as told by later articles; the firmest first."""
    text, made = of(look.after, said), corpus.published(said.source)
    way = change(text)
    if way is None or only_lasts(text) or made is None:
        return
    parties = corpus.states.of(corpus.texts.mentioned(said.source, clause(said, look)))
    if len(parties) != 2:
        return
    fitting = [
        told
        for told in corpus.of_side.with_any(parties, _KINDS)
        if corpus.is_later(told.source, said.source)
        and told.is_fact
        and not corpus.vouching.is_hearsay(told)
        and corpus.states.of(told.parties) == parties
        and way_of(told) is not None
        and is_soon(told.source, made, corpus)
    ]
    for told in sorted(fitting, key=lambda told: (told.event.event_type != "agreement", told.source, told.event.key)):
        title = corpus.entities["events"][told.id].label
        yield Outcome(
            entity=told.id,
            source=told.source,
            evidence=corpus.evidence(told),
            came=way_of(told) == way,
            certain=True,
            rule="ties changed",
            words=f"a later article tells of their ties: {title}",
        )


def way_of(told: Told) -> Change | None:
    """Which way an event changed the ties of those who took part; None if it is no such event."""
    kind, title = told.event.event_type, told.event.title.casefold()
    if kind == "agreement":
        return "closer" if told.event.rule == "frame elevation" else None
    if told.event.rule in ("frame cooperation", "frame relations"):
        return "closer" if title.startswith("closer") else "looser" if title.startswith("weaker") else None
    return "looser" if kind == "rupture" else None
