"""What the machine would add to a file that is now a person's, and two entities that may be one. Only people decide."""

from collections.abc import Mapping

from pydantic import Field

from cuttings.model.actor import Role
from cuttings.model.base import Data
from cuttings.model.event import Participant
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import ProposalKey, ProposalKind, Slug

#: The field that each kind of proposal would change; two that may be one are joined by a line in the file of either.
FIELD: Mapping[ProposalKind, str] = {
    "alias": "aliases",
    "weak-alias": "weak_aliases",
    "role": "roles",
    "status": "status",
    "date": "date",
    "place": "place",
    "participant": "participants",
    "evidence": "evidence",
    "same-as": "merged_into",
}


class Proposal(Data):
    """One addition to one entity, as its file would hold it, with the words that it rests on."""

    folder: str = Field(description="Folder of the entity in kb/, for example: actors.")
    id: Slug
    kind: ProposalKind
    item: Evidence | Role | Participant | str = Field(
        description="What would be added: a record, a name, a term, a date or an id, as the field holds it."
    )
    shown_by: tuple[Evidence, ...] = Field(default=(), description="The words that show it, if the item has none.")
    why: str | None = Field(default=None, description="The reason, in words, where the words do not speak alone.")

    @property
    def key(self) -> ProposalKey:
        """What people call it by: `ana-ruiz alias A. Ruiz`. It says the same however the articles word it."""
        ids = sorted((self.id, self.value)) if self.kind == "same-as" else (self.id, self.value)
        return f"{ids[0]} {self.kind} {ids[1]}"

    @property
    def value(self) -> str:
        """The item in one line; of a quotation, the source that is not quoted yet."""
        match self.item:
            case Evidence(source=source):
                return source
            case Participant(actor=actor):
                return actor
            case Role() as role:
                return in_words(role)
            case str() as text:
                return " ".join(text.split())

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words that it rests on."""
        match self.item:
            case Evidence() as quotation:
                return (quotation,)
            case Role(evidence=evidence):
                return evidence
            case _:
                return self.shown_by


def in_words(role: Role) -> str:
    """A role in one line: `Minister of Defence, russia (then)`."""
    of = f", {role.of}" if role.of else ""
    return f"{' '.join(role.title.split())}{of} ({role.temporal})"
