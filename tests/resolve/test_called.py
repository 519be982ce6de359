"""Who is called alike shares what that is worth, and nobody else does."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from cuttings.model import Referent
from cuttings.resolve.called import Names, best_name

_NAMES = st.sampled_from(["Anna Berg", "A. Berg", "Berg", "NIS", "Ministry of Defence", "North Korea", "both sides"])
_SOME = st.lists(_NAMES, max_size=2, unique=True).map(tuple)
_KINDS = st.sampled_from(
    [("actor", "person"), ("actor", "state"), ("actor", "government-body"), ("actor", "collective"), ("place", "city")]
)


@st.composite
def _referent(draw: st.DrawFn) -> Referent:
    layer, kind = draw(_KINDS)
    return Referent(
        key=draw(st.sampled_from(["berg", "ministry-of-defence", "north-korea"])),
        layer=layer,  # type: ignore[arg-type]  # hypothesis knows no literals
        kind=kind,  # type: ignore[arg-type]
        name=draw(_NAMES),
        aliases=draw(_SOME),
        weak_aliases=draw(_SOME),
        known=draw(st.booleans()),
        local=draw(st.booleans()),
    )


@given(st.lists(_referent(), min_size=2, max_size=8))
def test_what_is_remembered_is_what_would_be_worked_out_anew(some: list[Referent]) -> None:
    """Whoever came before: all that it rests on is in what it is remembered by; its words are those of the referent."""
    names = Names()
    own = ("layer", "kind", "name", "aliases", "weak_aliases", "known", "local")
    for one in some:
        assert asdict(names.of(one)) == asdict(Names().of(one))
        assert [getattr(names.of(one), name) for name in own] == [getattr(one, name) for name in own]


@given(_referent(), _referent())
def test_only_who_is_called_alike_is_one_object(one: Referent, other: Referent) -> None:
    """So that nothing said of one is taken for another's. The key counts only where it is a name, as a body's is."""
    names = Names()
    if names.of(one) is names.of(other):
        assert one.changed(key="") == other.changed(key="")
    elif one.changed(key="") == other.changed(key=""):
        assert one.key != other.key
        assert names.of(one).of == names.of(other).of == "body"


def test_a_name_is_best_if_most_use_it_then_if_it_is_fullest() -> None:
    """Unless the lexicon knows one of those who are called so."""
    names = Names()
    berg, anna, known = (
        names.of(Referent(key="berg", layer="actor", kind="person", name=name, known=known))
        for name, known in (("Berg", False), ("Anna Berg", False), ("A. Berg", True))
    )
    assert best_name({berg: 3, anna: 2}) == "Berg"
    assert best_name({berg: 2, anna: 2}) == "Anna Berg"
    assert best_name({berg: 3, anna: 2, known: 1}) == "A. Berg"
