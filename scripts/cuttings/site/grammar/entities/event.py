"""The page of something that happened, is going on, is planned or is only possible."""

from cuttings.site.compared.histories import HistoryItem
from cuttings.site.compared.share import Share
from cuttings.site.grammar.accounts import tellings
from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.event_facts import event_facts
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.items import event_status, orphaned_chip
from cuttings.site.grammar.lists import claims, jumps
from cuttings.site.grammar.shares import agreements, conflicts, forecasts, joined, origins, stances
from cuttings.site.items import EventItem
from cuttings.site.pages.claims_of import ClaimsOf
from cuttings.site.words import times


def event(on: Inline, of: Context) -> Own:
    """Whether it took place and on whose word, what is known of it, and what each source says."""
    share: Share = of["share"]
    facts = event_facts(on, of["event"], of["datings"], of["facts"], of["participants"], share.histories)
    return Own(
        f"{_verdict(of['event'], of['verdict'], share)}{jumps(of['sections'])}\n"
        f"{facts}\n"
        f"{conflicts(on, share)}\n"
        f"{_stances(on, share)}{_told(on, of)}{_claims(on, of['claims'])}{forecasts(on, share.forecasts)}\n"
        f"{origins(on, share.origins)}\n"
        f"{agreements(on, share)}\n"
    )


def _verdict(event: EventItem, verdict: str, share: Share) -> str:
    told = f"{event_status(event)}{orphaned_chip(event)} {html(verdict)}"
    quoted = f"{times(len(event.quotations), 'quotation')} in {times(event.sources, 'source')}"
    summed = "".join(f' · <a href="#origins">{html(item.summary)}</a>' for item in share.origins)
    return (
        f'<p class="ct-verdict ct-verdict--{html(event.status)}">{told}\n'
        f'  <span class="ct-small">{quoted}{summed}</span></p>\n'
    )


def _stances(on: Inline, share: Share) -> str:
    if not share.stances:
        return ""
    return f'<h2 id="stances">Denied, contradicted or confirmed</h2>\n{stances(on, share.stances)}\n'


def _told(on: Inline, of: Context) -> str:
    """By source."""
    if not of["tellings"]:
        return ""
    share: Share = of["share"]
    dated = "".join(_date_of(on, history) for history in share.histories)
    told = f"{tellings(on, of['tellings'])}{joined(on, share.merges)}"
    return f'<h2 id="accounts">What each source says</h2>\n{dated}{told}\n'


def _date_of(on: Inline, history: HistoryItem) -> str:
    """Which date is shown, and why."""
    date = f"{on.link(history.date)} is shown as its date" if history.date else "It is shown without a date"
    why = f"{on.prose(history.why)} {on.cite('accounts')}"
    return f'<p class="ct-small">The earliest first. {date}: {why}</p>\n'


def _claims(on: Inline, told: ClaimsOf) -> str:
    """Those about it, and those that may be."""
    of_it = f'<h2 id="claims">Claims about it</h2>\n{claims(on, told.of_it)}\n' if told.of_it else ""
    if not told.near:
        return of_it
    which = "in the same paragraphs, of the same actors; whether of this event is not established"
    summary = f"{times(len(told.near), 'more claim')} {which}"
    return f'{of_it}<details class="ct-more">\n  <summary>{summary}</summary>\n  {claims(on, told.near)}\n</details>\n'
