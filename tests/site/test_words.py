"""Dates and terms in words."""

from typing import get_args

import pytest

from cuttings.model import words as terms
from cuttings.model.vocabulary import (
    ClaimMode,
    EventStatus,
    EventType,
    Factuality,
    Forecasting,
    Grade,
    Modality,
    OriginBasis,
    Polarity,
    ProposalKind,
    PublishedBasis,
    RelationKind,
    RelationStatus,
    Rights,
    RoleTemporal,
    Slot,
    Stance,
    Verdict,
)
from cuttings.site import words
from cuttings.site.compared import words as compared
from cuttings.site.dates_in_words import date_words
from cuttings.site.roles_in_events import SIDES


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-06-19", "19 June 2024"),
        ("2024-06", "June 2024"),
        ("2024", "2024"),
        ("0987", "987"),
        ("2024?", "2024 (uncertain)"),
        ("2024-06~", "about June 2024"),
        ("2024-06-19%", "about 19 June 2024 (uncertain)"),
        ("202X", "the 2020s"),
        ("20XX", "some year from 2000 to 2099"),
        ("2024-XX", "some time in 2024"),
        ("2024-XX-XX", "some time in 2024"),
        ("2024-06-XX", "some day in June 2024"),
        ("2024-XX-07", "day 7 of some month in 2024"),
        ("2024-06-18/2024-06-19", "18–19 June 2024"),
        ("2024-06-28/2024-07-03", "28 June – 3 July 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2019/2023", "2019–2023"),
        ("2014~/2024~", "about 2014–2024"),
        ("2025-03-24?/2025-03-30?", "24–30 March 2025 (uncertain)"),
        ("2014~/2024", "about 2014 – 2024"),
        ("../2024-06", "until June 2024"),
        ("2024-06/..", "since June 2024"),
        ("2024-06~/..", "since about June 2024"),
        ("../..", "at any time"),
        ("[2024-06-18,2024-06-19]", "18 or 19 June 2024"),
        ("[2024-06-30,2024-07-01]", "30 June or 1 July 2024"),
        ("[2019,2021,2023]", "2019, 2021 or 2023"),
        ("2024-13", "13 2024"),
    ],
)
def test_dates_in_words(edtf: str, expected: str) -> None:
    """Every form of EDTF in use reads as plain English."""
    assert date_words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-06-14/2024-06-18", "between 14 and 18 June 2024"),
        ("2024-06-28/2024-07-03", "between 28 June and 3 July 2024"),
        ("2024-06-14/..", "since 14 June 2024"),
        ("2024-06-14", "14 June 2024"),
    ],
)
def test_limits_in_words(edtf: str, expected: str) -> None:
    """An interval can also mean the limits of one moment."""
    assert date_words(edtf, as_bounds=True) == expected


@pytest.mark.parametrize(
    ("closed", "table"),
    [
        (EventStatus, terms.STATUS),
        (Factuality, words.FACTUALITY),
        (Factuality, words.FACTUALITY_SHORT),
        (Modality, words.MODALITY),
        (Modality, words.MODALITY_AT_LENGTH),
        (Polarity, words.POLARITY_AT_LENGTH),
        (ClaimMode, words.MODE),
        (ClaimMode, words.MODE_AT_LENGTH),
        (EventType, SIDES),
        (RoleTemporal, words.ROLE_TEMPORAL),
        (RelationKind, words.RELATION),
        (PublishedBasis, words.BASIS),
        (Rights, words.RIGHTS),
        (Slot, terms.SLOT),
        (Grade, terms.GRADE),
        (Stance, terms.STANCE),
        (Stance, compared.STANCE_AT_LENGTH),
        (ProposalKind, terms.PROPOSAL),
        (Grade, compared.GRADE_AT_LENGTH),
        (Verdict, terms.VERDICT),
        (Verdict, compared.VERDICT_AT_LENGTH),
        (Forecasting, compared.FORECASTING),
        (OriginBasis, compared.ORIGIN),
        (OriginBasis, compared.ORIGIN_AT_LENGTH),
        (RelationStatus, terms.STANDING),
    ],
)
def test_every_term_has_words(closed: object, table: dict[str, str]) -> None:
    """A term that is added to the vocabulary must be given words."""
    assert set(get_args(closed)) == set(table)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the West", "The West"),
        ("analysts", "Analysts"),
        ("al-Jazeera", "Al-Jazeera"),
        ("élite units", "Élite units"),
        ("iRobot", "iRobot"),
        ("38 North", "38 North"),
        ("“both parties”", "“both parties”"),
        ("", ""),
    ],
)
def test_sentences_start_with_a_capital(text: str, expected: str) -> None:
    """A word in small letters gets one; a name that is written in its own way keeps it."""
    assert words.sentence_start(text) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [(0, "0 quotations"), (1, "1 quotation"), (1204, "1,204 quotations")],
)
def test_numbers(numbers: int, expected: str) -> None:
    """One is singular, and thousands are set apart."""
    assert words.times(numbers, "quotation") == expected
