"""The words that the rules for unquoted claims are asked about."""

from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.find.claims.assemble import RULES
from cuttings.find.claims.draft import Drafts
from cuttings.find.claims.reported.openings import may_open
from cuttings.find.names import find_names
from cuttings.find.reading import Reading
from cuttings.read import read_folder

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.model
def test_at_other_words_no_rule_has_anything_to_say() -> None:
    """So that to pass them loses nothing: no claim, no abstention, no word that is used up."""
    nlp = language.load(language.choose()[0])
    asked = 0
    for article, parse in language.parse(nlp, read_folder(SEEDS)[0]):
        reading = Reading(article, parse)
        find_names(reading)
        for rule in RULES:
            for token in parse:
                drafts = Drafts()
                rule(reading, drafts, token)
                told = bool(drafts.found or drafts.passed_over or drafts.used)
                assert may_open(token) or not told, f"{rule.__name__}: {token}"
                asked += told
    assert asked
