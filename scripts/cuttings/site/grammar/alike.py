"""Several pairs in one row of a table: who tells it where, and which of them were compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cuttings.model.words import STANDING
from cuttings.site.compared.told import PairItem, PairsItem, SaidItem
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.folds import more
from cuttings.site.grammar.inline import Inline, chip, key
from cuttings.site.grammar.quotes import quotes
from cuttings.site.links import in_short, place_of_comparison
from cuttings.site.words import KIND

#: Of more than these, so many are shown with their words and the rest is opened at will.
_SAID, _FIRST_SAID = 3, 2
#: The keys of more pairs than these are on the pages of what they compare.
_PAIRS = 3


def said(on: Inline, those: Sequence[SaidItem]) -> str:
    """Who tells it, with the numbers that they have in the row; of many, most are lines behind a fold."""
    shown = those if len(those) <= _SAID else those[:_FIRST_SAID]
    told = _list(shown, "".join(_with_words(on, each) for each in shown))
    rest = those[len(shown) :]
    if not rest:
        return told
    return f"{told}{more(len(rest), _what(rest), _list(rest, ''.join(_in_a_line(on, each) for each in rest)))}"


def _list(those: Sequence[SaidItem], items: str) -> str:
    number = those[0].number if those else 0
    if not number:
        return f'<ul class="ct-alike">\n{items}</ul>'
    start = f' start="{number}"' if number > 1 else ""
    return f'<ol class="ct-alike"{start}>\n{items}</ol>'


def _what(those: Sequence[SaidItem]) -> str:
    """What they are, where all are of one kind."""
    folders = {(each.who[0].uri or "").partition("/")[0] for each in those if each.who}
    return KIND[folders.pop()][0] if len(folders) == 1 and folders <= KIND.keys() else "telling"


def _with_words(on: Inline, one: SaidItem) -> str:
    value = f'<p class="ct-small">{on.prose(one.value)}</p>' if one.value else ""
    return f"<li>{on.prose(one.who)}{value}{quotes(on, one.quotations)}</li>\n"


def _in_a_line(on: Inline, one: SaidItem) -> str:
    """Its words only where they are not those of the row; its article has them."""
    words = f": <q>{html(one.content)}</q>" if one.content else f": {on.prose(one.value)}" if one.value else ""
    places = on.links((q.source for q in one.quotations), "; ")
    return f'<li>{on.prose(one.who)}{words} <span class="ct-small">{places}</span></li>\n'


def compared(on: Inline, item: PairsItem) -> str:
    """Which were compared, why they are told together, how that stands with people, and the keys of few pairs."""
    many = len(item.pairs) > _PAIRS
    joined = f"<p>{html(item.joined)}</p>\n" if item.joined else ""
    why = "".join(f'<p class="ct-small">{on.prose(each)}</p>\n' for each in item.why)
    return f"{joined}{why}{_many(on, item) if many else _few(on, item.pairs)}"


def _few(on: Inline, pairs: Sequence[PairItem]) -> str:
    return "".join(_pair(on, each, numbered=len(pairs) > 1) for each in pairs)


def _pair(on: Inline, one: PairItem, *, numbered: bool) -> str:
    told = f"{one.first} with {one.second} " if numbered else ""
    cited = on.cite(place_of_comparison(one.key))
    return (
        f"<div>{told}{chip(one.status, STANDING[one.status])}"
        f'<div class="ct-keyed__aside"{_found_by(one.formerly)}>{cited} {key(one.key)}</div></div>'
    )


def _found_by(places: Iterable[str]) -> str:
    """The places that have no anchor, as there are too many of them; a script finds the row by them (`alike.js`)."""
    short = " ".join(map(in_short, places))
    return f' data-ct-places="{short}"' if short else ""


def _many(on: Inline, item: PairsItem) -> str:
    """The row is cited by the least key, whatever the order; a script finds it by those of the other pairs, too."""
    first, *others = sorted(each.key for each in item.pairs)
    place, former = place_of_comparison(first), (place for each in item.pairs for place in each.formerly)
    found = _found_by(dict.fromkeys((*map(place_of_comparison, others), *former)))
    standing = Counter(each.status for each in item.pairs)
    told = "".join(f"<div>{chip(status, STANDING[status])} {number:,}</div>\n" for status, number in standing.items())
    return (
        f'{told}<div class="ct-keyed__aside" id="{html(place)}"{found}>{on.cite(place)}\n'
        f'<details class="ct-more"><summary>pairs</summary><p class="ct-small">{"; ".join(_ranges(item.pairs))}. '
        f"{_keys(item)}</p></details></div>"
    )


def _keys(item: PairsItem) -> str:
    """Where a person finds the keys: here, where no page of either side has them."""
    listed = f"Keys: {', '.join(f'<code>{html(each)}</code>' for each in item.keys)}." if item.keys else ""
    if len(item.keys) == len(item.pairs):
        return listed
    return f"The key of each pair is on the pages of {html(item.on_pages)}. {listed}".strip()


def _ranges(pairs: Iterable[PairItem]) -> Iterator[str]:
    """With which of those that follow it each was compared: `1 with 2–11`."""
    for first, those in groupby(pairs, lambda each: each.first):
        numbers = enumerate(dict.fromkeys(each.second for each in those))
        runs = ([number for _, number in run] for _, run in groupby(numbers, lambda each: each[1] - each[0]))
        yield f"{first} with {', '.join(_range(run) for run in runs)}"


def _range(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
