"""Which block of an article is what."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Zone
from cuttings.read import read_article
from cuttings.read.blocks import INVISIBLE
from cuttings.read.markup import blanked, markup
from cuttings.read.zones import zoned

CASES = sorted((Path(__file__).parent / "zones").glob("*.yml"))
#: Pieces that rules look for, so that random texts meet them.
PIECES = st.sampled_from(
    [
        "By Jane Doe\n",
        "Posted on: 2024-06-17\n", "# Title\n", "- item one\n", "* * *\n", "References\n", "[1] Note.\n",
        "Related stories\n", "Kim waves. (KCNA/Yonhap)\n", "A sentence that has at least eight words in it.\n", "...\n",
        "\r\n", "\n\n", "\u2028", "\ufeff", "\u200b\n", "![a](b)\n",
        "[a](b)", "**", "_", "<!--", "-->", "> ", "Comments\n",
        "About the author\n", "SEOUL, June 12, 2024 (Yonhap) --", "www.a.example\n",
        "©", "X\n", "`", "[^1]: ", "\\", "(",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=40), max_size=30).map("".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_golden(case: Path) -> None:
    """Each zone of the text, in order: its kind, and how it begins."""
    article, problems = read_article(next(path for path in case.parent.glob(f"{case.stem}.*") if path != case))
    assert article is not None, problems
    expected = [next(iter(entry.items())) for entry in yaml.safe_load(case.read_text(encoding="utf-8"))]
    found = [(zone.kind, article.text[zone.start : zone.end]) for zone in article.zones]
    shown = [(kind, text[: len(begin)]) for (kind, text), (_, begin) in zip(found, expected, strict=False)]
    assert shown == expected
    assert len(found) == len(expected), found[len(expected) :]


@given(TEXTS, st.booleans())
def test_zones_lie_in_order_and_cover_every_visible_line(text: str, markdown: bool) -> None:
    """Whatever the text: zones slice within it, never overlap, and no line that shows something is without one."""
    zones = zoned(text, 0, markup(text) if markdown else ()).zones()
    ends = [0, *(zone.end for zone in zones)]
    assert all(before <= zone.start < zone.end <= len(text) for before, zone in zip(ends, zones, strict=False))
    covered = {offset for zone in zones for offset in range(zone.start, zone.end)}
    assert all(any(offset in covered for offset in line) for line in _visible_lines(text))


def _visible_lines(text: str) -> list[range]:
    """The lines of a text in which somebody sees something."""
    lines, start = [], 0
    for offset, sign in enumerate(text + "\n"):
        if sign in "\r\n":
            if any(not s.isspace() and s not in INVISIBLE for s in text[start:offset]):
                lines.append(range(start, offset))
            start = offset + 1
    return lines


@given(TEXTS)
def test_marks_are_in_order_and_blank_nothing_else(text: str) -> None:
    """Blanking keeps the length, the line ends and every sign that is no mark."""
    spans = markup(text)
    clean = blanked(text, spans)
    assert all(start < end for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    marked = {offset for start, end in spans for offset in range(start, end)}
    assert [sign for i, sign in enumerate(clean) if i not in marked] == [
        s for i, s in enumerate(text) if i not in marked
    ]
    assert len(clean) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a **bold** word", "a   bold   word"),
        ("an _old_ snake_case_name", "an  old  snake_case_name"),
        ("see [the plan](https://a.example/b_(c)) now", "see  the plan                           now"),
        ("fact.[^1] More", "fact.     More"),
        ("fact.[12](#fn12) More", "fact.            More"),
        ("![alt](x.png) after", "              after"),
        ("> quoted", "  quoted"),
        ("## Head ##", "   Head   "),
        ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
        ("a<br>b <https://a.example>", "a    b                    "),
        (r"\*not bold\*", " *not bold *"),
        ("**[Head](a)**", "   Head      "),
        ("[ref]: https://a.example", " " * 24),
    ],
)
def test_marks_of_markdown(text: str, words: str) -> None:
    """Words stay where they are; marks become blanks."""
    assert blanked(text, markup(text)) == words


def kinds(text: str) -> list[str]:
    """The kinds of a plain text's zones."""
    return [zone.kind for zone in zoned(text).zones()]


