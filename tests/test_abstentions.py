"""What was left out, as `cuttings extract --report` tells it."""

from cuttings.abstentions import lines
from cuttings.model import Abstention, Found, Header

TEXT = "Headline\n\nShe said nothing of it on Friday.\n"


def _found(*abstentions: Abstention) -> Found:
    header = Header(source="a", file="a.txt", sha256="0" * 64, extractor="x", model="x", names="")
    return Found(header, abstentions=list(abstentions))


SAID = Abstention(start=14, end=18, text="said", concern="claim", reason="it is not said what")
FRIDAY = Abstention(start=36, end=42, text="Friday", concern="date", reason="the day of publication is not known")


def test_each_passage_stands_in_its_line_with_the_reason() -> None:
    """Line and column count from 1; the heading counts by concern."""
    assert list(lines([_found(SAID, FRIDAY)], {"a": TEXT})) == [
        "seeds/a.txt: 1 claim, 1 date left out",
        "  seeds/a.txt:3:5: claim: it is not said what: She [said] nothing of it on Friday.",
        "  seeds/a.txt:3:27: date: the day of publication is not known: She said nothing of it on [Friday].",
    ]


def test_an_article_that_is_not_at_hand_is_told_by_offsets() -> None:
    """What was found in it before is still known; it is named by the folder that it is in."""
    assert list(lines([_found(SAID)], {}, "articles")) == [
        "articles/a.txt: 1 claim left out",
        "  articles/a.txt@14: claim: it is not said what: [said]",
    ]


def test_an_article_of_which_all_was_understood_is_told_too() -> None:
    """Silence would leave it open whether it was read."""
    assert list(lines([_found()], {})) == ["seeds/a.txt: nothing left out"]
