"""The pages across articles, and the share of each entity."""

from dataclasses import replace

import pytest
from msgspec import structs

from cuttings.kb.decisions import settle
from cuttings.model import Decisions, Side
from cuttings.site.compared.reasons import reason, value
from cuttings.site.derive.statements import ACROSS
from cuttings.site.links import place_of_comparison, url_of
from cuttings.site.pages.parts import ROWS_THAT_QUOTE
from cuttings.site.views import look
from tests.site import invented
from tests.site.invented import contents, talks
from tests.site.pages_of import rendered, text_of

CONTENTS = contents()
PAGES = {uri: text_of(page.html) for uri, page in rendered(CONTENTS).items()}
VIEWS = look(CONTENTS)


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("conflicts/index", "2 conflicts · 1 denied or contradicted"),
        ("conflicts/index", "until 30 June 2031 (planned)"),
        ("conflicts/index", "1 July 2031 (took place)"),
        ("conflicts/index", "1 comparison whose values are compatible"),
        ("conflicts/index", "at least 300"),
        ("conflicts/index", "confirmed by a person"),
        ("conflicts/index", "copy its key into kb/decisions.yml"),
        ("conflicts/index", "keydate 2031-07-01-reopening ferry-talks salm-line-reopens"),
        ("predictions/index", "3 predictions · 1 fulfilled · 2 open"),
        ("predictions/index", "A person refused the verdict that a rule gave."),
        ("predictions/index", "considered possible, said not to come"),
        ("predictions/index", "Unknown speaker"),
        ("corroboration/index", "1 event told by several articles · 1 group of claims that say the same, 1 pair"),
        ("corroboration/index", "The Salm Observer (in the publisher’s own voice)"),
        ("events/2031-07-01-reopening", "1 July 2031 is shown as its date: The most exact"),
        ("events/2031-07-01-reopening", "tell it most firmly (Salm line reopens)."),
        ("events/2031-07-01-reopening", "planned on somebody’s word"),
        ("events/2031-07-01-reopening", "happening (arms transfer), of Aldovia, Brenn, with 1 July 2031"),
        ("events/2031-07-01-reopening", "in tension Date: until 30 June 2031 (planned) against 1 July 2031"),
        ("events/2031-07-01-reopening", "2 articles, 2 independent origins"),
        ("events/2031-07-01-reopening", "Said before it came fulfilled Mirna Valen predicted"),
        ("events/no-inspectors", "Otto Krahn denied: Brenn had closed its harbour to Aldovian ships denies this event"),
        ("claims/krahn-denies-closure", "This claim denies Brenn’s harbour is closed to Aldovian ships"),
        ("claims/no-ship-from-brenn", "2 articles, 1 independent origin"),
        ("claims/no-ship-from-brenn", "Counted together with “harbour workers”"),
        ("claims/valen-line-will-reopen", "What came of it fulfilled Mirna Valen: predicted"),
        ("claims/fear-of-closure", "refused by a person"),
        ("actors/mirna-valen", "Holder of an office: Mirna Valen against Otto Krahn confirmed by a person"),
        ("actors/brenn", "One actor in 2 articles by rule (known to the lexicon): The lexicon knows them by one id."),
    ],
)
def test_what_pages_say(uri: str, words: str) -> None:
    """Grades, verdicts, origins, reasons and keys are said in words."""
    assert words in PAGES[uri]


def test_what_is_quoted_across_articles_stands_in_its_source() -> None:
    """Its words are marked there, whether or not an entity rests on them, for every comparison they are part of."""
    across = {
        (each.evidence.exact, each.key) for each in VIEWS.derived.statements["ferry-talks"] if each.folder == ACROSS
    }
    assert across >= {
        ("before the summer", "date 2031-07-01-reopening ferry-talks salm-line-reopens"),
        ("before the summer", "history 2031-07-01-reopening"),
        ("Otto Krahn", "office mirna-valen otto-krahn"),
        ("Valen said the line “will reopen before the summer.”", "verdict valen-line-will-reopen"),
    }


