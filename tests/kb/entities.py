"""Any entity at all, made from the model itself, with texts that are hard on YAML."""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cuttings.model import KINDS, Entity
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import EDTF_PATTERN

Model = TypeVar("Model", bound=BaseModel)
Kind = TypeVar("Kind", bound=MachineData)

#: What YAML, its editors and its older versions stumble over.
HARD = [
    *("NO", "no", "y", "null", "~", "true", "2024-06-19", "2024", "17:12", "1e3", "0x1f", "1_000", ".5", "-", "- a"),
    *(
        "a: b",
        "a:",
        "a #b",
        "#",
        "#a",
        "'",
        '"',
        "''",
        "it's",
        "it's \\",
        "|",
        ">-",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`",
        "? a",
    ),
    *("[a]", "{a: b}", "a, b", "<<", "=", "---", "...", "--- a", "a\n---\nb", "\\", "\\n", "a\\"),
    *(
        " a",
        "a ",
        "a  b",
        "\ta",
        "a\t",
        "a\tb",
        "\n",
        "a\n",
        "\na",
        "a\n\n",
        "a\n\nb",
        "a\n b",
        " a\nb",
        "a \nb",
        "a\r\nb",
        "\r",
    ),
    *(
        "\u00a0",
        "a\u00a0b",
        "\u00a0a",
        "\u2028",
        "a\u2028b",
        "a\u2029",
        "a\x85b",
        "\ufeffa",
        "a\ufeffb",
        "\x00",
        "\x07",
        "\x7f",
        "\ufffe",
    ),
    *("김정은", "“Putin’s visit”", "😀", "é", "e\u0301", "\U0010ffff"),
]
_PHRASES = [
    "Kim said that the",
    "— “No”, a:",
    "#b  two  spaces",
    "평양에서 열린",
    " and its harbour",
    "2024 - 06: it's",
]
_LONG = st.lists(st.sampled_from(_PHRASES), min_size=8, max_size=12)
TEXT = st.one_of(
    st.sampled_from(HARD),
    _LONG.map(" ".join),
    st.lists(st.sampled_from(HARD), min_size=2, max_size=6).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
).filter(bool)  # fmt: skip
_DATES = ["2024", "2024-06", "2024-06-19", "2024-06-19~", "199X", "2024-06-14/2024-06-18", "../2024", "[2024,2025]"]


def records(model: type[Model]) -> st.SearchStrategy[Model]:
    """Records of a model, with every field that it has."""
    hints = get_type_hints(model, include_extras=True)
    fields = {name: _field(hints[name], info) for name, info in model.model_fields.items()}
    return st.fixed_dictionaries(fields).map(model.model_validate)


def machine_records(kind: type[Kind]) -> st.SearchStrategy[Kind]:
    """Records of the machine of a kind, with every field that it has."""
    fields = {name: _values(hint) for name, hint in get_type_hints(kind, include_extras=True).items()}
    return st.fixed_dictionaries(fields).map(lambda values: kind(**values))


def entities() -> st.SearchStrategy[tuple[str, Entity]]:
    """A folder, and an entity that may stand in it."""
    return st.sampled_from(sorted(KINDS)).flatmap(lambda folder: st.tuples(st.just(folder), records(KINDS[folder])))


def _field(hint: Any, info: FieldInfo) -> st.SearchStrategy[Any]:
    """Values of a field; a pattern may stand beside its type."""
    for constraint in info.metadata:
        if isinstance(pattern := getattr(constraint, "pattern", None), str):
            return _matching(pattern)
    given = _values(hint)
    return given if info.is_required() else st.one_of(given, st.just(info.get_default(call_default_factory=True)))


def _values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the model writes it."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        patterns = [made.pattern for made in args[1:] if getattr(made, "pattern", None)]
        if args[0] is float:  # degrees, the only measure
            return st.floats(min_value=-90, max_value=90)
        return _matching(patterns[0]) if patterns else _values(args[0])
    if origin in (Union, UnionType):
        return st.one_of(*map(_values, args))
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(_values(args[0]), max_size=2).map(tuple) if Ellipsis in args else st.tuples(*map(_values, args))
    if origin is dict:
        return st.dictionaries(TEXT.filter(lambda text: len(text) < 100), TEXT, max_size=2)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return records(hint)
    if isinstance(hint, type) and issubclass(hint, MachineData):
        return machine_records(hint)
    return _PLAIN[hint]


def _matching(pattern: str) -> st.SearchStrategy[str]:
    if pattern == EDTF_PATTERN:
        return st.sampled_from(_DATES)
    return st.from_regex(pattern.replace("$", r"\Z"))


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(1, 2**62),
    float: st.floats(allow_nan=False, allow_infinity=False),
    NoneType: st.none(),
}
