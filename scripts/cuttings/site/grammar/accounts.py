"""What each source says: who published it and when, and its quotations."""

from collections.abc import Iterable, Sequence

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.folds import more
from cuttings.site.grammar.inline import Inline, name
from cuttings.site.grammar.items import told_as
from cuttings.site.grammar.quotes import folded, quotes
from cuttings.site.pages.accounts import Account
from cuttings.site.pages.tellings import TellingItem
from cuttings.site.words import times

#: More sources than these are not looked through one by one; so many are shown then, the rest at will.
_SOURCES, _FIRST_SOURCES = 120, 100


def account_list(on: Inline, accounts: Sequence[Account], label: str) -> str:
    """Quotations by source, to be opened at will; of very many sources, most are too. `label` is whom they name."""
    told = [_account(on, account, label) for account in accounts]
    if len(told) <= _SOURCES:
        return "".join(told)
    return "".join(told[:_FIRST_SOURCES]) + more(len(told) - _FIRST_SOURCES, "source", "".join(told[_FIRST_SOURCES:]))


def _account(on: Inline, account: Account, label: str) -> str:
    named = f" · names {name(label)} {times(account.mentions, 'time')}" if account.mentions else ""
    said = folded(on, account.quotations, 0) if account.quotations else ""
    return f"{_opened(on, account)}{named}</p>\n{said}</section>\n"


def tellings(on: Inline, told: Iterable[TellingItem]) -> str:
    """As what each source tells an event, and in which words."""
    return "".join(_telling(on, item) for item in told)


def _telling(on: Inline, item: TellingItem) -> str:
    rest = more(len(item.more), "quotation", f"  {quotes(on, item.more, title=False)}\n") if item.more else ""
    return f"{_opened(on, item)}{_as(on, item)}</p>\n{quotes(on, item.quotations, title=False)}\n{rest}</section>\n"


def _opened(on: Inline, of: Account | TellingItem) -> str:
    """The article, its publisher and when it came out; the line goes on."""
    publisher = f"{html(of.publisher)}, " if of.publisher else ""
    when = f"published {on.link(of.published)}" if of.published else "date of publication not known"
    return f'<section class="ct-account">\n<h3>{on.link(of.source)}</h3>\n<p class="ct-small">{publisher}{when}'


def _as(on: Inline, item: TellingItem) -> str:
    """Whether it took place, when and where, as this source has it."""
    if not item.status or not item.factuality:
        return ""
    date = f" {on.link(item.date)}" if item.date else ""
    place = f" in {on.link(item.place)}" if item.place else ""
    return f" · {told_as(item.status, item.factuality)}{date}{place}"
