"""What each source says: who published it and when, and its quotations."""

from collections.abc import Iterable

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, name
from cuttings.site.grammar.items import told_as
from cuttings.site.grammar.quotes import folded, quotes
from cuttings.site.pages.accounts import Account
from cuttings.site.pages.tellings import TellingItem
from cuttings.site.words import times


def account_list(on: Inline, accounts: Iterable[Account], label: str) -> str:
    """Quotations by source, to be opened at will; `label` is what the page is about."""
    return "".join(_account(on, account, label) for account in accounts)


def _account(on: Inline, account: Account, label: str) -> str:
    named = f" · names {name(label)} {times(account.mentions, 'time')}" if account.mentions else ""
    said = folded(on, account.quotations, 0) if account.quotations else ""
    return f"{_opened(on, account)}{named}</p>\n{said}</section>\n"


def tellings(on: Inline, told: Iterable[TellingItem]) -> str:
    """As what each source tells an event, and in which words."""
    return "".join(_telling(on, item) for item in told)


def _telling(on: Inline, item: TellingItem) -> str:
    more = (
        f'<details class="ct-more">\n  <summary>{times(len(item.more), "more quotation")}</summary>\n'
        f"  {quotes(on, item.more, title=False)}\n</details>\n"
        if item.more
        else ""
    )
    return f"{_opened(on, item)}{_as(on, item)}</p>\n{quotes(on, item.quotations, title=False)}\n{more}</section>\n"


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
