"""Notes that people write in Markdown."""

import pytest

from cuttings.site.notes import notes_html
from tests.site.test_names_in_text import NAMES


def html(notes: str) -> str:
    """The notes as they stand on the page of nobody."""
    return str(notes_html(notes, NAMES, lambda uri: f"../{uri}/", "actors/nobody"))


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("**Bold** and *plain*", "<p><strong>Bold</strong> and <em>plain</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("Of Aldovia.", '<p>Of <a href="../actors/aldovia/">Aldovia</a>.</p>'),
        ("`Aldovia`", "<p><code>Aldovia</code></p>"),
        (
            "[Aldovia](https://a.example/?x=1&y=2)",
            '<p><a rel="noopener" href="https://a.example/?x=1&amp;y=2">Aldovia</a></p>',
        ),
        ("R&D < 5", "<p>R&amp;D &lt; 5</p>"),
    ],
)
def test_markdown(notes: str, expected: str) -> None:
    """Markdown works, and names are linked where no link stands."""
    assert html(notes) == expected


@pytest.mark.parametrize(
    "notes",
    [
        "<script>alert(1)</script>",
        "<div>\n<script>alert(1)</script>\n</div>",
        "<img src=x onerror=alert(1)>",
        "![x](http://elsewhere.example/x.png)",
        "![x][y]\n\n[y]: http://elsewhere.example/x.png",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](data:text/html,a)",
        "[x](java&#115;cript:alert(1))",
        "<javascript:alert(1)>",
        '[x](https://a.example "t\\" onclick=\\"alert(1)")',
        "[x](/relative)",
        "&lt;script&gt;",
    ],
)
def test_hostile_notes(notes: str) -> None:
    """No markup, image, script or odd address gets through."""
    result = html(notes)
    for tag in ("<script", "<img", "<div", ' onclick="', 'javascript:alert(1)"', 'href="/', 'href="data'):
        assert tag not in result.lower()
