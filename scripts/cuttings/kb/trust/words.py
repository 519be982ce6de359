"""Reviews and what came of them in plain words, the same in the terminal and on the site."""

from collections.abc import Mapping

from cuttings.kb.trust.trust import Reason, ReasonKind, Trust

#: For one and for several.
_WORDS: Mapping[ReasonKind, tuple[str, str]] = {
    "withdrawn": ("an article that it quotes was withdrawn", "{} articles that it quotes were withdrawn"),
    "orphaned": ("a quotation is no longer in its article", "{} quotations are no longer in their articles"),
    "doubtful": (
        "an article changed, and around a quotation it does not read as before",
        "articles changed, and around {} quotations they do not read as before",
    ),
    "moved": (
        "an article changed; the quotation from it still stands in it",
        "articles changed; {} quotations from them still stand in them",
    ),
    "article": ("the article changed", "{} articles changed"),
    "proposals": ("a proposal waits for a decision", "{} proposals wait for a decision"),
    "conflicts": ("a conflict waits for a decision", "{} conflicts wait for a decision"),
}


def reason_words(reason: Reason) -> str:
    """Why a review is to be done again: `2 quotations are no longer in their articles`."""
    one, several = _WORDS[reason.kind]
    return one if reason.number == 1 else several.format(f"{reason.number:,}")


def reviewer_words(trust: Trust, when: str | None) -> str:
    """Who reviewed it, and when, as far as the file says: ` by Mara on 15 July 2024`."""
    return (f" by {trust.by}" if trust.by else "") + (f" on {when}" if when else "")
