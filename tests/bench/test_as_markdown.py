"""What the other generators are given says what our pages say."""

from tests.bench.as_markdown import as_markdown


def test_a_page() -> None:
    """Headings, lists, quotations and links stay; what is drawn goes, and nothing in the words means anything."""
    html = (
        '<header><p>An <a href="x">actor</a></p><h1>A*b</h1></header><svg><text>drawn</text></svg>'
        '<ul><li><p><a href="gone">one</a></p></li><li>two</li></ul><blockquote><p>so  he\nsaid</p></blockquote>'
        "<dl><dt>Who</dt><dd>them</dd></dl>"
    )
    assert as_markdown(html, {"x": "/x/"}.get) == (
        "An [actor](/x/)\n\n# A\\*b\n\n- one\n\n- two\n\n> so he said\n\n- Who: them\n"
    )
