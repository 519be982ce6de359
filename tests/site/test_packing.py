"""The form in which the index of names is sent; that it gives the same records again is asked of a browser."""

import json
import zlib

from cuttings.site.pages import build_pages
from cuttings.site.search.packing import packed
from cuttings.site.search.records import name_records
from tests.bench.many import many


def test_nothing_is_said_twice() -> None:
    """A title elsewhere is a number, and an address what neither the one before nor the title tells."""
    titled = [("actors/mirna-valen/", "Mirna Valen", ""), ("places/port-salm/", "Port Salm", "<p>harbour</p>")]
    visit = ("events/2031-05-visit-by-mirna-valen-to-port-salm/", "Visit by Mirna Valen to Port Salm", "")
    date = ("dates/2031-05/", "May 2031", "<p>Visit by Mirna Valen to Port Salm</p>")
    records = [
        {"location": location, "title": title, "text": text, "boost": 1.0, **({"tags": ["2031-05"]} if text else {})}
        for location, title, text in (*titled, visit, date)
    ]
    assert packed(records) == {
        "location": "",
        "boosts": [1.0, 1.0, 1.0, 1.0],
        "places": [
            [0, "actors/", "/"],
            [0, "places/", "/"],
            [0, "events/2031-05-", "/"],
            [0, "dates/2031-05/"],
        ],
        "names": [
            ["Mirna Valen", ""],
            ["Port Salm", "harbour", "2031-05"],
            [["Visit by ", 0, " to ", 1], ""],
            ["May 2031", [2], "2031-05"],
        ],
    }


def test_it_is_worth_it() -> None:
    """Compressed, it is smaller, and the more so the more there is to refer to."""
    records = [record for page in build_pages(many(500), "Many") for record in name_records(page)]
    plain, small = (len(zlib.compress(json.dumps(each).encode())) for each in (records, packed(records)))
    assert small < 0.85 * plain
