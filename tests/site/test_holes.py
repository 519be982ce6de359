"""A document with marks is cut up, and gives back what it would be with other values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.holes import NoHolesError, encoded, mark, with_holes

_TITLE = mark("title")
#: Text of any theme, with what has a meaning in templates.
_TEXT = st.text(alphabet=st.sampled_from("ab <>{}%#-\n\\'\"é조"), max_size=12)


def _filled(document: str, title: str, headings: dict[str, str]) -> str:
    sections = [{"id": encoded(id_), "heading": encoded(heading)} for id_, heading in headings.items()]
    return with_holes(document).filled({"title": encoded(title)}, sections).decode()


def _list(before: str, inside: str, after: str, headings: dict[str, str]) -> str:
    """A list of contents as a theme may write it."""
    return "".join(f"{before}{id_}{inside}{heading}{after}" for id_, heading in headings.items())


@given(_TEXT, _TEXT, _TEXT, _TEXT, _TEXT, st.dictionaries(_TEXT, _TEXT, min_size=1, max_size=4))
def test_it_gives_the_document_back(
    before: str, inside: str, after: str, around: str, title: str, headings: dict[str, str]
) -> None:
    """Whatever stands around the values, which are put in as they are; the list of contents may come twice."""
    marks = {mark("id", number): mark("heading", number) for number in range(2)}

    def document(title: str, headings: dict[str, str]) -> str:
        listed = _list(before, inside, after, headings)
        return f"{around}<p>{title}</p>{listed}{around}<p>{title}</p>{listed}</p>"

    assert _filled(document(_TITLE, marks), title, headings) == document(title, headings)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (f"<a>{mark('id', 0)}</a>", "not the other"),
        (f"<a>{mark('id', 0)}</a><b>{mark('id', 1)}: {mark('heading', 1)}</b>", "do not follow"),
        (f"<a>{mark('id', 0)} {mark('heading', 0)}</a><a>{mark('id', 1)}</a>", "do not look the same"),
    ],
)
def test_what_cannot_be_told_apart(document: str, reason: str) -> None:
    """It is refused, with the reason."""
    with pytest.raises(NoHolesError, match=reason):
        with_holes(document)
