"""The closed terms that a person decides by, in plain English: the same in the terminal, on the site and in reports."""

from collections.abc import Mapping

from cuttings.model.across import Related

STATUS: Mapping[str, str] = {
    "occurred": "took place",
    "ongoing": "under way",
    "scheduled": "planned",
    "possible": "possible, not established",
}

#: What has one value at a time.
SLOT: Mapping[str, str] = {
    "office": "holder of an office",
    "date": "date",
    "place": "place",
    "quantity": "quantity",
    "total": "total",
    "direction": "direction",
}
#: How far two values agree, the worst first.
GRADE: Mapping[str, str] = {
    "contradictory": "contradictory",
    "tension": "in tension",
    "compatible": "compatible",
}
#: What one claim, or a claim beside an event, does to the other: stands between the two.
STANCE: Mapping[str, str] = {
    "denies": "denies",
    "contradicts": "contradicts",
    "tension": "is in tension with",
    "corroborates": "says the same as",
}
#: What came of a prediction, what is settled first.
VERDICT: Mapping[str, str] = {
    "contradicted": "contradicted",
    "fulfilled": "fulfilled",
    "expired": "expired",
    "open": "open",
}
#: How a relation or a verdict stands with people.
STANDING: Mapping[str, str] = {
    "proposed": "proposed by rule",
    "confirmed": "confirmed by a person",
    "refused": "refused by a person",
}

#: What the machine would say of an entity: stands between its name and the value.
PROPOSAL: Mapping[str, str] = {
    "same-as": "may be the same as",
    "alias": "is also called",
    "weak-alias": "is called, where it is clear who is meant",
    "role": "has the role",
    "status": "has the status",
    "date": "has the date",
    "place": "has the place",
    "participant": "has the participant",
    "evidence": "is quoted in a source that its file does not quote yet",
}


def what_of(one: Related) -> str:
    """What a relation is about: the slot whose values are compared, or what the first side does to the second."""
    if one.slot:
        return SLOT[one.slot]
    return STANCE[one.stance] if one.stance else one.kind
