"""Events as each article tells them, and claims as each quotes them, with ids of the knowledge base."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cuttings import lexicon
from cuttings.edtf import LATEST, Bounds, bounds
from cuttings.model import Claim, FoundClaim, FoundEvent, Side, Span
from cuttings.relate.pairing import side


@dataclass(frozen=True, eq=False)
class Told:
    """An event as one article tells it, with ids for who takes part."""

    id: str
    source: str
    event: FoundEvent
    agents: frozenset[str]
    targets: frozenset[str]
    place: str | None

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who does it and who undergoes it."""
        return self.agents | self.targets

    @cached_property
    def triggers(self) -> tuple[Span, ...]:
        """The words that name it."""
        return tuple(passage.trigger for passage in self.event.evidence)

    def triggers_in(self, spans: Sequence[Span]) -> list[Span]:
        """Those of them that stand within some passages."""
        return [trigger for trigger in self.triggers if _lies_in(trigger, spans)]

    @cached_property
    def is_fact(self) -> bool:
        """Whether the article tells it as something that took place or goes on."""
        return self.event.status in ("occurred", "ongoing")

    @cached_property
    def goes_on(self) -> bool:
        """Whether it is of a kind that goes on, such as a war or a flow of arms, so that every article tells of now."""
        frame = lexicon.collected("frames").get(self.event.rule.removeprefix("frame "), {})
        return bool({frame.get("flow"), frame.get("lasting")} & {"yes", True})

    @cached_property
    def goes_on_from(self) -> int | None:
        """The first day of a date with an open end; None if it has another date, or none."""
        days = bounds(self.event.date) if self.event.date else None
        return days.first if days and days.last == LATEST else None

    @cached_property
    def stated(self) -> Bounds | None:
        """The days that its date spans; None if the article gives none, or one with an open end."""
        return bounds(self.event.date) if self.event.date and ".." not in self.event.date else None


@dataclass(frozen=True, eq=False)
class Said:
    """A claim of one article."""

    id: str
    source: str
    claim: Claim
    found: FoundClaim
    plain: frozenset[str]
    """The stems of its words that are no names: its predicate and what goes with it."""
    turn: Span | None
    """The words that turn to what is to come, counted in what was found, if any do."""

    @cached_property
    def is_ahead(self) -> bool:
        """Whether it is said of what is to come or ought to, and not of what is so."""
        return self.claim.modality in ("predicted", "speculated", "recommended")

    @cached_property
    def text(self) -> str:
        """What was said."""
        return self.claim.content

    @cached_property
    def side(self) -> Side:
        """It as one side of a relation, by its words."""
        return side(self.id, self.text, self.claim.evidence)

    @cached_property
    def start(self) -> int:
        """Where its content begins."""
        return self.found.spans[0][0]


def _lies_in(span: Span, spans: Sequence[Span]) -> bool:
    # A plain loop, as it is asked of every event and claim of every article.
    for start, end in spans:  # noqa: SIM110
        if start <= span[0] and span[1] <= end:
            return True
    return False
