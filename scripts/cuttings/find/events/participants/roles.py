"""Who takes part in a happening: the frame's roles filled from the places in the sentence where they stand."""

from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from cuttings.find.events.detection.frame import DATE, NAME, Frame, Role
from cuttings.find.events.detection.phrases import phrase_in
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.fillers import Fillers
from cuttings.find.events.participants.pronouns import is_neuter, repeated
from cuttings.find.events.participants.standing import UNDERGOER, standing
from cuttings.find.events.reality.instance import is_named
from cuttings.find.parse import Token


@dataclass
class Filled:
    """The roles that were filled: keys of referents by role, and the words that gave them."""

    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tokens: dict[str, list[Token]] = field(default_factory=dict)
    named: bool = False
    """Whether the trigger is part of a proper name: the Treaty of Rome."""

    def words(self) -> list[Token]:
        """The nouns that fill roles of words and are nobody: "missile", "resolution"."""
        return [token for role, tokens in self.tokens.items() if not self.keys[role] for token in tokens]

    def satisfies(self, frame: Frame, dated: bool) -> bool:
        """Whether all that the frame needs is there; `dated` tells whether a date belongs to it."""
        return all(any(self._has(choice, dated) for choice in alternatives) for alternatives in frame.needs)

    def _has(self, choice: str, dated: bool) -> bool:
        role, *more = _parts(choice)
        if role == NAME:
            return self.named and (not more or dated)
        if role == DATE:
            return dated
        if more == [DATE]:
            return dated and role in self.tokens
        return role in self.tokens and (not more or len(self.keys.get(role, ())) > len(more))


@cache
def _parts(choice: str) -> tuple[str, ...]:
    return tuple(choice.split("+"))


def fill(trigger: Trigger, fillers: Fillers) -> Filled:
    """The roles of the trigger's frame. A word fills one role only."""
    filled = Filled(named=is_named(trigger.token))
    used: set[int] = set()
    for role in trigger.frame.roles:
        _fill_role(role, trigger, fillers, filled, used)
    return filled


def _fill_role(role: Role, trigger: Trigger, fillers: Fillers, filled: Filled, used: set[int]) -> None:
    taken = set(chain.from_iterable(filled.keys.values()))
    keys: list[str] = []
    tokens: list[Token] = []
    for place in (*role.at, *_borne(role, trigger)):
        for token in standing(trigger, place, fillers):
            if token.i in used and not role.words:
                continue
            if role.words and phrase_in(_meant(token), role.words) is None:
                continue
            fitting = [key for key in fillers.keys(token) if fillers.kind(key) in role.kinds and key not in taken]
            if role.words and not role.kinds:
                tokens.append(token)
            elif fitting:
                tokens.append(token)
                keys.extend(key for key in fitting if key not in keys)
        if tokens and not role.all:
            break
    if tokens:
        filled.tokens[role.name] = tokens
        filled.keys[role.name] = tuple(keys)
        used.update(token.i for token in tokens)


def _meant(token: Token) -> Token:
    """The noun that a subject "it" repeats: the court of "in May it threw out the case"; any other word itself."""
    noun = repeated(token) if token.dep_ == "nsubj" and is_neuter(token) else None
    return noun if noun is not None else token


def _borne(role: Role, trigger: Trigger) -> tuple[str, ...]:
    """One place more for whoever undergoes what a noun tells: "Oslo faces sanctions"."""
    return (UNDERGOER,) if role.part == "target" and trigger.is_noun else ()
