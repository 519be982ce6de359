"""Where dates are read, and what one part of an article says for another. Needs no language model."""

from cuttings.model import Published, Zone
from cuttings.model.vocabulary import ZoneKind
from tests.find.dates.reading import read_dates

Block = tuple[ZoneKind, str]


def _zones(*blocks: Block) -> tuple[str, tuple[Zone, ...]]:
    text, zones = "", []
    for kind, block in blocks:
        zones.append(Zone(kind, len(text), len(text) + len(block)))
        text += block + "\n\n"
    return text, tuple(zones)


def _dates(*blocks: Block, published: str | None = None) -> list[tuple[str, str | None]]:
    text, zones = _zones(*blocks)
    reading = read_dates(text, Published(edtf=published, basis="stated" if published else "unknown"), zones)
    return [(date.text, date.value) for date in reading.dates]


def test_boilerplate_is_not_read() -> None:
    """Widgets, bios and printed-twice captions give no dates."""
    assert (
        _dates(("boilerplate", "Top stories of June 3, 2024"), ("duplicate", "On 4 May 2023"), ("bio", "Born 1960."))
        == []
    )


def test_posting_line_gives_only_days_that_are_written_out() -> None:
    """The line that dates the article counts, but not relative words in it."""
    blocks: list[Block] = [
        ("metadata", "Posted on 2024-06-17 17:12 KST, updated yesterday"),
        ("byline", "By A. Writer, June 18, 2024"),
    ]
    assert _dates(*blocks, published="2024-06-17") == [
        ("2024-06-17 17:12 KST", "2024-06-17"),
        ("June 18, 2024", "2024-06-18"),
    ]


def test_year_of_a_caption_stays_in_the_caption() -> None:
    """A photo from last year does not date the article."""
    blocks: list[Block] = [("caption", "The bridge on May 9, 2023."), ("body", "It fell on May 20.")]
    assert _dates(*blocks) == [("May 9, 2023", "2023-05-09"), ("May 20", None)]


def test_heading_that_is_a_date_speaks_for_what_follows() -> None:
    """A chronology under headings; the next heading ends it, even if it is no date."""
    blocks: list[Block] = [
        ("subhead", "## 2015"),
        ("body", "March 5: the fleet sails."),
        ("subhead", "Aftermath"),
        ("body", "May 1: none."),
    ]
    assert _dates(*blocks) == [("2015", "2015"), ("March 5", "2015-03-05?"), ("May 1", None)]


def test_two_blocks_are_not_one_date() -> None:
    """A word at the end of a block and a number at the start of the next."""
    assert _dates(("headline", "The storms of May"), ("body", "12 people drowned."), published="2024-06-17") == [
        ("May", "2024-05")
    ]


def test_person_named_like_a_month() -> None:
    """A surname that was found as a name is no month, where a month could stand as well."""
    text = "The plan was changed by May."
    assert [d.text for d in read_dates(text, Published(edtf="2018-06-17", basis="stated")).dates] == ["May"]
    assert read_dates(text, Published(edtf="2018-06-17", basis="stated"), person="May").dates == []


def test_anchor_says_that_it_is_inferred() -> None:
    """A reader sees what a value rests on."""
    inferred = Published(edtf="2024-06-14/2024-06-18", basis="inferred", reason="the fair had not begun")
    [date] = read_dates("It rained on June 12.", inferred).dates
    assert (date.value, date.anchor) == ("2024-06-12", "published 2024-06-14/2024-06-18 (inferred)")


def test_doubt_says_on_how_many_days_it_rests() -> None:
    """An uncertain value gives its reason in words."""
    [date] = read_dates(
        "He left on Friday.", Published(edtf="2025-03-29/2025-04-05", basis="inferred", reason="-")
    ).dates
    assert (date.value, date.reason) == ("2025-03-28?", "so on 6 of 8 possible days of publication")


def test_heading_without_a_year_tells_of_what_has_been() -> None:
    """A review of last year that came out in January: even what would be near to publication is last year's."""
    blocks: list[Block] = [
        ("subhead", "January–March"),
        ("body", "On 16 January the mayors met. All was quiet by the end of the year."),
        ("subhead", "October–December"),
        ("body", "On 4 December the pact was signed."),
    ]
    assert _dates(*blocks, published="2025-01-14") == [
        ("January–March", "2024-01/2024-03"),
        ("16 January", "2024-01-16?"),
        ("the end of the year", "2024?"),
        ("October–December", "2024-10/2024-12"),
        ("4 December", "2024-12-04?"),
    ]


def test_a_picture_shows_what_was() -> None:
    """The present tense of a caption is of the day on which the picture was taken."""
    blocks: list[Block] = [("caption", "A train crosses the bridge in October. (AFP)"), ("body", "It will rain.")]
    assert _dates(*blocks, published="2024-06-17") == [("October", "2023-10")]


def test_tense_of_one_block_says_nothing_of_the_next() -> None:
    """A headline without a full stop does not run on into the paragraph below it."""
    blocks: list[Block] = [("headline", "Bridge will open soon"), ("body", "The town built it in July.")]
    assert _dates(*blocks, published="2024-03-17") == [("July", "2023-07")]


def test_same_day_may_look_back_over_blocks() -> None:
    """For the last date that is a day; a step of so many days does so only from the end of the block before."""
    blocks: list[Block] = [
        ("body", "The guests came on July 15. A fair is planned for August."),
        ("body", "The same day they laid a wreath. Two days later they left."),
    ]
    assert _dates(*blocks, published="2025-07-18") == [
        ("July 15", "2025-07-15"),
        ("August", "2025-08"),
        ("The same day", "2025-07-15"),
        ("Two days later", "2025-07-17"),
    ]