def test_the_words_of_a_comparison_lead_back_to_it() -> None:
    """From every quotation of a relation, prediction or history: to its place on the page of each side."""
    pages = rendered(CONTENTS)
    for source_id, statements in VIEWS.derived.statements.items():
        for statement in (each for each in statements if each.folder == ACROSS):
            anchor = place_of_comparison(statement.key)
            uri = VIEWS.link(statement.entity).uri or ""
            assert anchor in pages[uri].anchors
            assert any(href.endswith(f"{statement.entity}/#{anchor}") for href in pages[f"sources/{source_id}"].hrefs)


@pytest.mark.parametrize(("table", "like"), [("against", 0), ("values", 2), ("values-folded", 4)])
def test_what_is_compared_with_a_whole_article_leads_to_the_part_that_has_it(table: str, like: int) -> None:
    """At once, and in each table: a reader without a script would not get there from the address that is cited."""
    one = invented.ACROSS.relations[like]
    whole = Side(entity=talks.id, value="so", evidence=(talks.quote("before the summer"),))
    keys = [f"{one.kind} {number:03}" for number in range(2 * ROWS_THAT_QUOTE + 1)]
    relations = [structs.replace(one, key=key, sides=(whole, whole)) for key in keys]
    settled = settle(replace(invented.ACROSS, relations=relations), Decisions(), CONTENTS.kb)
    pages = rendered(replace(CONTENTS, settled=settled))
    uris = ["conflicts/index", f"conflicts/{table}/2", f"conflicts/{table}/3"]
    for number, key in enumerate(keys):
        uri, anchor = uris[number // ROWS_THAT_QUOTE], place_of_comparison(key)
        assert anchor in pages[uri].anchors
        assert f"../../{url_of(uri, directory_urls=True)}#{anchor}" in pages[f"sources/{talks.id}"].hrefs


def test_what_a_script_says_of_parts_is_outside_of_any_fold() -> None:
    """Also where the list is folded away: who opens the address of a line of it does not see into the fold."""
    agreed = [structs.replace(invented.ACROSS.relations[4], key=f"quantity {number:03}") for number in range(201)]
    settled = settle(replace(invented.ACROSS, relations=agreed), Decisions(), CONTENTS.kb)
    html = rendered(replace(CONTENTS, settled=settled))["conflicts/index"].html
    before, _, after = html.partition('data-ct-state="list-values-folded"')
    assert after
    assert before.count("<details") == before.count("</details>")


def test_of_a_deleted_entity_nothing_is_told() -> None:
    """A conflict with it is gone before the next run."""
    actors = {entity_id: actor for entity_id, actor in CONTENTS.kb.actors.items() if entity_id != "otto-krahn"}
    page = rendered(replace(CONTENTS, kb=replace(CONTENTS.kb, actors=actors)))["conflicts/index"]
    assert "office mirna-valen otto-krahn" not in page.html


def test_a_renamed_entity_keeps_its_share() -> None:
    """What was found under its former id is shown under the one it has now."""
    actors = {
        **CONTENTS.kb.actors,
        "valen": CONTENTS.kb.actors["mirna-valen"].model_copy(update={"formerly": ("mirna-valen",)}),
    }
    del actors["mirna-valen"]
    page = rendered(replace(CONTENTS, kb=replace(CONTENTS.kb, actors=actors)))["actors/valen"]
    assert "Holder of an office: Mirna Valen against Otto Krahn" in text_of(page.html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agree: 2031-05-03 and 2031-05.", "They agree: 3 May 2031 and May 2031."),
        ("From 2031-05/.. on, not 2031.", "From since May 2031 on, not 2031."),
        ("Of aldovia; so-called port-salm.", "Of Aldovia; so-called Port Salm."),
        ("It was [2031-06-10,2031-06-11], planned.", "It was 10 or 11 June 2031, planned."),
        ("closure is no name here", "closure is no name here"),
    ],
)
def test_reasons_have_no_ids(text: str, expected: str) -> None:
    """Ids become names and values become dates in words; the rest stays."""
    assert "".join(link.label for link in reason(VIEWS, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-05-03 (occurred)", "3 May 2031 (took place)"),
        ("300 (floor)", "at least 300"),
        ("300 (exact)", "300"),
        ("from aldovia to brenn", "from Aldovia to Brenn"),
        ("Port Salm (old)", "Port Salm (old)"),
    ],
)
def test_values_in_words(text: str, expected: str) -> None:
    """Dates with their status, figures with their bound, directions with names."""
    assert "".join(link.label for link in value(VIEWS, text)) == expected
