"""CSL-JSON as any library would write it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.citing.citation import Bibliography, Citation, CitedSite
from cuttings.site.citing.csl import csl_json


@given(st.text(), st.text())
def test_an_item_is_a_line_as_python_writes_it(title: str, key: str) -> None:
    """Whatever a text holds: quotation marks, ends of lines, letters beyond the first plane."""
    page = Citation(key, "", title, "https://example.org/", "", (), gone=False)
    written = csl_json(Bibliography((page,), {}, CitedSite("site:a", title, "", "")))
    lines = [json.dumps(item, ensure_ascii=False) for item in json.loads(written)]
    assert written == "[\n" + ",\n".join(lines) + "\n]\n"
    assert json.loads(written)[0].get("title", "") == title
