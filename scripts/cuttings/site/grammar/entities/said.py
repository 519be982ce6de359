"""What the pages of actors and places have in common: what was said about them, and where they are named."""

from cuttings.site.grammar.accounts import account_list
from cuttings.site.grammar.entities.frame import Context
from cuttings.site.grammar.inline import Inline, name
from cuttings.site.grammar.lists import claims, narrow
from cuttings.site.grammar.shares import joined


def spoken_of(on: Inline, of: Context) -> str:
    """The claims about somebody or somewhere; nothing where there are none."""
    if not of["claims_about"]:
        return ""
    return (
        f'<h2 id="claims-about">What was said about {name(of["label"])}</h2>\n'
        f"{narrow(on, of['narrow']['claims_about'])}\n"
        f"{claims(on, of['claims_about'], of['claims_about_rest'])}\n"
    )


def named(on: Inline, of: Context) -> str:
    """The quotations that name somebody or somewhere, by source; nothing where there are none."""
    if not of["accounts"]:
        return ""
    return (
        f'<h2 id="evidence">Where {name(of["label"])} is named</h2>\n{joined(on, of["share"].merges)}\n'
        f"{account_list(on, of['accounts'], of['label'])}\n"
    )
