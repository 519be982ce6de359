"""Which date of the article belongs to a happening: the one that grammar attaches to its trigger or its verb."""

from dataclasses import dataclass

from spacy.tokens import Token

from cuttings.find.events.sighting import When
from cuttings.find.events.triggers import Trigger
from cuttings.find.reading import Reading
from cuttings.model import DateMention

#: "since May", "until June": bounds, not the date of what happened.
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after", "from", "following", "ahead"})


@dataclass(frozen=True)
class _Dated:
    mention: DateMention
    head: Token
    """The word of the date that the rest of it depends on."""
    preposition: Token | None
    site: Token
    """What grammar attaches the date to."""


class Calendar:
    """The dates of an article with the words they are attached to."""

    def __init__(self, reading: Reading) -> None:
        self._published = reading.article.metadata.published.edtf
        self._dated = [_dated(reading, mention) for mention in reading.dates if mention.value is not None]

    def dates(self, trigger: Trigger, busy: set[int]) -> list[When]:
        """The dates of a happening: none, one, or several for "visits in 2019 and 2023".

        `busy` holds the indices of other triggers: a date that is attached to one of them is its own.
        """
        near = [date for date in self._dated if date.head.sent == trigger.token.sent]
        mine = [date for date in near if _belongs(date, trigger, busy)]
        bounded = [date for date in mine if date.preposition is not None and date.preposition.lower_ in _BOUNDS]
        exact = [date for date in mine if date not in bounded]
        if exact:
            return _joined(exact, several=trigger.token.tag_ == "NNS")
        return self._since(trigger, bounded)

    def _since(self, trigger: Trigger, bounded: list[_Dated]) -> list[When]:
        """What has happened since May lies between May and the article."""
        clause = trigger.token
        perfect = any(child.lower_ in ("has", "have") for child in clause.children if child.dep_ == "aux")
        for date in bounded:
            if perfect and date.preposition is not None and date.preposition.lower_ == "since":
                end = self._published if self._published and "/" not in self._published else ".."
                if "/" not in (date.mention.value or "/") and "[" not in (date.mention.value or "["):
                    return [When(f"{date.mention.value}/{end}", (date.mention,))]
        return []


def _dated(reading: Reading, mention: DateMention) -> _Dated:
    head = reading.span(mention.start, mention.end).root
    above = head
    preposition = None
    while above.head != above:
        above = above.head
        if above.pos_ in ("ADP", "SCONJ"):
            preposition = preposition or above
        elif not (mention.start <= above.idx < mention.end or (above.dep_ in ("pobj", "conj") and _is_date(above))):
            break
    return _Dated(mention, head, preposition, above)


def _is_date(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME")


def _belongs(date: _Dated, trigger: Trigger, busy: set[int]) -> bool:
    word = date.site
    sites = {token.i for token in (trigger.token, trigger.clause, trigger.phase) if token is not None}
    inside = {date.head.i}
    while True:
        if word.i in sites:
            return not _nearer_trigger(date, trigger, busy)
        if word.i in busy or word.pos_ in ("VERB", "AUX") or word.head == word:
            return _is_argument_of(trigger, word) and word.i not in busy and not _nearer_trigger(date, trigger, busy)
        inside.add(word.i)
        word = word.head


def _is_argument_of(trigger: Trigger, verb: Token) -> bool:
    """Whether the noun is subject, object or complement of the verb that carries the date."""
    if not trigger.is_noun:
        return False
    noun = trigger.phase or trigger.token
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent"):
        noun = noun.head
    return noun.head == verb or noun.head.i == verb.i


def _nearer_trigger(date: _Dated, trigger: Trigger, busy: set[int]) -> bool:
    """Whether another noun that names a happening stands between this one and the date."""
    if not trigger.is_noun or date.head.i < trigger.token.i:
        return False
    own = {token.i for token in (trigger.token, trigger.clause, trigger.phase) if token is not None}
    between = busy.intersection(range(trigger.token.i + 1, date.head.i)) - own
    return any(date.head.doc[i].pos_ == "NOUN" for i in between)


def _joined(dates: list[_Dated], several: bool) -> list[When]:
    """Alternatives become one value, coordinated dates of a plural become several happenings."""
    if len(dates) == 1:
        return [_when(dates[0])]
    first = dates[0]
    together = [date for date in dates if date is first or _coordinated(date, first)]
    between = first.head.doc[first.head.i : together[-1].head.i]
    if len(together) > 1 and any(token.lower_ == "or" for token in between):
        values = [str(date.mention.value) for date in together]
        return [When(_alternatives(values), tuple(date.mention for date in together))]
    if len(together) > 1 and several:
        return [_when(date) for date in together]
    return [_when(_finest(dates))]


def _when(date: _Dated) -> When:
    return When(str(date.mention.value), (date.mention,))


def _coordinated(date: _Dated, first: _Dated) -> bool:
    return date.head.dep_ == "conj" and first.head.i in {above.i for above in date.head.ancestors}


def _alternatives(values: list[str]) -> str:
    distinct = sorted(set(values))
    if len(distinct) == 1 or any(mark in value for value in distinct for mark in "[/"):
        return distinct[0]
    return f"[{','.join(distinct)}]"


def _finest(dates: list[_Dated]) -> _Dated:
    """The most exact one; the first of equals."""
    return max(
        dates, key=lambda date: len(str(date.mention.value).split("/")[0]) - 100 * ("/" in str(date.mention.value))
    )