PROSE = "The ministers met on Monday and talked about the price of grain.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Share this article", "  • Facebook share button", "Facebook Twitter LinkedIn Email", "5 min read",
        "ADVERTISEMENT",
        "Read more: Grain prices rise", "12 Comments", "Copyright © 2023 The Example Times. All rights reserved.",
        "Subscribe to our newsletter to get the latest news", "We use cookies to give you the best experience.",
        "https://www.example.org/a/b", "ⓕ font-size", "Top 10 Stories",
        "Most viewed", "Related stories", "###", "* * *",
        "Share by email", "(ATTN: UPDATES with minister's remarks in paras 2-3)", "(Adds quotes)", "(2nd LD)",
        "Relief Office | www.relief.example | Page 2 of 4", "Watch the hearing", "Questions 12-31", "Begin Text:",
        "For further information, please contact: J. Doe, jdoe@relief.example", "S/2024/215",
        "This story has been updated to correct the name of the port.", "Views are her own.",
        "This transcript has been lightly edited for length and clarity.", "Note to editors:",
        "From Steppepedia, the free encyclopedia", "For the footballer, see Jane Doe (footballer).",
        "Home > News > Asia", "Photo: Jane Doe / Reuters", "Follow us on Twitter", "Tags: grain, prices",
    ],
)  # fmt: skip
def test_furniture_between_paragraphs(line: str) -> None:
    """What pages put between paragraphs is no article, and the paragraphs stay."""
    found = kinds(
        f"Grain talks begin\n{PROSE}{line}\nThe talks will go on until the end of the week.\n{PROSE[:-2]} again."
    )
    assert found[0] == "headline"
    assert found[2] in ("boilerplate", "caption")
    assert [found[1], *found[3:]] == ["body"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "By March the two sides had agreed on nothing at all.",
        "By Monday, grain was dear",
        "Comments by the minister angered the farmers on both sides.",
        "Share prices fell by a third after the talks had ended.",
        "Follow-up talks are planned for June, the minister said.",
        "The reporter was arrested (see the map) near the border on Monday.",
        "He spoke to the North Atlantic Treaty Organization (NATO).",
        "The state agency reported it first, said the Korean Central News Agency (KCNA).",
        "Copyright was one of the questions that the ministers left open.",
        "Home to two million people, the port lives on grain.",
        "Search teams found the ship on Tuesday morning, a day too late.",
        "On June 12, 2024, the ministers met again in the old port.",
        "MR. LEE: Thank you",
        "Moderator: We thank the minister for his words.",
        "His is a good image: Strong and calm",
        "For further information the ministers turned to the port.",
        "Interfax reported from Old Ford that the talks went on.",
        "The report was produced as evidence before the court in Old Ford.",
        "The views from the tower are the best in the town, he said.",
    ],
)
def test_sentences_are_not_furniture(line: str) -> None:
    """A sentence that begins like a button is a sentence."""
    assert kinds(f"Grain talks begin\n{PROSE}{line}\nThe talks will go on until the end of the week.")[2] in (
        "body",
        "subhead",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Two men shake hands in Old Ford, May 9. (AP Photo/Lee Jin-man)",
        "Two men shake hands in Old Ford, May 9. TASS-Yonhap",
        "Two men shake hands in Old Ford, May 9. / AFP",
        "Two men shake hands in Old Ford. Courtesy of the Ministry of Defence",
        "Two men shake hands (KCNA/Yonhap)",
        "Photo: Two men shake hands in Old Ford",
        "Two men shake hands in Old Ford on May 9. (Photo by Jane Doe/Getty Images)",
        "File photo of two men who shake hands in Old Ford.",
        "Two men shake hands in Old Ford, Monday, Sept. 9, 2019. Yonhap",
        "Two men shake hands in Old Ford on May 9, 2019. Pool photo by Jane Doe",
        "Two men shake hands in Old Ford. Pool photo by Jane Doe.",
        "Two men shake hands in Old Ford.Credit...Jane Doe for The Ledger",
        "Two men shake hands in Old Ford Photo: Jane Doe",
        "Two men shake hands in Old Ford. Korean Central News Agency, via Reuters",
        "Two men shake hands in Old Ford. Jane Doe/The New York Times",
        "A quay in Old Ford. Satellite image ©2019 Maxar Technologies",
        "Two men shake hands in Old Ford. (Jane Doe, Sputnik, Kremlin Pool Photo via AP)",
    ],
)
def test_captions(line: str) -> None:
    """A credit makes a caption."""
    assert kinds(f"Grain talks begin\n{line}\n{PROSE}The talks will go on until the end of the week.")[1] == "caption"


