"""The closed lists of terms. Event types follow PLOVER where it fits; dates are EDTF (ISO 8601-2)."""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta
from pydantic import StringConstraints

ZoneKind = Literal[
    "headline", "subhead", "body", "caption", "footnote",
    "byline", "bio", "boilerplate", "duplicate", "metadata",
]  # fmt: skip
#: The zones that are read for content; every other zone is only kept for its place.
CONTENT_ZONES: frozenset[ZoneKind] = frozenset({"headline", "subhead", "body", "caption", "footnote"})

ActorKind = Literal[
    "person", "state", "government-body", "organisation", "international-organisation",
    "alliance", "armed-force", "media", "separatist-entity", "collective",
]  # fmt: skip
#: The kinds of actors that have a territory and officials, whoever recognises them.
STATES: frozenset[ActorKind] = frozenset({"state", "separatist-entity"})
PlaceKind = Literal["city", "region", "site", "country"]
Layer = Literal["actor", "place"]

#: How a mention names its referent. Only names, abbreviations and metonyms are names; the rest points.
MentionForm = Literal["name", "abbr", "metonym", "adj", "nominal", "pronoun"]

EventType = Literal[
    "visit", "meeting", "agreement", "vote", "statement", "arms-transfer", "troop-deployment",
    "military-action", "weapons-test", "sanction", "recognition", "rupture", "aid", "trade",
    "exercise", "appointment", "legal-action", "cooperation", "other",
]  # fmt: skip
#: Whether the event took place, as its sources tell it ...
EventStatus = Literal["occurred", "ongoing", "scheduled", "possible"]
#: ... and who vouches for it: the author, somebody quoted, nobody in agreement, or nobody at all.
Factuality = Literal["asserted", "attributed", "disputed", "hypothetical"]
#: agent does it (both sides of a meeting do), target undergoes, receives or is visited, other takes part.
ParticipantRole = Literal["agent", "target", "other"]

ClaimMode = Literal["direct", "indirect", "mixed"]
Modality = Literal["asserted", "denied", "predicted", "alleged", "recommended", "speculated"]
Polarity = Literal["positive", "negative"]

RelationKind = Literal["corroborates", "contradicts", "denies", "resolves", "same-office", "same-quantity"]
RelationStatus = Literal["proposed", "confirmed", "refused"]
#: What has one value at a time, so that two sources can disagree about it.
Slot = Literal["office", "date", "place", "quantity", "total", "direction"]
#: Two values that agree at the coarser precision, that pull apart, or that exclude each other.
Grade = Literal["compatible", "tension", "contradictory"]
#: What one side of a relation between whole claims does to the other. A contradiction of which both sides may hold is
#: a tension.
Stance = Literal["denies", "contradicts", "tension", "corroborates"]
#: How something is said to come: it is foretold, fixed by someone entitled to fix it, or merely thought possible.
Forecasting = Literal["predicted", "scheduled", "speculated", "possible"]
#: What came of it: it did, it did not, its day passed and no later article tells, or it cannot be told yet.
Verdict = Literal["fulfilled", "contradicted", "expired", "open"]
#: By what two articles share an origin.
OriginBasis = Literal["speaker", "agency", "text", "publisher", "article"]

#: Whether a role is held when the article speaks ("current"), was ("former", "then"), or is held for the time being.
RoleTemporal = Literal["current", "former", "then", "acting"]

PublishedBasis = Literal["stated", "inferred", "unknown"]
#: What may be shown of an article: short quotations, or all of it. Those with `cc` are licences of Creative Commons,
#: of whatever version; `open` is any other licence to pass the text on, `by-permission` the publisher's own leave.
Rights = Literal[
    "all-rights-reserved", "quotation-only",
    "cc-by", "cc-by-sa", "cc-by-nd", "cc-by-nc", "cc-by-nc-sa", "cc-by-nc-nd", "cc0",
    "open", "by-permission", "public-domain",
]  # fmt: skip
#: The rights that let the whole text be shown.
FULL_TEXT: frozenset[Rights] = frozenset(
    {
        "cc-by", "cc-by-sa", "cc-by-nd", "cc-by-nc", "cc-by-nc-sa", "cc-by-nc-nd", "cc0",
        "open", "by-permission", "public-domain",
    }
)  # fmt: skip
Review = Literal["draft", "reviewed"]

EntityKind = Literal["actor", "place", "event", "date", "claim", "source"]


def _machine(pattern: str) -> Meta:
    """The same pattern for records of the machine, where `$` would let a line end pass."""
    return Meta(pattern=pattern.removesuffix("$") + r"\Z")


SLUG_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
#: An entity's id: the stem of its file, fixed when the file is made.
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN), _machine(SLUG_PATTERN)]
#: Under these names Windows has devices, whatever ending the name of a file gives them.
_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
UNFIT: Mapping[str, str] = {
    "index": "would stand where the list of all of a kind stands",
    **dict.fromkeys(_DEVICES, "is the name of a device on Windows, where no file may have it"),
}
"""Ids in form that no entity may have, each with the reason."""
#: Longest id that a person may give. Names of files have at most 255 bytes, and a file being written has a longer one.
LONGEST_ID = 200
GivenSlug = Annotated[Slug, StringConstraints(max_length=LONGEST_ID)]

_DAY = r"(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?[?~%]?"
#: The subset of EDTF in use: a day, month or year (perhaps uncertain), an interval (perhaps open), one of several.
EDTF_PATTERN = rf"^(?:{_DAY}|(?:{_DAY}|\.\.)/(?:{_DAY}|\.\.)|\[{_DAY}(?:,{_DAY})+\])$"
Edtf = Annotated[str, StringConstraints(pattern=EDTF_PATTERN), _machine(EDTF_PATTERN)]

DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
#: A single day, which somebody who acted on it knows.
Day = Annotated[str, StringConstraints(pattern=DAY_PATTERN)]

KEY_PATTERN = r"^[a-z-]+(?: [a-z0-9-]+)+$"
#: What people call a relation by: its kind or slot, and the ids that it is between, in a fixed order.
RelationKey = Annotated[str, StringConstraints(pattern=KEY_PATTERN), _machine(KEY_PATTERN)]

#: What the machine would add to a person's file, or say of two: in the order in which it is best decided, as a
#: quotation that is accepted settles what the machine takes from it.
ProposalKind = Literal[
    "same-as", "alias", "weak-alias", "role", "status", "date", "place", "participant", "evidence",
]  # fmt: skip
PROPOSAL_PATTERN = rf"^[a-z0-9-]+ (?:{'|'.join(get_args(ProposalKind))}) \S.*$"
#: What people call a proposal by: the id of the entity, what would be added, and its value in one line.
ProposalKey = Annotated[str, StringConstraints(pattern=PROPOSAL_PATTERN)]

#: What a temporal expression that is no date tells: how long, how often, or at what time of day.
TemporalKind = Literal["duration", "set", "time"]
#: The subset of ISO 8601 in use: a number of one unit, perhaps recurring, or a time of day; X is an unknown number.
DURATION_PATTERN = r"^(?:(?:R/)?PT?(?:\d+(?:\.\d+)?|X)[YMWDHS]|T\d{2}:\d{2}Z?)$"
#: P3Y, PXY for an unknown number of years, R/P1W for every week, T10:30 for a time.
Duration = Annotated[str, _machine(DURATION_PATTERN)]
