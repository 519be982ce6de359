"""What everything in a knowledge base is.

Pure data, without input or output and without imports from the rest of the package. Five layers: `vocabulary` (the
closed lists of terms), `article` (what was read), `found` (what was found in one article, as `passage` and `referent`),
`across` (what the articles say of each other) and `entity`, with a file for each of its `kinds` (what is kept in kb/
and edited by people); `evidence` and `problem` serve all of them.

Offsets everywhere are 0-based code points of the article file decoded as UTF-8 with line ends untouched;
`end` is exclusive.
"""

from cuttings.model.across import (
    Across,
    AcrossRecord,
    Forecast,
    History,
    Merge,
    Origin,
    Origins,
    Related,
    Side,
    Telling,
)
from cuttings.model.actor import Actor, Role
from cuttings.model.article import Article, Author, Published, SourceMetadata, Withdrawn, Zone
from cuttings.model.claim import Claim, Relation
from cuttings.model.decision import Decision, Decisions
from cuttings.model.entity import Entity, Joinable
from cuttings.model.event import DateEntity, Event, Participant
from cuttings.model.evidence import Evidence, state_of
from cuttings.model.found import (
    Abstention,
    DateMention,
    DurationMention,
    EventPassage,
    Found,
    FoundClaim,
    FoundEvent,
    FoundParticipant,
    FoundZone,
    Header,
    Record,
)
from cuttings.model.kinds import KINDS
from cuttings.model.known import Known
from cuttings.model.passage import Passage, Span
from cuttings.model.place import Place
from cuttings.model.problem import Problem
from cuttings.model.proposal import Proposal
from cuttings.model.referent import FoundRole, Mention, Referent
from cuttings.model.source import Source

__all__ = [
    "KINDS",
    "Abstention",
    "Across",
    "AcrossRecord",
    "Actor",
    "Article",
    "Author",
    "Claim",
    "DateEntity",
    "DateMention",
    "Decision",
    "Decisions",
    "DurationMention",
    "Entity",
    "Event",
    "EventPassage",
    "Evidence",
    "Forecast",
    "Found",
    "FoundClaim",
    "FoundEvent",
    "FoundParticipant",
    "FoundRole",
    "FoundZone",
    "Header",
    "History",
    "Joinable",
    "Known",
    "Mention",
    "Merge",
    "Origin",
    "Origins",
    "Participant",
    "Passage",
    "Place",
    "Problem",
    "Proposal",
    "Published",
    "Record",
    "Referent",
    "Related",
    "Relation",
    "Role",
    "Side",
    "Source",
    "SourceMetadata",
    "Span",
    "Telling",
    "Withdrawn",
    "Zone",
    "state_of",
]
