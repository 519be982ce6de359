"""Text as HTML, where templates do not escape it."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from cuttings.site.grammar.escaping import html


@given(st.text(st.sampled_from("ab &<>\"'é조")))
def test_whatever_has_a_meaning_in_html_is_escaped(text: str) -> None:
    """As the templates do it, to the character, though most texts are only looked at."""
    assert html(text) == str(escape(text))
