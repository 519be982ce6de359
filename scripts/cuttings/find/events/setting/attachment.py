"""What in a sentence a date is attached to."""

from dataclasses import dataclass

from cuttings import lexicon
from cuttings.find.claims.speakers.dateline import past_dateline
from cuttings.find.events.detection.frames import frames
from cuttings.find.events.reality.mood import cues
from cuttings.find.parse import Span, Token
from cuttings.find.reading import Reading
from cuttings.model import DateMention

#: "since May", "until June": bounds, not the date of what happened.
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after", "from", "following", "ahead"})
_DAY = len("2024-06-19")


@dataclass(frozen=True)
class Dated:
    """A date of the article and its place in the parse."""

    mention: DateMention
    value: str
    head: Token
    """The word of the date that the rest of it depends on."""
    preposition: Token | None
    site: Token
    """What grammar attaches the date to."""

    @property
    def is_bound(self) -> bool:
        """Whether it only bounds what happened, "since May", or is what it was for: "signed a plan for 2026"."""
        if self.preposition is None:
            return False
        word = self.preposition.lower_
        meant = word == "for" and len(self.value) != _DAY and self.site.lemma_ not in cues("set_for")
        return word in _BOUNDS or meant

    def covers(self, token: Token) -> bool:
        """Whether a word is part of the date."""
        return self.mention.start <= token.idx < self.mention.end


def attached(reading: Reading) -> list[Dated]:
    """The dates of the article's content that have a value, in text order.

    The day of a dateline ("PARIS, May 3 (AFP) -- ") is when the report was sent, not when anything in it was.
    """
    spans = [(mention, reading.span(mention.start, mention.end)) for mention in reading.dates]
    words = frozenset(token.i for _, span in spans for token in span)
    sent = [
        range(zone.start, past_dateline(reading.article.text, (zone.start, zone.end))[0])
        for zone in reading.article.zones
    ]
    sent = [dateline for dateline in sent if dateline]
    return [
        _dated(mention, mention.value, _head(span), words)
        for mention, span in spans
        if mention.value is not None and not span.root.is_space
        if not any(mention.start in dateline for dateline in sent)
    ]


def _head(date: Span) -> Token:
    """The word of a date that holds the rest: what hangs on "since" before it, where parsers tear it in two.

    In "since October last year" they hang "last year" on the verb.
    """
    first = date[0]
    torn = first.i > 0 and first.head == first.nbor(-1) and first.head.lower_ == "since"
    return first if torn else date.root


def _dated(mention: DateMention, value: str, head: Token, words: frozenset[int]) -> Dated:
    """A date with what it is attached to; in "Tuesday or Wednesday" both are attached to what the first one is."""
    above, preposition = head, None
    while above.head != above:
        above = above.head
        if above.pos_ in ("ADP", "SCONJ"):
            preposition = preposition or above
        elif above.i not in words and not _is_property(above):
            break
    return Dated(mention, value, head, preposition, above)


def _is_property(word: Token) -> bool:
    """Whether it only says whose or which a thing is: "froze accounts linked to the general in 2021" tells of 2021."""
    return bool(word.dep_ == "acl" and word.lemma_ in lexicon.load("event_times")["properties"])


def belongs(date: Dated, sites: frozenset[int], noun: Token | None, busy: frozenset[int]) -> bool:
    """Whether the date is attached to one of the sites (token indices), or to something that only they hold.

    `noun` is the noun that names the happening, if one does: what is said of the verb it is subject or object of is
    said of it. `busy` are the other triggers: a date that is attached to one of them is its own, unless the noun is
    its object and stands between ("condemned the attack on Friday" dates the attack).
    """
    word = date.site
    if noun is not None and noun.dep_ == "dobj" and noun.head == word and speaks(word) and noun.i < date.head.i:
        return not _nearer_trigger(date, sites, noun, busy)
    if _is_awaited(noun, date):
        return True
    while word.i not in sites:
        if word.i in busy or word.pos_ in ("VERB", "AUX") or word.head == word:
            if noun is None or word.i in busy or not _is_argument(noun, word):
                return False
            break
        word = word.head
    if noun is None and any(_is_awaited(word.doc[i], date) for i in busy if word.i < i < date.head.i):
        return False
    return not _nearer_trigger(date, sites, noun, busy) and not _of_object(date, noun, word, busy)


def _is_awaited(noun: Token | None, date: Dated) -> bool:
    """Whether the date is that of what a verb's deed comes before: "flew to Rome ahead of a summit on Friday"."""
    if noun is None or noun.dep_ != "pobj" or noun.i > date.head.i or date.is_bound:
        return False
    links = (noun.head, noun.head.head)
    return any(link.lower_ in ("before", "ahead") and link.head == date.site for link in links)


def _of_object(date: Dated, noun: Token | None, verb: Token, busy: frozenset[int]) -> bool:
    """Whether what somebody spoke of is itself a happening, and the date follows it."""
    if noun is not None or not speaks(verb):
        return False
    return any(child.dep_ == "dobj" and child.i in busy and child.i < date.head.i for child in verb.children)


def speaks(verb: Token) -> bool:
    """Whether the verb is one of speaking, so that its object need not be what happened then."""
    return verb.lemma_ in ("say", "tell", "add") or any(
        frame.type == "statement" for frame, _ in frames().by_verb.get(verb.lemma_.lower(), ())
    )


def _is_argument(noun: Token, verb: Token) -> bool:
    """Whether the noun is subject, object or complement of the verb."""
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent"):
        noun = noun.head
    return bool(noun.head == verb)


def _nearer_trigger(date: Dated, sites: frozenset[int], noun: Token | None, busy: frozenset[int]) -> bool:
    """Whether another noun that names a happening stands between this one and the date.

    What only describes this one has no part in a date of its verb: "a treaty on trade was signed in May", "signed a
    treaty on trade in Oslo on Friday".
    """
    if noun is None or date.head.i < noun.i:
        return False
    between = [noun.doc[i] for i in busy.intersection(range(noun.i + 1, date.head.i)) - sites]
    carried = date.site.i in sites and noun.dep_ == "dobj" and noun.head == date.site and date.preposition is not None
    behind = date.site.i > noun.i and not noun.is_ancestor(date.site)
    outside = date.site.pos_ in ("VERB", "AUX") and (behind or carried)
    return any(word.pos_ == "NOUN" and not (outside and noun.is_ancestor(word)) for word in between)
