"""What pages of places and actors put together: places within places, and roles by the sources that give them."""

from dataclasses import replace

import pytest

from cuttings.model import Place, Role
from tests.site.invented import contents, report, talks
from tests.site.pages_of import outline_of, rendered

CONTENTS = contents()


def outline(uri: str, **kinds: object) -> str:
    """A page of the invented contents with some kinds of entities changed."""
    return outline_of(rendered(replace(CONTENTS, kb=replace(CONTENTS.kb, **kinds)))[uri].html)  # type: ignore[arg-type]


@pytest.mark.parametrize("within_the_pier", ["bay", "port-salm"])
def test_a_place_has_the_events_of_places_within_it(within_the_pier: str) -> None:
    """At any depth, each once; places that lie in each other by mistake do no harm."""
    port = CONTENTS.kb.places["port-salm"].model_copy(update={"within": "bay"})
    places = {
        "port-salm": port,
        "bay": Place(name="Salm Bay", kind="region", within="pier" if within_the_pier == "bay" else "brenn"),
        "pier": Place(name="Pier", kind="site", within=within_the_pier),
    }
    bay = outline("places/bay", places=places)
    assert bay.count("Mirna Valen meets Otto Krahn in Port Salm took place") == 1
    assert "## Events in places within it\nMay 2031\n" in bay
    assert "## Events here" not in bay


def test_a_place_says_all_that_it_lies_in() -> None:
    """Up to the state."""
    places = {**CONTENTS.kb.places, "pier": Place(name="Pier", kind="site", within="port-salm")}
    assert "- Lies in: Port Salm; Brenn\n" in outline("places/pier", places=places)
    assert "- Places in it: Pier\n" in outline("places/port-salm", places=places)


def test_roles_stand_in_the_order_of_their_sources() -> None:
    """By when the first source came out, whatever the order in the file; the same role has a line for each source."""
    later = Role(title="Ferry Commissioner", evidence=(report.quote("Maritime Office"),))
    first = Role(title="Minister", evidence=(report.quote("reported"), talks.quote("minister of transport")))
    valen = CONTENTS.kb.actors["mirna-valen"].model_copy(update={"roles": (later, first)})
    page = outline("actors/mirna-valen", actors={**CONTENTS.kb.actors, "mirna-valen": valen})
    lines = page[page.index("## Roles") : page.index("## Where the sources")].splitlines()[2:]
    assert [line.split(" published")[0] for line in lines] == [
        "Minister",
        "- between 3 May and 9 June 2031 minister of transport Ferry talks resume in Port Salm, paragraph 1",
        "- 2 July 2031 reported Salm line reopens, paragraph 1 · in the article itself",
        "Ferry Commissioner",
        "- 2 July 2031 Maritime Office Salm line reopens, paragraph 1 · in the article itself",
    ]
