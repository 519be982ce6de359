"""What the pages of actors and places have in common: what was said about them, and where they are named."""

from cuttings.site.grammar.accounts import account_list
from cuttings.site.grammar.entities.frame import Context
from cuttings.site.grammar.inline import Inline, name
from cuttings.site.grammar.lists import claims, narrow
from cuttings.site.grammar.shares import joined


def lead(on: Inline, of: Context) -> str:
    """The sentence that says who or what it is; nothing where there is none."""
    return f'<p class="ct-lead">{on.prose(of["lead"])}</p>' if of["lead"] else ""


def claims_under(on: Inline, of: Context, which: str, heading: str) -> str:
    """Claims below a heading (HTML), by the name that they have in the context; nothing where there are none."""
    if not of[which]:
        return ""
    return (
        f'<h2 id="{which.replace("_", "-")}">{heading}</h2>\n'
        f"{narrow(on, of['narrow'][which])}\n"
        f"{claims(on, of[which], of[f'{which}_rest'])}\n"
    )


def spoken_of(on: Inline, of: Context) -> str:
    """The claims about somebody or somewhere; nothing where there are none."""
    return claims_under(on, of, "claims_about", f"What was said about {name(of['label'])}")


def named(on: Inline, of: Context) -> str:
    """The quotations that name somebody or somewhere, by source; nothing where there are none."""
    if not of["accounts"]:
        return ""
    return (
        f'<h2 id="evidence">Where {name(of["label"])} is named</h2>\n{joined(on, of["share"].merges)}\n'
        f"{account_list(on, of['accounts'], of['label'])}\n"
    )
