"""What a page gives to the script that draws it, as JSON in the page: it works from files and from any folder."""

import json
from collections.abc import Callable

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from cuttings.site.links import Link


def data_html(rows: object, href: Callable[[str, str], str]) -> Markup:
    """The rows as JSON that may stand inside a script element; no text of theirs can end it.

    A link becomes an object of `label`, `href` (null where it leads nowhere) and `doubt`. Raises TypeError for what JSON
    cannot say.
    """

    def as_object(value: object) -> dict[str, str | None]:
        if not isinstance(value, Link):
            raise TypeError(f"not to be written as JSON: {value!r}")
        return {"label": value.label, "href": href(value.uri, value.anchor) if value.uri else None, "doubt": value.doubt}

    def dumps(value: object) -> str:
        return json.dumps(value, default=as_object, ensure_ascii=False, separators=(",", ":"))

    return htmlsafe_json_dumps(rows, dumps=dumps)
