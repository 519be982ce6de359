"""Claims that say the same in a row of a table: who says it where, and which of them were compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cuttings.model.words import STANDING
from cuttings.site.compared.alike import PairItem, PairsItem, SaidItem
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.folds import more
from cuttings.site.grammar.inline import Inline, chip, key
from cuttings.site.grammar.quotes import quotes
from cuttings.site.links import place_of_comparison

#: Of more claims than these, so many are shown with their words and the rest is opened at will.
_CLAIMS, _FIRST_CLAIMS = 3, 2
#: The keys of more pairs than these are on the pages of the claims alone.
_PAIRS = 3


def said(on: Inline, claims: Sequence[SaidItem]) -> str:
    """The claims, numbered where there are more than two; of many, most are lines behind a fold."""
    kind = "ol" if len(claims) > 2 else "ul"
    shown = claims if len(claims) <= _CLAIMS else claims[:_FIRST_CLAIMS]
    told = f'<{kind} class="ct-alike">\n{"".join(_with_words(on, each) for each in shown)}</{kind}>'
    rest = claims[len(shown) :]
    if not rest:
        return told
    lines = "".join(_in_a_line(on, each) for each in rest)
    listed = f'<ol class="ct-alike" start="{len(shown) + 1}">\n{lines}</ol>'
    return f"{told}{more(len(rest), 'claim', listed)}"


def _with_words(on: Inline, one: SaidItem) -> str:
    return f"<li{_formerly(one)}>{on.link(one.claim)}{quotes(on, one.quotations)}</li>\n"


def _in_a_line(on: Inline, one: SaidItem) -> str:
    """Its words only where they are not those of the row; its article has them."""
    words = f": <q>{html(one.content)}</q>" if one.content else ""
    places = on.links((q.source for q in one.quotations), "; ")
    return f'<li{_formerly(one)}>{on.link(one.claim)}{words} <span class="ct-small">{places}</span></li>\n'


def _formerly(one: SaidItem) -> str:
    """The ids by which a script finds the row besides that of the claim's page (`alike.js`)."""
    return f' data-formerly="{html(" ".join(one.formerly))}"' if one.formerly else ""


def compared(on: Inline, item: PairsItem) -> str:
    """Which were compared, why they say the same, how that stands with people, and the keys of few pairs."""
    many = len(item.pairs) > _PAIRS
    joined = f"<p>{html(item.joined)}</p>\n" if item.joined else ""
    why = "".join(f'<p class="ct-small">{on.prose(each)}</p>\n' for each in item.why)
    return f"{joined}{why}{_many(on, item.pairs) if many else _few(on, item.pairs)}"


def _few(on: Inline, pairs: Sequence[PairItem]) -> str:
    return "".join(_pair(on, each, numbered=len(pairs) > 1) for each in pairs)


def _pair(on: Inline, one: PairItem, *, numbered: bool) -> str:
    told = f"{_pairs(f'{one.first} with {one.second}')} " if numbered else ""
    cited = on.cite(place_of_comparison(one.key))
    return (
        f"<div>{told}{chip(one.status, STANDING[one.status])}"
        f'<div class="ct-keyed__aside">{cited} {key(one.key)}</div></div>'
    )


def _pairs(told: str) -> str:
    """Which were compared, as a script reads it (`alike.js`)."""
    return f'<span class="ct-pairs">{told}</span>'


def _many(on: Inline, pairs: Sequence[PairItem]) -> str:
    """The row is cited by the least key, whatever the order; a script finds it by those of the other pairs, too."""
    place = place_of_comparison(min(each.key for each in pairs))
    standing = Counter(each.status for each in pairs)
    told = "".join(f"<div>{chip(status, STANDING[status])} {number:,}</div>\n" for status, number in standing.items())
    listed = _pairs("; ".join(_ranges(pairs)))
    return (
        f'{told}<div class="ct-keyed__aside" id="{html(place)}">{on.cite(place)}\n'
        f'<details class="ct-more"><summary>pairs</summary><p class="ct-small">{listed}. '
        f"The key of each pair is on the pages of its claims.</p></details></div>"
    )


def _ranges(pairs: Iterable[PairItem]) -> Iterator[str]:
    """With which of those that follow it each was compared: `1 with 2–11`."""
    for first, those in groupby(pairs, lambda each: each.first):
        numbers = enumerate(dict.fromkeys(each.second for each in those))
        runs = ([number for _, number in run] for _, run in groupby(numbers, lambda each: each[1] - each[0]))
        yield f"{first} with {', '.join(_range(run) for run in runs)}"


def _range(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
