"""Who speaks how often, and how: claims by speaker and modality."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from cuttings.model import Claim

#: Instead of a speaker: the article in its own voice, and somebody of whom the articles tell no more than some words.
#: The list of claims is narrowed down by the same terms.
AUTHOR, UNNAMED = "-author", "-"


def voices(claims: Mapping[str, Claim]) -> dict[str, Counter[str]]:
    """For each speaker the number of claims of each modality. What several say together counts for each of them."""
    result: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims.values():
        for speaker in claim.speakers or ((AUTHOR,) if claim.by_author else (UNNAMED,)):
            result[speaker][claim.modality] += 1
    return dict(result)
