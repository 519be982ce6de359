"""Title, authors, date and id: who says so, and which of them holds."""

from pathlib import Path

import pytest

from cuttings.model import Article, Author
from cuttings.read import read_article
from cuttings.read.metadata import source_id
from cuttings.read.printed_dates import is_timestamp, printed_dates, published_dates
from cuttings.read.signatures import signed

PROSE = "The ministers met on Monday and talked about the price of grain.\n"


def article(folder: Path, text: str, sidecar: str | None = None, name: str = "a.txt") -> Article:
    """The article that a text makes, with a sidecar if there is one."""
    (folder / name).write_text(text, encoding="utf-8", newline="")
    if sidecar is not None:
        (folder / "a.meta.yml").write_text(sidecar, encoding="utf-8")
    read, problems = read_article(folder / name)
    assert read is not None, problems
    return read


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", [("Jane Doe", None)]),
        ("BY CHOE SANG-HUN", [("CHOE SANG-HUN", None)]),
        ("By Park Min-hee, senior staff writer", [("Park Min-hee", "senior staff writer")]),
        ("Written by Jon Roe, Area Studies Fellow, ABCDE", [("Jon Roe", "Area Studies Fellow, ABCDE")]),
        ("By Jane Doe*", [("Jane Doe", None)]),
        ("By Jane Doe and John Roe", [("Jane Doe", None), ("John Roe", None)]),
        ("By Jane Doe, John Roe and Max Moe", [("Jane Doe", None), ("John Roe", None), ("Max Moe", None)]),
        ("By Jane Doe, Associated Press", [("Jane Doe", "Associated Press")]),
        ("By Ludwig van der Berg", [("Ludwig van der Berg", None)]),
        ("By Jane Doe in Seoul", [("Jane Doe", None)]),
        ("By Jane Doe | June 12, 2024 | 5 min read", [("Jane Doe", None)]),
        ("June 12, 2024 by Jane Doe", [("Jane Doe", None)]),
        ("By Jane Doe, June 12, 2024", [("Jane Doe", None)]),
        ("By Jane Doe Published June 12, 2024", [("Jane Doe", None)]),
        ("Author: Jane Doe", [("Jane Doe", None)]),
        ("By Reuters", [("Reuters", None)]),
        ("By The Associated Press", [("The Associated Press", None)]),
        ("By ABC's Lake Service", [("ABC's Lake Service", None)]),
        ("By the ministry's press service", []),
        ("By Air and Sea, the Coast Guard Service", []),
        ("Jane Doe jane.doe@example.org", [("Jane Doe", None)]),
        ("By Jane Doe jane@example.org", [("Jane Doe", None)]),
        ("By the end of the year", []),
        ("By Monday", []),
        ("By March 2024", []),
        ("By Jane Doe's account, the talks had failed", []),
        ("By all means", []),
        ("Byron wrote it", []),
        ("Jane Doe", []),
    ],
)
def test_bylines(line: str, expected: list[tuple[str, str | None]]) -> None:
    """Names and what the byline says of them; other lines that begin with By sign nothing."""
    assert signed(line) == tuple(Author(name=name, affiliation=affiliation) for name, affiliation in expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-06-17 17:12 KST", ["2024-06-17"]),
        ("2024-06-17T17:12:00+09:00", ["2024-06-17"]),
        ("2024.06.17", ["2024-06-17"]),
        ("2024/6/7", ["2024-06-07"]),
        ("12 March 2024", ["2024-03-12"]),
        ("the 12th of March, 2024", ["2024-03-12"]),
        ("Mar. 12, 2024", ["2024-03-12"]),
        ("Wednesday, June 12th, 2024", ["2024-06-12"]),
        ("June 19, Juche 113 (2024)", ["2024-06-19"]),
        ("(Juche113.6.20.)", ["2024-06-20"]),
        ("25/12/2024", ["2024-12-25"]),
        ("12/25/2024", ["2024-12-25"]),
        ("06/07/2024", []),
        ("2024-02-30", []),
        ("June 12", []),
        ("June 2024", []),
        ("2024-06-17-0001", []),
        ("1 May 2024 and 2 May 2024", ["2024-05-01", "2024-05-02"]),
    ],
)
def test_printed_dates(line: str, expected: list[str]) -> None:
    """Full dates only, and none that could be two."""
    assert [found.edtf for found in printed_dates(line)] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Posted on : 2024-06-17 17:12 KST Modified on : 2024-06-18 17:12 KST", ["2024-06-17"]),
        ("Published: 12 March 2024", ["2024-03-12"]),
        ("Published on Wednesday, 12 March 2024", ["2024-03-12"]),
        ("First published 12 March 2024", ["2024-03-12"]),
        ("Date: 12 March 2024", ["2024-03-12"]),
        ("Updated: 12 March 2024", []),
        ("(Updated 12 March 2024)", []),
        ("Last modified: 12 March 2024", []),
        ("12 March 2024", []),
    ],
)
def test_only_a_label_of_publication_says_published(line: str, expected: list[str]) -> None:
    """A change is no publication."""
    assert published_dates(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Posted on : 2024-06-17 17:12 KST Modified on : 2024-06-17 17:12 KST", True),
        ("Wed, 12 June 2024 5:00 pm EDT", True),
        ("June 12", True),
        ("1:24 p.m. EDT", True),
        ("June 12, 2024: the ministers met", False),
        ("May", False),
        ("1950", False),
        ("Published", False),
    ],
)
def test_timestamps(line: str, expected: bool) -> None:
    """A line of dates and times and nothing else."""
    assert is_timestamp(line) is expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"Title\nPosted on: 2024-06-17\n{PROSE}", "2024-06-17"),
        (f"Title\nMarch 6, 2008\n{PROSE}", "2008-03-06"),
        (f"Title\nBy Jane Doe, March 6, 2008\n{PROSE}", "2008-03-06"),
        (f"Title\n{PROSE}\nPublished: 6 March 2008\n", "2008-03-06"),
        (f"Title\nSEOUL, June 12, 2024 (Yonhap) -- {PROSE}", "2024-06-12"),
        (f"Title\nWASHINGTON, D.C., June 12, 2024 — {PROSE}", "2024-06-12"),
        (f"Title\nPyongyang, June 19, Juche 113 (2024) (KCNA) -- {PROSE}", "2024-06-19"),
        (f"Title\n{PROSE}\nwww.agency.example (Juche113.6.20.)\n", "2024-06-20"),
        (f"Title\nDate: 16/07/2008 | Source: Agency.example (En)\n{PROSE}", "2008-07-16"),
        (f"Title\nAll News 18:05 November 21, 2008\n{PROSE}", "2008-11-21"),
        (f"Title\nSource: Agency | Editor: jdoe | 2008-10-16 21:47:15\n{PROSE}", "2008-10-16"),
        (f"Title\nJane Doe | March 6, 2008\n{PROSE}", "2008-03-06"),
        (f"Title\nMarch 6, 2008 5:01 AM GMT+1 Updated 3 hours ago\n{PROSE}", "2008-03-06"),
        (f"FOR IMMEDIATE RELEASE: March 6, 2008\n\nTitle\n{PROSE}", "2008-03-06"),
        (f"Daily Press Briefing – March 6, 2008\n{PROSE}", "2008-03-06"),
        (f"Grain prices after March 6, 2008\n{PROSE}", None),
        (f"Title\n{PROSE}\nThis article was originally published on March 6, 2008, by the Forum.\n", "2008-03-06"),
        (f"Title\nMarch 2008\n{PROSE}", "2008-03"),
        # of the two ways in which the date may be read, the one that the dateline has
        (f"Title\nDate: 05/06/2008 | Source: Agency\n\nOLD FORD, June 5 (Agency) -- {PROSE}", "2008-06-05"),
        (f"Title\nDate: 05/06/2008 | Source: Agency\n\n{PROSE}", None),
        # what is right on a day, and what sits or is issued on it
        (f"Flood: Situation Report No. 3\nAs of 6 March 2008\n{PROSE}", "2008-03-06"),
        (f"Flood: Situation Report No. 3 (as of 6 March 2008, 18:00)\n{PROSE}", "2008-03-06"),
        (f"Title\nDate of hearing: Thursday 6 March 2008\n{PROSE}", "2008-03-06"),
        (f"Title\n6 March 2008\nData as of 1 March 2008\n{PROSE}", "2008-03-06"),
        (f"Title\nOrdered by the Senate to be printed on 6 March 2008.\n{PROSE}", "2008-03-06"),
        (f"Title\nPolicy Brief No. 12, March 2008\n{PROSE}", "2008-03"),
        (f"Title\nOld Ford, 6 March 2008\n{PROSE}", "2008-03-06"),
        (f"Title\nThe fall of Old Ford on 6 March 2008\n{PROSE}", None),
        (f"Harbour Institute for Peace\nWeekly Update, March 6, 2008\n{PROSE}", "2008-03-06"),
        (f"Title\nArgued 3 October 2007\n{PROSE}", None),
        (f"Title\nSEOUL, June 12 (Yonhap) -- {PROSE}", None),
        (f"Title\nOn June 12, 2024, the two ministers met in Seoul to talk.\n{PROSE}", None),
        (f"Title\nA harbour, June 19, 2024. (AFP)\n{PROSE}", None),
        (f"Title\nPosted: 2024-06-17\nPublished: 2024-06-18\n{PROSE}", None),
        (f"Title\n{PROSE}June 12, 2024\nThe talks broke down after a single hour of shouting.\n", None),
        (f"Title\n{PROSE}", None),
    ],
)
def test_a_date_of_publication_is_stated_or_absent(tmp_path: Path, text: str, edtf: str | None) -> None:
    """Dates in their places; never a date of the story or a caption."""
    published = article(tmp_path, text).metadata.published
    assert published.edtf == edtf
    assert published.basis == ("stated" if edtf else "unknown")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("John Roe", ["John Roe"]),
        ("John Roe and Jane Doe in Old Ford", ["John Roe", "Jane Doe"]),
        ("Jane Doe, Old Ford correspondent", ["Jane Doe"]),
        ("Park Min-hee", ["Park Min-hee"]),
        ("Old Ford", []),
        ("Grain Prices", []),
        ("Jane, John and Old Ford", []),
    ],
)
def test_names_alone_below_the_headline_sign(tmp_path: Path, line: str, names: list[str]) -> None:
    """If the given name of each is a common one."""
    metadata = article(tmp_path, f"Title\n{line}\n{PROSE}").metadata
    assert [author.name for author in metadata.authors] == names


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 6 March 2008",
        "This page was last edited on 6 March 2008, at 10:11 (UTC).",
        "Updated 12:01, 6-Mar-2008",
    ],
)
def test_a_change_dates_the_text_and_is_an_inference(tmp_path: Path, line: str) -> None:
    """What stands there was written by that day, if not on it."""
    published = article(tmp_path, f"Title\n{PROSE}\n{line}\n").metadata.published
    assert (published.edtf, published.basis) == ("2008-03-06", "inferred")
    assert line in (published.reason or "")


