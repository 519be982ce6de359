"""Of very much, a page shows what can be looked through, and has the rest folded below it: nothing is left out."""

import re
from dataclasses import replace

import pytest

from cuttings.site.contents import Contents
from tests.site.invented import EVENTS, contents, talks
from tests.site.pages_of import rendered

CONTENTS = contents()
_EVENT = EVENTS["2031-05-03-valen-meets-krahn"]


def _with_events(number: int) -> Contents:
    """So many meetings of two, and none of the others."""
    events = {f"meeting-{i:03}": _EVENT for i in range(number)}
    return replace(CONTENTS, kb=replace(CONTENTS.kb, events=events))


def _with_sources(number: int) -> Contents:
    """So many articles, all of which name one."""
    sources = {**CONTENTS.kb.sources}
    sources |= {f"talks-{i:03}": sources[talks.id] for i in range(number)}
    valen = CONTENTS.kb.actors["mirna-valen"]
    named = tuple(valen.evidence[0].model_copy(update={"source": f"talks-{i:03}"}) for i in range(number))
    actors = {**CONTENTS.kb.actors, "mirna-valen": valen.model_copy(update={"evidence": named, "roles": ()})}
    return replace(CONTENTS, kb=replace(CONTENTS.kb, sources=sources, actors=actors))


@pytest.mark.parametrize(
    ("number", "before", "folded"), [(120, 120, ""), (121, 100, "21 more events"), (1_600, 100, "1,500 more events")]
)
def test_of_very_many_events_most_are_folded(number: int, before: int, folded: str) -> None:
    """On the page of an actor, who has them in order of time, and on that of their day."""
    pages = rendered(_with_events(number))
    for uri in ("actors/mirna-valen", "dates/2031-05-03"):
        shown, summary, rest = _parts(pages[uri].html, "events")
        assert (len(_events(shown)), summary) == (before, folded)
        assert len(set(_events(shown) + _events(rest))) == number


@pytest.mark.parametrize(("number", "before", "folded"), [(119, 120, ""), (120, 100, "21 more sources")])
def test_of_very_many_sources_that_name_one_most_are_folded(number: int, before: int, folded: str) -> None:
    """Each of which has its quotations folded as well. One more names her by where her name stands in it."""
    shown, summary, rest = _parts(rendered(_with_sources(number))["actors/mirna-valen"].html, "sources")
    assert (shown.count('class="ct-account"'), summary) == (before, folded)
    assert rest.count('class="ct-account"') == number + 1 - before


def _parts(html: str, what: str) -> tuple[str, str, str]:
    """What stands before more of something is folded, the words of the fold, and what stands from there on."""
    fold = re.search(rf"<summary>([\d,]+ more {what})</summary>", html)
    return (html[: fold.start()], fold[1], html[fold.end() :]) if fold else (html, "", "")


def _events(html: str) -> list[str]:
    return re.findall(r'<li class="ct-event[^>]*>.*?events/(meeting-\d+)/', html, re.S)
