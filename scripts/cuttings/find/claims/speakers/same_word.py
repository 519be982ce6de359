"""Who is meant by a noun alone that was said before: "the report", "the minister", "the ministry"."""

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.find.claims.cues import words
from cuttings.find.claims.speakers.holders import mention_at
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Mention, Span

_NAMES = ("name", "abbr")


@dataclass(frozen=True)
class Spoke:
    """Somebody who spoke earlier in the article."""

    keys: tuple[str, ...]
    lemmas: frozenset[str]
    number: str
    """One of person, several, body, document."""
    span: Span


def same_word(reading: Reading, spoke: Sequence[Spoke], head: Token) -> tuple[str, ...]:
    """Keys of the last speaker who was called so, by title or by noun, unless the article has since named another."""
    lemma = head.lemma_.lower()
    one = head.tag_ in ("NN", "NNP")
    earlier = [s for s in spoke if lemma in s.lemmas and s.span[1] <= head.idx and not (one and len(s.keys) > 1)]
    earlier = [s for s in earlier if _has_office(reading, s.keys, reading.text(*s.span), head)]
    since = earlier[-1].span[1] if earlier else 0
    if one and lemma in words("speakers", "bodies"):
        named = _bodies(reading, lemma, since, head.idx)
        return (named[-1],) if named else earlier[-1].keys if earlier else ()
    titled = tuple(
        key
        for key in _titled(reading, head, since)
        if _has_office(reading, (key,), _described(reading, key, since, head), head)
    )
    if earlier:
        return earlier[-1].keys if not titled or set(titled) <= set(earlier[-1].keys) else ()
    return titled if len(titled) == 1 else ()


def _of_whom(head: Token) -> list[Token]:
    """What a title is of: the bank in "the president of the bank"."""
    return [noun for c in head.rights if c.lower_ == "of" for noun in c.children if noun.dep_ == "pobj"]


def _has_office(reading: Reading, keys: Sequence[str], called: str, head: Token) -> bool:
    """Whether somebody is called so in full: "the president of the bank" is no president of a state."""
    of = [token for noun in _of_whom(head) for token in (noun, *noun.lefts)]
    wanted = {token.lower_ for token in of if token.pos_ in ("NOUN", "PROPN")}
    referents = [reading.referents[key] for key in keys if key in reading.referents]
    roles = [f"{role.title} {role.of or ''}" for referent in referents for role in referent.roles]
    told = " ".join((*roles, called)).lower().replace("-", " ").split()
    return wanted <= set(told)


def _described(reading: Reading, key: str, start: int, head: Token) -> str:
    """The words that stand with somebody's name and say what they are: "Rome mayor Lund", "Lund, head of the bank"."""
    named = [m for m in reading.mentions_in(start, head.idx) if m.referent == key and m.form == "name"]
    roots = [reading.span(m.start, m.end).root for m in named]
    nouns = [noun for root in roots for noun in (root, root.head, *root.rights) if "appos" in (noun.dep_, root.dep_)]
    parts = [part for noun in {*roots, *nouns} for part in (*noun.lefts, *noun.rights) if _is_description(noun, part)]
    return " ".join(token.text for part in parts for token in part.subtree)


def _is_description(noun: Token, part: Token) -> bool:
    return part.dep_ in ("compound", "poss", "amod", "nmod") or (part.lower_ == "of" and part.i > noun.i)


def _bodies(reading: Reading, lemma: str, start: int, end: int) -> list[str]:
    """The bodies that a name with this noun in it names between two offsets: the Foreign *Ministry*."""
    named = (m for m in reading.mentions_in(start, end) if m.form in _NAMES and lemma in m.text.lower().split())
    return [m.referent for m in named if _kind(reading, m) not in ("person", "state")]


def _titled(reading: Reading, head: Token, start: int) -> tuple[str, ...]:
    """The people named with that title between an offset and the phrase; two are too many to choose from."""
    wanted = {head.lemma_.lower(), *(t.lower_ for t in head.lefts if t.dep_ == "compound")}
    named = [m for m in reading.mentions_in(start, head.idx) if m.form == "name" and _kind(reading, m) == "person"]
    return tuple(dict.fromkeys(m.referent for m in named if wanted <= _title_words(reading, m)))


def _kind(reading: Reading, mention: Mention) -> str | None:
    referent = reading.referents.get(mention.referent)
    return referent.kind if referent is not None else None


def _title_words(reading: Reading, mention: Mention) -> set[str]:
    root = reading.span(mention.start, mention.end).root
    before = {t.lower_ for child in root.lefts if child.dep_ == "compound" for t in child.subtree}
    after = {c.lemma_.lower() for c in root.rights if c.dep_ == "appos"}
    return before | after | ({root.head.lemma_.lower()} if root.dep_ == "appos" else set())


def jointly(reading: Reading, spoke: Sequence[Spoke], heads: Sequence[Token]) -> tuple[str, ...]:
    """Keys of all of "the Secretary and the Minister", each by a noun said before; nobody, if one stays unknown."""
    each = []
    for head in heads:
        named = mention_at(reading, head)
        each.append((named.referent,) if named and named.form in _NAMES else same_word(reading, spoke, head))
    return tuple(key for keys in each for key in keys) if all(each) else ()
