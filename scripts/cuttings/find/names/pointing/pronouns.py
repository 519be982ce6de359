"""Pronouns with a safe antecedent, as mentions of it."""

from cuttings.find.names.pointing.coreference import antecedent
from cuttings.find.reading import Reading
from cuttings.model import Mention

_PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})


def add_pronouns(reading: Reading) -> None:
    """Add a mention for each personal pronoun of the third person singular that points to one person for sure."""
    found = []
    for word in reading.words(_PERSONAL):
        zone = next((zone for zone in reading.article.content if zone.start <= word.idx < zone.end), None)
        # Whoever is quoted speaks of people whom the article need not have named.
        if zone is None or reading.folded.count('"', zone.start, word.idx) % 2:
            continue
        if key := antecedent(reading, word.idx):
            end = word.end
            text = reading.text(word.idx, end)
            found.append(Mention(start=word.idx, end=end, text=text, referent=key, form="pronoun", rule="antecedent"))
    reading.mentions.extend(found)
