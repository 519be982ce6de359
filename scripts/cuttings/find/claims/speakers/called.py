"""What somebody who spoke may be called by later, and whether it was one, several, a body or a document."""

from cuttings import lexicon
from cuttings.find.claims.cues import listed, plain_pronoun, words
from cuttings.find.claims.speakers.holders import nature
from cuttings.find.claims.speakers.speaker_words import joint
from cuttings.find.parse import Token
from cuttings.find.reading import Reading


def nouns_for(reading: Reading, head: Token, keys: tuple[str, ...]) -> frozenset[str]:
    """The nouns that this speaker may be called by later: "the minister", "the report"."""
    roles = [role for key in keys if key in reading.referents for role in reading.referents[key].roles]
    titled = {word.lower() for role in roles for word in role.title.split()}
    near = [c for c in head.children if c.dep_ in ("compound", "appos") and listed(c, "speakers", "people")]
    phrase = {token.lemma_.lower() for token in (head, *near)}
    return frozenset(phrase | {word for word in titled if word in words("speakers", "people")} | _kinds(reading, keys))


def _kinds(reading: Reading, keys: tuple[str, ...]) -> set[str]:
    """What a body of its kind or name is called: a news agency is "the agency", and so is an intelligence service."""
    known = [reading.referents[key] for key in keys if key in reading.referents]
    bodies = [one for one in known if one.kind not in ("person", "state")]
    named = {word for one in bodies for word in one.name.lower().split()}
    kinds, by_name = lexicon.load("speakers")["kinds"], lexicon.load("speakers")["kinds_by_name"]
    of_kind = {noun for one in known for noun in kinds.get(one.kind, ())}
    return of_kind | {noun for word in named for noun in by_name.get(word, ())}


def number_of(reading: Reading, head: Token, keys: tuple[str, ...]) -> str:
    """One of person, several, body, document."""
    if len(joint(head)) > 1 or len(keys) > 1 or plain_pronoun(head) in words("speakers", "plural"):
        return "several"
    if plain_pronoun(head) in words("speakers", "singular"):
        return "person"
    referent = reading.referents.get(keys[0]) if keys else None
    if nature(reading, head) == "document":
        return "document"
    if referent is not None and referent.kind == "person":
        return "person"
    if referent is not None and referent.kind != "collective":
        return "body"
    if head.tag_ in ("NNS", "NNPS"):
        return "several"
    return "body" if head.lemma_.lower() in words("speakers", "bodies") else "person"
