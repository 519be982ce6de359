"""One article while it is being read: its parse, and what the finders have found so far."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cuttings.find.parse import Parse, Span, Token
from cuttings.model import (
    Abstention,
    Article,
    DateMention,
    DurationMention,
    FoundClaim,
    FoundEvent,
    Known,
    Mention,
    Referent,
)


@dataclass
class Reading:
    """The finders' common ground. Each finder reads what earlier ones found and adds its own records.

    `doc` is the parse of the folded text, so `token.idx` is an offset in the article's file.
    """

    article: Article
    doc: Parse
    known: tuple[Known, ...] = ()
    """Names that people gave in kb/; they go before those of the lexicon."""
    referents: dict[str, Referent] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    durations: list[DurationMention] = field(default_factory=list)
    claims: list[FoundClaim] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)

    @property
    def folded(self) -> str:
        """The text as the parser saw it, with plain punctuation."""
        return self.doc.text

    def words(self, forms: Iterable[str]) -> Iterator[Token]:
        """The parser's words that are among these in lower case, in text order, without a look at any other word."""
        wanted = frozenset(forms)
        return (token for token in self.doc if token.lower_ in wanted)

    def text(self, start: int, end: int) -> str:
        """The article's own words between two offsets."""
        return self.article.text[start:end]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly between two offsets, in text order."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]

    def span(self, start: int, end: int) -> Span:
        """The tokens that cover the passage between two offsets, widened to whole tokens."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"no tokens between {start} and {end} in {self.article.file}")
        return span
