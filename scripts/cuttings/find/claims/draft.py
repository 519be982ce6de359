"""A claim while it is being put together: its parts as places in the article, before anybody knows who speaks."""

from dataclasses import dataclass, field

from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token
from cuttings.model import Span
from cuttings.model.vocabulary import Modality, Polarity


@dataclass
class Draft:
    """What a rule found. `holder` is the head word of the noun phrase that speaks, if the sentence has one."""

    spans: list[Span]
    rule: str
    cue_span: Span | None = None
    holder: Token | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    cue: Token | None = None
    direct: bool = False
    """Whether the content is a quotation as such; otherwise the mode follows from the quotation marks in it."""
    is_turn: bool = False
    """Whether it is what somebody says in a turn of a transcript, under a label."""
    continues: bool = False
    """Whether the speaker is the last one: a quotation without a cue."""

    @property
    def start(self) -> int:
        """Offset of the content's first character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset after the content's last character."""
        return self.spans[-1][1]

    @property
    def position(self) -> int:
        """Where the claim stands in the order of telling: at its cue, or else at its content."""
        return self.cue_span[0] if self.cue_span else self.start


@dataclass
class Drafts:
    """What the rules share: the cue words that are used up, what was found, and what was passed over."""

    found: list[Draft] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Positions in the parse of cue words that a rule has dealt with."""
    passed_over: list[tuple[Tokens, str]] = field(default_factory=list)

    def abstain(self, token: Token, reason: str) -> None:
        """Remember that this cue gave nothing, and why."""
        self.used.add(token.i)
        self.passed_over.append((token.sent, reason))