def test_a_wire_story_signed_by_its_agency_is_no_caption() -> None:
    """The last paragraph of many wires ends with the agency's name."""
    last = "The ministers left the port in the evening after they had talked for nine hours about the price of grain, "
    assert kinds(f"{PROSE}{last}and neither of them spoke to the press about it. (Yonhap)")[-1] == "body"


def test_a_caption_printed_twice_counts_once() -> None:
    """The first is the caption."""
    caption = "Two men shake hands in the harbour of Old Ford, May 9. (AFP)\n"
    assert kinds(f"{caption}\n{caption}\n{PROSE}") == ["caption", "duplicate", "body"]


def test_short_lines_may_come_twice() -> None:
    """Answers repeat each other; that is no layout."""
    assert kinds(f"Q: And?\nA: No.\n{PROSE}Q: And?\nA: No.\n") == ["body"] * 5


def test_lines_under_the_headline_that_tell_of_the_article() -> None:
    """What is no more than dates, sections, names and details; a deck is one more line of the article."""
    lines = "By Jane Doe\nStaff Writer\nSource: Agency | Editor: jdoe | 2019-10-16 21:47:15\nFarmers fear the worst\n"
    assert kinds(f"Grain talks begin\n{lines}{PROSE}") == [
        "headline",
        "byline",
        "byline",
        "metadata",
        "subhead",
        "body",
    ]


def test_a_masthead_stands_above_the_title() -> None:
    """Who sits and on what order it is issued is no part of what was said; a title may have a colon."""
    lines = "Fisheries Committee\n\nOral evidence: The price of cod, HC 61\n\nTuesday 21 May 2019\n\n"
    order = "Ordered by the House of Commons to be published on 21 May 2019.\n\nWatch the meeting\n\n"
    assert kinds(f"{lines}{order}Q1 CHAIR: Good morning. Is cod dear?\n\n{PROSE}") == [
        "boilerplate",
        "headline",
        "metadata",
        "metadata",
        "boilerplate",
        "body",
        "body",
    ]


def test_who_contributed_is_no_text() -> None:
    """Names, places and the words for it."""
    text = f"Grain talks begin\nBy Jane Doe\n{PROSE}"
    for line in (
        "Doe reported from Old Ford.",
        "Ledger writers Jo Roe in Arlen and Max Moe contributed to this report.",
    ):
        assert kinds(f"{text}{line}\n")[-1] == "byline"


def test_a_last_paragraph_may_introduce_the_author_by_surname() -> None:
    """If it says what that person reports on; what a person of that name did is the article."""
    text = f"Grain talks begin\nBy Jane Doe\n{PROSE}"
    assert kinds(f"{text}Doe covers farming and the sea for the Old Ford Ledger.\n")[-1] == "bio"
    assert kinds(f"{text}Doe is president of the union that called the strike.\n")[-1] == "body"


def test_dates_that_head_a_chronology_are_subheads() -> None:
    """Between paragraphs a date alone says when, not when the article came out."""
    text = f"How it went\nMay 2, 2024\n{PROSE}June 3, 2024\nThe talks broke down after a single hour of shouting.\n"
    assert kinds(text) == ["headline", "metadata", "body", "subhead", "body"]


def test_a_zone_is_a_zone() -> None:
    """Offsets count in the text as it is, blanks and line ends included."""
    text = "\ufeffA headline\r\n\r\n  " + PROSE.strip() + "  \r\n"
    assert zoned(text).zones() == (Zone("headline", 1, 11), Zone("body", 17, 17 + len(PROSE) - 1))
