"""What follows from the facts."""

from pathlib import Path

import pytest

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, DateMention, Found, FoundEvent, FoundZone, Header, Published, Role
from cuttings.site.contents import Contents
from cuttings.site.derive import derive
from cuttings.site.derive.datings import Datings
from cuttings.site.derive.states import states_of
from tests.site.invented import contents, talks

DERIVED = derive(contents())


def test_timeline_is_in_order() -> None:
    """An actor's or place's events in order of time."""
    assert DERIVED.events["port-salm"] == ["no-inspectors", "2031-05-03-valen-meets-krahn"]
    assert DERIVED.events["brenn"] == ["no-inspectors", "joint-inspection"]


def test_claims() -> None:
    """Who said what, and of whom."""
    assert DERIVED.claims_by["mirna-valen"] == ["valen-line-will-reopen"]
    assert DERIVED.claims_about["brenn"] == ["krahn-denies-closure", "no-inspectors-sent", "no-ship-from-brenn"]


def test_claims_are_in_the_order_in_which_their_articles_came_out() -> None:
    """Whatever the files of the articles are called; what nobody dates comes last."""
    made = contents()
    last = made.kb.sources["salm-line-reopens"]
    made.kb.sources["salm-line-reopens"] = last.model_copy(update={"published": Published(edtf="2031-05-02")})
    assert derive(made).claims_about["brenn"] == ["no-ship-from-brenn", "krahn-denies-closure", "no-inspectors-sent"]
    made.kb.sources["salm-line-reopens"] = last.model_copy(update={"published": Published()})
    assert derive(made).claims_about["brenn"][-1] == "no-ship-from-brenn"


def test_no_number_of_quotations_outweighs_an_article() -> None:
    """Of events that as many articles tell of, the one with more quotations weighs more."""
    made = contents()
    event = made.kb.events["no-inspectors"]
    of_one, of_other = talks.quote("Port Salm"), talks.quote("Port Salm").model_copy(update={"source": "another"})
    for name, evidence in {"much": (of_one,) * 300, "two": (of_one, of_other), "one": (of_one,)}.items():
        made.kb.events[name] = event.model_copy(update={"evidence": evidence})
    assert sorted(("one", "much", "two"), key=derive(made).weight.__getitem__) == ["one", "much", "two"]


def test_company_is_mutual() -> None:
    """Whoever is met with somebody is met by him; ids of nothing are nobody's company."""
    assert DERIVED.company["mirna-valen"] == {"otto-krahn": 1, "port-salm": 1, "aldovia": 1}
    for one, others in DERIVED.company.items():
        assert all(DERIVED.company[other][one] == number for other, number in others.items())
    assert "nobody-known" not in DERIVED.company


def test_backlinks() -> None:
    """Who points to an entity, by which field."""
    assert {(each.how, each.entity) for each in DERIVED.references["aldovia"]} >= {
        ("Office in its service", "mirna-valen"),
        ("Of this state", "mirna-valen"),
        ("Part of it", "aldovian-maritime-office"),
        ("Takes part in", "joint-inspection"),
    }


def test_same_words() -> None:
    """Claims that contain the words of an event or a date, and the other way round."""
    assert DERIVED.same_words["no-inspectors"] == ["krahn-denies-closure"]
    assert DERIVED.same_words["krahn-denies-closure"] == ["no-inspectors"]
    assert DERIVED.same_words["fear-of-closure"] == ["closure"]


def test_calendar() -> None:
    """A month holds its days, one of two days is found under both, a day knows its month."""
    calendar = DERIVED.calendar
    assert calendar.on("2031-05-03") == ["2031-05-03-valen-meets-krahn"]
    assert calendar.within("2031-05") == ["2031-05-03-valen-meets-krahn"]
    assert calendar.around("2031-05-03") == ["no-inspectors"]
    assert calendar.during("2031-06-10") == calendar.during("2031-06-11") == ["joint-inspection"]
    assert calendar.order == ["2031-05", "2031-05-03", "2031-06-10", "2031-07-01"]


def test_neighbours_are_apart() -> None:
    """Before and after a date come those that do not overlap it: the month of a day is no neighbour of it."""
    calendar = DERIVED.calendar
    assert calendar.neighbours("2031-05") == (None, "2031-06-10")
    assert calendar.neighbours("2031-05-03") == (None, "2031-06-10")
    assert calendar.neighbours("2031-06-10") == ("2031-05-03", "2031-07-01")


def test_places_in_the_text() -> None:
    """Zones are told in words; what is no content has none."""
    zones = DERIVED.zones[talks.id]
    text = talks.text
    assert [zones.words(text.index(word)) for word in ("Ferry", "Share", "Mirna", "denied", "planned")] == [
        "headline",
        None,
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
    ]


def test_mentions() -> None:
    """How often each source names somebody."""
    assert DERIVED.mentions["brenn"] == {"ferry-talks": 1, "salm-line-reopens": 1}


def test_alternatives_are_one_dating() -> None:
    """An event of "Tuesday or Wednesday" is dated by all of these words, and by both days."""
    words = "They meet on Tuesday or Wednesday."
    zone = FoundZone(kind="body", start=40, end=40 + len(words), text=words)
    first = DateMention(start=53, end=60, text="Tuesday", value="2031-05-06", rule="weekday")
    second = DateMention(start=64, end=73, text="Wednesday", value="2031-05-07", rule="weekday")
    event = FoundEvent(
        key="e1",
        title="Meeting",
        event_type="meeting",
        status="scheduled",
        factuality="asserted",
        date="[2031-05-06,2031-05-07]",
        date_span=first.span,
        evidence=(),
        rule="frame meeting",
    )
    header = Header(source="talks", file="talks.txt", sha256="0" * 64, extractor="", model="", names="")
    found = Found(header, zones=[zone], dates=[first, second], events=[event])
    kb = KnowledgeBase(Path())
    (dating,) = Datings(Contents(kb, {"talks": found}, {("talks", "event:e1"): "meeting"})).of_event("meeting")
    assert (dating.date.text, dating.date.value) == ("Tuesday or Wednesday", "[2031-05-06,2031-05-07]")


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("aldovia", ("aldovia",)),
        ("aldovian-maritime-office", ("aldovia",)),
        ("mirna-valen", ("aldovia",)),
        ("clerk", ("aldovia",)),
        ("envoy", ("aldovia", "brenn")),
        ("otto-krahn", ()),
        ("circle", ()),
        ("nobody-known", ()),
    ],
)
def test_states(actor: str, expected: tuple[str, ...]) -> None:
    """By what somebody belongs to and in whose service they are, not by offices that they left."""
    in_service = (
        Role(title="Clerk", of="aldovian-maritime-office"),
        Role(title="Pilot", of="brenn", temporal="former"),
    )
    clerk = Actor(name="A clerk", kind="person", roles=in_service)
    envoy = Actor(name="An envoy", kind="person", country="aldovia", roles=(Role(title="Envoy", of="brenn"),))
    circle = Actor(name="A circle", kind="collective", part_of="circle")
    actors = {**contents().kb.actors, "clerk": clerk, "envoy": envoy, "circle": circle}
    assert states_of(actor, actors) == expected


def test_what_holds_a_stretch_is_found_near_it() -> None:
    """All quotations that hold it, however far before it they begin, and no others."""
    for source, statements in DERIVED.statements.items():
        for start, end in {(each.evidence.start + 1, each.evidence.end) for each in statements}:
            holding = [each for each in statements if each.evidence.start <= start and end <= each.evidence.end]
            assert DERIVED.statements_around(source, start, end) == holding
