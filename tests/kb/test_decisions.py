"""What people decided: a refused relation never comes back, and nothing of theirs is rewritten."""

from pathlib import Path

from cuttings.kb.across import read_across, write_across
from cuttings.kb.decisions import load_decisions, settle
from cuttings.kb.editing.decision import set_down
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Across, Claim, Decision, Decisions, Forecast, Related, Side

_SIDES = (Side(entity="long", value="It was long"), Side(entity="short", value="It was short"))
_RELATED = Related(key="contradicts long short", kind="contradicts", rule="by hand", sides=_SIDES, why="So they say.")
_FORECAST = Forecast(
    key="verdict short",
    entity="short",
    source="harbour",
    sort="predicted",
    verdict="fulfilled",
    outcomes=("strike",),
    rule="came about",
    why="It came.",
)
_ACROSS = Across(relations=[_RELATED], forecasts=[_FORECAST])


def _decisions(tmp_path: Path, text: str) -> Decisions:
    (tmp_path / "decisions.yml").write_text(text, encoding="utf-8")
    decisions, problems, _ = load_decisions(tmp_path)
    assert not problems
    return decisions


def test_without_decisions_all_is_proposed(tmp_path: Path) -> None:
    """No file, no decision."""
    settled = settle(_ACROSS, load_decisions(tmp_path)[0], KnowledgeBase(tmp_path))
    assert settled.across == _ACROSS
    assert set(settled.status.values()) == {"proposed"}


def test_what_is_refused_is_gone_and_a_refused_verdict_is_open(tmp_path: Path) -> None:
    """Both in what pages and exports see, however often the machine finds them."""
    refusals = "- {relation: contradicts long short, status: refused}\n- {relation: verdict short, status: refused}\n"
    decisions = _decisions(tmp_path, "decisions:\n" + refusals)
    settled = settle(_ACROSS, decisions, KnowledgeBase(tmp_path))
    assert settled.across.relations == []
    [forecast] = settled.across.forecasts
    assert (forecast.verdict, forecast.outcomes, forecast.rule) == ("open", (), "refused")


def test_who_takes_the_last_decision_out_leaves_a_file_in_order(tmp_path: Path) -> None:
    """What was decided waits again, and the next decision stands below the line that is left."""
    path = tmp_path / "decisions.yml"
    path.write_text("# Mine.\ndecisions:\n", encoding="utf-8")
    decisions, problems, _ = load_decisions(tmp_path)
    assert (decisions.decisions, problems) == ((), [])
    set_down(tmp_path, Decision(relation="date visit visit", status="refused")).carry_out(tmp_path)
    assert path.read_text(encoding="utf-8") == (
        "# Mine.\ndecisions:\n  - relation: date visit visit\n    status: refused\n"
    )


def test_a_decision_follows_an_entity_that_was_renamed(tmp_path: Path) -> None:
    """Under its former id, in whichever order the two then stand."""
    decisions = _decisions(tmp_path, "decisions:\n- {relation: contradicts very-long short, status: confirmed}\n")
    kb = KnowledgeBase(tmp_path, claims={"long": Claim(content="It", mode="direct", formerly=("very-long",))})
    assert settle(_ACROSS, decisions, kb).status["contradicts long short"] == "confirmed"


def test_what_was_found_reads_back_as_it_was_written(tmp_path: Path) -> None:
    """And the same again changes no file."""
    assert write_across(tmp_path, _ACROSS)
    assert read_across(tmp_path) == _ACROSS
    assert not write_across(tmp_path, _ACROSS)
