"""Whom a noun phrase names: by the mention at its head, in apposition to it, or that a document or government is of."""

from cuttings.find.claims.cues import listed
from cuttings.find.claims.speakers.holders import mention_at, nature
from cuttings.find.claims.speakers.speaker_words import joint, words_of
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

_NAMES = ("name", "abbr", "metonym")


def span_of(reading: Reading, head: Token) -> Span:
    """Where the phrase stands, with all of the name at its head."""
    start, end = words_of(head)
    named = mention_at(reading, head)
    return (min(start, named.start), max(end, named.end)) if named else (start, end)


def named_by(reading: Reading, head: Token) -> tuple[str, ...]:
    """Keys of all whom the phrase names: joint speakers have several."""
    keys = [key for each in joint(head) if (key := key_of(reading, each))]
    return tuple(dict.fromkeys(keys)) or _last_word(reading, head)


def key_of(reading: Reading, head: Token) -> str | None:
    """Key of the one whom this head names, or None: an unnamed official is not his ministry."""
    found = mention_at(reading, head)
    if found is not None and found.form in _NAMES:
        return found.referent
    for child in (*head.rights, *_behind_of(head)):
        if child.dep_ == "appos" and (named := mention_at(reading, child)) and named.form in _NAMES:
            return named.referent
    if found is not None and found.form == "nominal":
        return found.referent
    if listed(head, "speakers", "governments") and (state := _state_of(reading, head)):
        return state
    return _maker(reading, head) if nature(reading, head) == "document" else None


def _behind_of(head: Token) -> list[Token]:
    """The name that the parser hung on the last word before it: "the governor of Van, Ozan Balci,"."""
    if not listed(head, "speakers", "people"):
        return []
    places = (c for of in head.rights if of.dep_ == "prep" for c in of.children if c.dep_ == "pobj")
    return [c for place in places for c in place.rights if c.ent_type_ == "PERSON"]


def _last_word(reading: Reading, head: Token) -> tuple[str, ...]:
    """The person named right before the verb after titles only, however the parser took them: "President To Lam"."""
    verb = head.head
    between = head.doc[head.i + 1 : verb.i]
    if not head.i < verb.i or not between or head.pos_ != "PROPN":
        return ()
    named = [m for m in reading.mentions_in(between.start_char, between.end_char) if m.end == between.end_char]
    person = named and named[-1].form == "name" and reading.referents[named[-1].referent].kind == "person"
    titled = all(t.pos_ in ("PROPN", "CCONJ") for t in between if not named or t.idx < named[-1].start)
    return (named[-1].referent,) if person and titled else ()


def _state_of(reading: Reading, government: Token) -> str | None:
    """A state and its government are one: "the French government"."""
    start = min((t.idx for child in government.lefts for t in child.subtree), default=government.idx)
    before = reading.mentions_in(start, government.idx)
    kinds = {m.referent: reading.referents[m.referent].kind for m in before if m.referent in reading.referents}
    states = [key for key, kind in kinds.items() if kind == "state"]
    return states[0] if len(states) == 1 else None


def _maker(reading: Reading, document: Token) -> str | None:
    """A document speaks for whoever made it: "a report by X", "X's report", "X data"."""
    makers = [c for c in document.children if c.dep_ in ("poss", "compound", "nmod")]
    makers += [n for c in document.rights if c.lower_ == "by" for n in c.children if n.dep_ == "pobj"]
    makers += [
        n for verb in document.subtree if verb.dep_ == "acl" and not listed(verb, "speakers", "receiving")
        for c in verb.rights if c.lower_ == "by" for n in c.children if n.dep_ == "pobj"
    ]  # fmt: skip
    named = (mention_at(reading, maker) for maker in makers)
    return next((m.referent for m in named if m is not None and m.form in _NAMES), None)
