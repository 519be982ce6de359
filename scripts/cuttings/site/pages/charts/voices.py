"""Who speaks how often, and how surely."""

from collections import Counter

from cuttings.site.derive.voices import AUTHOR, UNNAMED, voices
from cuttings.site.facets.addresses import narrowed
from cuttings.site.links import Link, index_uri
from cuttings.site.pages.charts.bars import SEEN, Bar, Bars, longest_first, parts_that_occur
from cuttings.site.views import Views
from cuttings.site.words import MODALITY, listed, times

#: More than so many who speak equally often stand out from nobody.
MOST = 3
_LIST = Link("The list of actors says of each how often it speaks, though not how surely.", index_uri("actors"))
_NOBODY = {AUTHOR: "The articles themselves", UNNAMED: "Nobody who could be identified"}


def claims_by_speaker(views: Views) -> Bars:
    """A bar for each speaker, by what they do with what they say."""
    claims = views.contents.kb.claims
    counts = voices(claims)
    parts = parts_that_occur(MODALITY, counts.values())
    order = _order(views, counts)
    bars = tuple(_bar(views, each, counts[each], [term for term, _ in parts]) for each in order)
    reading = _reading(bars, counts, len(claims)) if bars else ""
    return Bars("voices", "Who speaks, and how surely", reading, "Speaker", parts, *longest_first(bars, _LIST))


def _order(views: Views, counts: dict[str, Counter[str]]) -> list[str]:
    """By how often they speak. Those who are nobody in particular are always seen, below all others that are."""
    known = sorted(counts.keys() - _NOBODY.keys(), key=lambda each: (-counts[each].total(), views.link(each).label))
    nobody = [each for each in _NOBODY if each in counts]
    seen = SEEN - len(nobody)
    return [*known[:seen], *nobody, *known[seen:]]


def _bar(views: Views, speaker: str, count: Counter[str], terms: list[str]) -> Bar:
    links = tuple(narrowed("claims", speaker=speaker, how=term) for term in terms)
    return Bar(_link(views, speaker), tuple(count[term] for term in terms), links)


def _link(views: Views, speaker: str) -> Link:
    return narrowed("claims", _NOBODY[speaker], speaker=speaker) if speaker in _NOBODY else views.link(speaker).at_start


def _reading(bars: tuple[Bar, ...], counts: dict[str, Counter[str]], total: int) -> str:
    unnamed = counts.get(UNNAMED, Counter()).total()
    nobody = f"Nobody could be identified as the speaker of {unnamed:,} of {times(total, 'claim')}." if unnamed else ""
    return " ".join(filter(None, (_most_often(bars), nobody, "What several say together counts for each of them.")))


def _most_often(bars: tuple[Bar, ...]) -> str:
    """Who speaks most often, unless it is too many or nobody in particular."""
    known = [bar for bar in bars if bar.label.label not in _NOBODY.values()]
    most = [bar.label.label for bar in known if bar.total == known[0].total]
    if not most or len(most) > MOST:
        return ""
    verb = "speaks" if len(most) == 1 else "speak"
    return f"{listed(most)} {verb} most often, {times(known[0].total, 'time')}{'' if len(most) == 1 else ' each'}."