def test_when_a_page_was_called_up_says_nothing(tmp_path: Path) -> None:
    """Nor does the date of an archive."""
    text = f"Title\nRetrieved 6 March 2008\nArchived: 7 March 2008\n{PROSE}"
    assert article(tmp_path, text).metadata.published.basis == "unknown"


def test_two_dates_of_publication_are_none_and_said_so(tmp_path: Path) -> None:
    """Which of them holds is for a person."""
    published = article(tmp_path, f"Title\nPosted: 2024-06-17\nPublished: 2024-06-18\n{PROSE}").metadata.published
    assert published.reason == "the article gives several dates: 2024-06-17, 2024-06-18"


def test_the_sidecar_goes_before_front_matter_and_that_before_the_text(tmp_path: Path) -> None:
    """Field by field."""
    text = f"---\ntitle: Front\npublisher: Front Press\n---\nText title\nBy Jane Doe\n{PROSE}"
    metadata = article(tmp_path, text, "title: Side\n").metadata
    assert (metadata.title, metadata.publisher, metadata.authors[0].name) == ("Side", "Front Press", "Jane Doe")


def test_a_sidecar_can_say_that_nothing_is_known(tmp_path: Path) -> None:
    """An editor's "unknown" is an answer, and so is a list of no authors."""
    sidecar = "authors: []\npublished: {basis: unknown, reason: the date is of a reprint}\n"
    metadata = article(tmp_path, f"Title\nBy Jane Doe\nPosted on: 2024-06-17\n{PROSE}", sidecar).metadata
    assert (metadata.authors, metadata.published.edtf) == ((), None)


