"""Which of the names that people gave an article may speak of: those alone bear on what is found in it."""

import re
from collections import defaultdict
from collections.abc import Sequence

from cuttings.find.fold import fold_word
from cuttings.find.seams import loosened
from cuttings.model import Article, Known

#: Words that are in every text, so that a name is not looked for by them if it has another.
_COMMON = frozenset({"the", "of", "and", "for", "in", "a", "to", "s"})
#: The second is letters with full stops, as U.S.; the last letter of another word is none of them: "Lima.U.S.".
_WORD, _LETTERS = re.compile(r"[^\W_]+"), re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.){2,}")


class KnownNames:
    """Names by their words, so that an article is compared with few of them, however many there are."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._known = known
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        for number, one in enumerate(known):
            for name in (one.key, one.name, *one.aliases, *one.weak_aliases, *one.never):
                words = _words(name)
                for word in words - _COMMON or words:
                    self._by_word[word].add(number)

    def spoken_of(self, article: Article) -> tuple[Known, ...]:
        """Those of which a name has a word in common with the article, in their order."""
        words = _words(article.text) & self._by_word.keys()
        return tuple(self._known[number] for number in sorted({n for word in words for n in self._by_word[word]}))


def _words(text: str) -> set[str]:
    """The words of a text as names are compared; U.S. is the word US, too."""
    apart = loosened(text)
    return {fold_word(word) for pattern in (_WORD, _LETTERS) for word in pattern.findall(apart)}
