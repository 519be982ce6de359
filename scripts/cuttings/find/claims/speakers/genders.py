"""Whether "he" or "she" may be somebody, from titles, pronouns and given names."""

from cuttings.find.claims.cues import plain_pronoun, words
from cuttings.find.fold import fold_word
from cuttings.find.names.people.personal import gender as name_gender
from cuttings.find.names.roles.titles import pronouns
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

#: What a given name tells, where no title or pronoun has told before.
_PRONOUN_OF = {"m": "he", "f": "she"}


class Genders:
    """What the article has told so far of the people in it."""

    def __init__(self, reading: Reading) -> None:
        self._referents = reading.referents
        self._told: dict[str, str] = {}

    def learn(self, head: Token, keys: tuple[str, ...]) -> None:
        """Remember what a phrase tells of the one whom it means: "Mrs. Ruiz", or "she" settled before."""
        titles = (pronouns().get(fold_word(t.text.rstrip("."))) for t in head.lefts)
        word = plain_pronoun(head)
        told = word if word in words("speakers", "singular") else next(filter(None, titles), None)
        if told and len(keys) == 1:
            self._told[keys[0]] = told

    def fits(self, key: str | None, pronoun: str) -> bool:
        """Whether the pronoun may mean the one with this key; it may where nothing is told."""
        if key is None:
            return False
        referent = self._referents.get(key)
        if referent is not None and referent.kind != "person":
            return False
        named = _PRONOUN_OF.get(name_gender(referent.name) or "") if referent is not None else None
        return self._told.get(key, named or pronoun) == pronoun
