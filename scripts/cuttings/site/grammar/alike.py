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
from cuttings.site.links import place_of_comparison
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
    return f"<li{_ids(one)}>{on.prose(one.who)}{value}{quotes(on, one.quotations)}</li>\n"


def _in_a_line(on: Inline, one: SaidItem) -> str:
    """Its words only where they are not those of the row; its article has them."""
    words = f": <q>{html(one.content)}</q>" if one.content else f": {on.prose(one.value)}" if one.value else ""
    places = on.links((q.source for q in one.quotations), "; ")
    return f'<li{_ids(one)}>{on.prose(one.who)}{words} <span class="ct-small">{places}</span></li>\n'


def _ids(one: SaidItem) -> str:
    """The ids by which a script finds the row besides that of the page that is led to (`alike.js`)."""
    return f' data-ids="{html(" ".join(one.ids))}"' if one.ids else ""


def compared(on: Inline, item: PairsItem) -> str:
    """Which were compared, why they are told together, how that stands with people, and the keys of few pairs."""
    joined = f"<p>{html(item.joined)}</p>\n" if item.joined else ""
    why = "".join(f'<p class="ct-small">{on.prose(each)}</p>\n' for each in item.why)
    return f"{joined}{why}{_many(on, item) if len(item.pairs) > _PAIRS else _few(on, item)}"


def _few(on: Inline, item: PairsItem) -> str:
    return "".join(_pair(on, each, item) for each in item.pairs)


def _pair(on: Inline, one: PairItem, item: PairsItem) -> str:
    told = f"{_pairs(f'{one.first} with {one.second}')} " if len(item.pairs) > 1 else ""
    cited = on.cite(place_of_comparison(one.key))
    return (
        f"<div>{told}{chip(one.status, STANDING[one.status])}"
        f'<div class="ct-keyed__aside"{_around(item)}>{cited} {key(one.key)}</div></div>'
    )


def _pairs(told: str) -> str:
    """Which were compared, as a script reads it (`alike.js`)."""
    return f'<span class="ct-pairs">{told}</span>'


def _around(item: PairsItem) -> str:
    """What a script finds the place of a pair by, besides the ids of the two."""
    return f' data-ct-around="{html(" ".join(item.around).strip())}"'


def _many(on: Inline, item: PairsItem) -> str:
    """The row is cited by the least key, whatever the order; a script finds it by those of the other pairs, too."""
    place = place_of_comparison(min(each.key for each in item.pairs))
    standing = Counter(each.status for each in item.pairs)
    told = "".join(f"<div>{chip(status, STANDING[status])} {number:,}</div>\n" for status, number in standing.items())
    listed = _pairs("; ".join(_ranges(item.pairs)))
    return (
        f'{told}<div class="ct-keyed__aside" id="{html(place)}"{_around(item)}>{on.cite(place)}\n'
        f'<details class="ct-more"><summary>pairs</summary><p class="ct-small">{listed}. '
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
