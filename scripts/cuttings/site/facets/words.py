"""What the facets are called, in the order in which they stand above a list. The keys stand in addresses: keep them."""

from collections.abc import Mapping

FACET: Mapping[str, str] = {
    "verdict": "Verdict",
    "grade": "Agreement",
    "what": "What",
    "kind": "Kind",
    "type": "Type",
    "status": "Status",
    "word": "On whose word",
    "speaker": "Who said it",
    "how": "How",
    "polarity": "Statement",
    "mode": "In whose words",
    "role": "Role",
    "involves": "Involves",
    "about": "About",
    "place": "Where",
    "within": "Lies in",
    "country": "State",
    "precision": "Precision",
    "publisher": "Publisher",
    "basis": "The date is",
    "rights": "Rights",
    "language": "Language",
    "origins": "Origins",
    "source": "Source",
    "standing": "Standing",
    "support": "Rests on",
    "review": "Review",
}

#: What is not told by its name.
HINT: Mapping[str, str] = {
    "involves": "Whoever takes part; also a state on whose territory it is.",
    "within": "Also what lies in it by way of something else.",
    "country": "A state itself, what belongs to it, and who holds office in it.",
    "source": "The articles that name it or are quoted for it.",
}

NOT_KNOWN = "not known"

POLARITY: Mapping[str, str] = {"positive": "that something is so", "negative": "that something is not so"}
