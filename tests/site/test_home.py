"""What the front page chooses, and in which order."""

from dataclasses import replace

from cuttings.model import Published, Source
from cuttings.site.pages.home.additions import additions
from cuttings.site.pages.home.happenings import happenings
from cuttings.site.pages.home.outlook import outlook
from cuttings.site.pages.home.ways import EXPLORE, ways
from cuttings.site.views import look
from tests.site.invented import contents

CONTENTS = contents()
VIEWS = look(CONTENTS)


def test_newest_sources_first() -> None:
    """By publication; a source of unknown date says nothing of being new and comes last."""
    undated = Source(title="No date", file="undated.txt", sha256="0" * 64)
    later = Source(title="Later", file="later.txt", sha256="1" * 64, published=Published(edtf="2032", basis="stated"))
    kb = replace(CONTENTS.kb, sources={"undated": undated, **CONTENTS.kb.sources, "later": later})
    titles = [each.link.label for each in additions(look(replace(CONTENTS, kb=kb)))]
    assert titles == ["Later", "Salm line reopens", "Ferry talks resume in Port Salm", "No date"]


def test_only_what_is_built_is_linked() -> None:
    """A page to explore by appears when it is among the pages of the site."""
    of_indexes = len(list(ways(VIEWS, ())))
    assert of_indexes == 6
    assert [way.link.label for way in ways(VIEWS, {"map/index", "elsewhere/index"})][of_indexes:] == ["Map"]
    assert len(list(ways(VIEWS, {f"{name}/index" for name in EXPLORE}))) == of_indexes + len(EXPLORE)


def test_numbers_are_those_of_the_list() -> None:
    """The mark of each listed event carries its place in the list, and no other mark has a number."""
    shown = happenings(VIEWS)
    assert shown.line
    numbered = {mark.link.uri: mark.number for mark in shown.line.marks if mark.number}
    assert numbered == {item.link.uri: number for number, item in enumerate(shown.listed, 1)}
    assert [link.label for link in shown.undated] == ["The Salm line closes for good"]


def test_disputes_are_told_once() -> None:
    """Conflicts of values first, then each claim with all that it is against; agreement is no dispute."""
    shown = outlook(VIEWS)
    assert [dispute.first.what for dispute in shown.disputed] == ["Holder of an office", "Date", "denies"]
    assert shown.disputed_in_all == 3
    assert [link.label for link in shown.disputed[2].against] == ["Brenn’s harbour is closed to Aldovian ships"]


def test_settled_and_due() -> None:
    """What a person refused is open; an open prediction is listed only where the words say by when."""
    shown = outlook(VIEWS)
    assert [item.verdict for item in shown.settled] == ["fulfilled"]
    assert (shown.due, shown.open_in_all) == ((), 2)


def test_an_empty_knowledge_base_has_a_front_page() -> None:
    """Nothing is shown, and nothing fails."""
    kb = CONTENTS.kb
    empty = look(replace(CONTENTS, kb=replace(kb, actors={}, places={}, events={}, dates={}, claims={}, sources={})))
    assert (happenings(empty).listed, happenings(empty).line, outlook(empty).disputed) == ((), None, ())
    assert list(additions(empty)) == []