@pytest.mark.parametrize(
    ("front", "edtf", "names"),
    [
        ("date: 2024-06-17\nauthor: Jane Doe", "2024-06-17", ["Jane Doe"]),
        ("date: Mon, 17 Jun 2024 10:00:00 GMT\nauthors: [Jane Doe, John Roe]", "2024-06-17", ["Jane Doe", "John Roe"]),
        ("published: 2024\nauthor: Jane Doe and John Roe", "2024", ["Jane Doe", "John Roe"]),
        ("Date: June 17, 2024\nbyline: By Jane Doe, staff writer", "2024-06-17", ["Jane Doe"]),
        (
            "published: {edtf: 2024-06, basis: stated}\nauthors:\n- name: Jane Doe\n  title: Fellow",
            "2024-06",
            ["Jane Doe"],
        ),
        ("layout: post\ntags: [NO, on]\ndraft: no\nauthor: river.team", None, ["river.team"]),
    ],
)
def test_front_matter_by_the_names_in_use(tmp_path: Path, front: str, edtf: str | None, names: list[str]) -> None:
    """Whatever tool wrote it."""
    metadata = article(tmp_path, f"---\n{front}\n---\n\n# Title\n\n{PROSE}", name="a.md").metadata
    assert metadata.published.edtf == edtf
    assert [author.name for author in metadata.authors] == names


