"""The rows of claims that say the same, and of values that differ, by the address of any of their pairs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from cuttings.kb.across import write_across
from cuttings.model import Across
from tests.browser.conftest import Visit, serve, visit
from tests.site.project import build_site, lay_out
from tests.site.test_alike import ALL, pair
from tests.site.test_disagreements import EACH, FIVE

pytestmark = pytest.mark.browser


#: Of the five claims each is compared with each but two, and a person refused one pair.
NEVER, REFUSED = ALL[2], ALL[4]
#: The last claim was renamed since.
RENAMED, NEW = ALL[3][1], "zz-new"


@pytest.fixture(scope="module")
def repetitive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of the invented project, in which five claims say the same."""
    project = lay_out(tmp_path_factory.mktemp("repetitive"))
    kb = project / "kb"
    write_across(kb, Across(relations=[*(pair(*each) for each in ALL if each != NEVER), *EACH]))
    refused = f"decisions:\n  - relation: corroborates {' '.join(REFUSED)}\n    status: refused\n"
    (kb / "decisions.yml").write_text(refused, encoding="utf-8")
    file = kb / "claims" / f"{RENAMED}.yml"
    renamed = f"{file.read_text(encoding='utf-8')}formerly: [{RENAMED}]\n"
    file.with_stem(NEW).write_text(renamed, encoding="utf-8")
    file.unlink()
    yield from serve(build_site(project))


@pytest.fixture
def low(browser: Browser, repetitive: str) -> Iterator[Visit]:
    """A window that is too low for the page."""
    yield from visit(browser, repetitive, viewport={"width": 1280, "height": 500})


@pytest.mark.parametrize("ends", [ALL[0], ALL[7], ALL[-1], (ALL[-1][0], NEW)])
def test_each_pair_leads_to_its_row(low: Visit, ends: tuple[str, str]) -> None:
    """Also where it has no anchor of its own, and by a former id."""
    page = low.go(f"corroboration/#r-corroborates-{ends[0]}-{ends[1]}")
    expect(page.locator(".ct-alike").first).to_be_in_viewport()
    low.assert_clean()


@pytest.mark.parametrize("ends", [(ALL[0][0], "nobody-said-it"), NEVER, REFUSED])
def test_another_pair_leads_nowhere(low: Visit, ends: tuple[str, str]) -> None:
    """With a claim that the row does not have, of two that were not compared, and of two that a person told apart."""
    page = low.go(f"corroboration/#r-corroborates-{ends[0]}-{ends[1]}")
    expect(page.locator("#list-alike[data-ct-ready]")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    assert not page.locator("tr span[id]").count()


def test_the_other_claims_are_opened(low: Visit) -> None:
    """The numbers go on behind the fold."""
    page = low.go("corroboration/")
    page.get_by_text("3 more claims").click()
    expect(page.locator("ol.ct-alike[start='3'] > li")).to_have_count(3)


@pytest.mark.parametrize("ends", [each.key.split()[1:3] for each in (EACH[0], EACH[3], EACH[-1])])
def test_each_pair_of_values_leads_to_its_row(low: Visit, ends: list[str]) -> None:
    """By what its key has before and after the ids of the two."""
    page = low.go(f"conflicts/#r-total-{'-'.join(ends)}-dead")
    expect(page.locator("#list-values .ct-alike").first).to_be_in_viewport()
    low.assert_clean()


@pytest.mark.parametrize(
    "words", [f"{FIVE[0]}-{FIVE[2]}-dead", f"{FIVE[0]}-{FIVE[1]}-homeless", f"{FIVE[0]}-{FIVE[1]}"]
)
def test_a_pair_of_others_leads_nowhere(low: Visit, words: str) -> None:
    """Of two who say the same, and of a figure that is of something else."""
    page = low.go(f"conflicts/#r-total-{words}")
    expect(page.locator("#list-values[data-ct-ready]")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    low.assert_clean()
