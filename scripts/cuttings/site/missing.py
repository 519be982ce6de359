"""The page that a server sends for an address where nothing is.

It comes for any address at any depth, and perhaps on a host where nobody said in which folder the site lies. So it is
whole in itself: no style, script or picture of the site is needed to read it.
"""

from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from cuttings.model import KINDS
from cuttings.site.links import index_uri, url_of
from cuttings.site.render import environment
from cuttings.site.static import STYLE
from cuttings.site.words import KIND

_SCRIPT = Path(__file__).parent / "assets" / "alone" / "missing.js"


def missing_page(site_name: str, site_url: str | None, language: str, *, directory_urls: bool = True) -> str:
    """The whole document. Without `site_url` its script finds the site's folder; without a script it takes the root."""
    indexes = [(url_of(index_uri(folder), directory_urls), KIND[folder][1].capitalize()) for folder in KINDS]
    root = f"{urlsplit(site_url or '').path.rstrip('/')}/"
    return (
        environment()
        .get_template("missing.html")
        .render(
            site_name=site_name,
            language=language,
            root=root,
            home="" if directory_urls else "index.html",
            indexes=indexes,
            known=site_url is not None,
            probe=STYLE,
            script=Markup(_SCRIPT.read_text(encoding="utf-8")),
        )
    )