def test_front_matter_is_a_zone_and_the_text_stays_as_it_is(tmp_path: Path) -> None:
    """Byte order mark and CRLF included."""
    text = f"\ufeff---\r\ntitle: A\r\n---\r\nA\r\n\r\n{PROSE}"
    read = article(tmp_path, text)
    assert read.text == text
    assert [(zone.kind, read.text[zone.start : zone.end]) for zone in read.zones] == [
        ("metadata", "---\r\ntitle: A\r\n---"),
        ("headline", "A"),
        ("body", PROSE.strip()),
    ]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    """Three hyphens may just be three hyphens."""
    assert (
        article(tmp_path, f"---\n{PROSE}---\n{PROSE}").metadata.title
        == "The ministers met on Monday and talked about the price …"
    )


@pytest.mark.parametrize(
    ("title", "stem", "expected"),
    [
        ("Kim's visit to Moscow: what’s next?", "a", "kims-visit-to-moscow-whats-next"),
        ("Ein Wörterbuch", "a", "ein-worterbuch-article"),
        ("North Korea", "a", "north-korea-article"),
        ("Index", "a", "index-article"),
        ("?!", "My File_1", "my-file-1-article"),
        (None, "…", "source-0123456789ab"),
        ("word " * 30, "a", "-".join(["word"] * 12)),
    ],
)
def test_source_id(title: str | None, stem: str, expected: str) -> None:
    """From the title, else the stem, else the hash; words stay whole, and a name alone is not taken."""
    assert source_id(title, stem, "0123456789abcdef") == expected
