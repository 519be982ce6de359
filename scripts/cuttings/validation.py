"""YAML text → a record of the model, or every problem in it with its line.

Used wherever people write YAML: sidecars, front matter, the files of kb/.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cuttings.model import Problem
from cuttings.model.base import record_in
from cuttings.model.vocabulary import DAY_PATTERN, EDTF_PATTERN, KEY_PATTERN, PROPOSAL_PATTERN, SLUG_PATTERN
from cuttings.strict_yaml import BadYamlError, Composed, Path, compose_with_lines, load_plain

Record = TypeVar("Record", bound=BaseModel)

_YAML = "one field a line, name: value, and quotes around a text that holds ': ' or ' #' or begins with a sign"
_RIGHT: Mapping[str, str] = {
    EDTF_PATTERN: 'an EDTF date, for example "2024-06-17", "2024-06", "2024~", "2024-06-14/2024-06-18" or "2024-06/.."',
    DAY_PATTERN: 'a day, for example "2024-06-17"',
    SLUG_PATTERN: "small letters, digits and single hyphens, for example: kim-jong-un",
    KEY_PATTERN: "the key of a relation, as the site shows it, for example: contradicts claim-a claim-b",
    PROPOSAL_PATTERN: "the key of a proposal, as the site shows it, for example: kim-jong-un alias Kim Jong Un",
    r"\S": "write it, or leave the line out",
    r"^[0-9a-f]{12}$": "twelve hexadecimal digits",
    r"^[0-9a-f]{64}$": "sixty-four hexadecimal digits",
}


def read_record(text: str, model: type[Record], file: str) -> tuple[Record | None, list[Problem], Composed]:
    """The record that a YAML text holds, or None and all that is wrong with it; and where its fields stand.

    `file` is the name that problems carry.
    """
    try:
        composed = compose_with_lines(text)
    except BadYamlError as error:
        place = error.place
        return None, [Problem(file, place.line, f"broken YAML: {error.what}", "", _YAML, place.column)], Composed(None)
    repeats = [
        Problem(file, p.line, f"stands twice, first in line {first.line}", dotted(path), "keep one of them", p.column)
        for path, p, first in composed.repeats
    ]
    record, problems = check_record(composed, model, file)
    return (None if repeats else record), sorted([*repeats, *problems]), composed


def sound_record(text: str, model: type[Record]) -> Record | None:
    """The record that a YAML text holds, where all is well with it; None where `read_record` is to tell what is not.

    Three times as fast, as nobody asks where the fields of a sound record stand.
    """
    try:
        return model.model_validate(load_plain(text), by_alias=True, by_name=False)
    except ValueError:
        return None


def check_record(composed: Composed, model: type[Record], file: str) -> tuple[Record | None, list[Problem]]:
    """The record that a composed document holds, or None and every problem that its model sees in it."""
    data = {} if composed.data is None else composed.data
    if not isinstance(data, dict):
        first = next((name for name, info in model.model_fields.items() if info.is_required()), "name")
        right = f"one field a line, for example: {first}: …"
        place = composed.place(())
        return None, [Problem(file, place.line, "fields were expected here", "", right, place.column)]
    try:
        return model.model_validate(data, by_alias=True, by_name=False), []
    except ValidationError as error:
        return None, [_problem(detail, composed, model, file) for detail in error.errors(include_url=False)]


def sound_part(composed: Composed, model: type[Record]) -> Record | None:
    """The record without its fields that are wrong, each of them whole; None where it cannot be one without them.

    For a wrong field that has to be one of a few terms, the one that was meant stands in; where none is near, too much
    rests on the field, and there is no record.
    """
    data = composed.data
    if not isinstance(data, dict):
        return None
    try:
        return model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors(include_url=False) if detail["loc"]}
    sound = {name: value for name, value in data.items() if name not in wrong}
    terms = _few_terms(model, wrong)
    meant = {name: near for name, of in terms.items() if (near := _nearest(str(data.get(name)), of))}
    if meant.keys() < terms.keys():
        return None
    try:
        return model.model_validate({**meant, **sound}, by_alias=True, by_name=False)
    except ValidationError:
        return None


def _few_terms(model: type[BaseModel], names: Collection[str | int]) -> dict[str, list[str]]:
    """The terms of each of these fields that has to be one of a few."""
    terms = {
        name: [term for term in get_args(info.annotation) if isinstance(term, str)]
        for name, info in model.model_fields.items()
        if name in names
    }
    return {name: of for name, of in terms.items() if of}


def _nearest(wrong: str, terms: Sequence[str]) -> str | None:
    """The term that may have been meant."""
    return next(iter(get_close_matches(re.sub(r"[\s_]+", "-", wrong.lower()), terms, n=1, cutoff=0.6)), None)


def dotted(path: Sequence[str | int]) -> str:
    """A field's way in words that people write: `authors[0].name`."""
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".")


def _problem(detail: ErrorDetails, composed: Composed, model: type[BaseModel], file: str) -> Problem:
    path: Path = tuple(detail["loc"])
    place = composed.place(path)
    what, right = _words(detail, path, model)
    return Problem(file, place.line, what, dotted(path), right, place.column)


def _words(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and what right looks like, in words for people who never saw the model."""
    context: Mapping[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            return "unknown field", _fields(str(path[-1]), _owner(path, model))
        case "missing":
            return "is missing", f"add item {path[-1] + 1}" if isinstance(
                path[-1], int
            ) else f"add a line: {path[-1]}: …"
        case "literal_error":
            return f"{detail['input']!r} is not one of the terms", _terms(str(detail["input"]), context["expected"])
        case "string_too_short":
            return "is empty", "write it, or leave the line out"
        case "string_too_long":
            return f"is {len(detail['input'])} characters long", f"at most {context['max_length']}"
        case "int_parsing" | "int_type" | "int_from_float":
            return f"a number was expected, not {_shape(detail['input'])}", "digits only, for example: 637"
        case "float_parsing" | "float_type" | "finite_number":
            return f"a number was expected, not {_shape(detail['input'])}", "a decimal number, for example: 39.02"
        case "greater_than_equal" | "greater_than":
            right = f"at least {context['ge']}" if "ge" in context else f"more than {context['gt']}"
            return f"{detail['input']} is too small", right
        case "less_than_equal":
            return f"{detail['input']} is too large", f"at most {context['le']}"
        case "string_pattern_mismatch":
            right = _RIGHT.get(context["pattern"], f"text like {context['pattern']}")
            return f"{detail['input']!r} does not fit", right
        case "string_type":
            return f"text was expected, not {_shape(detail['input'])}", "one line of text, in quotes where in doubt"
        case "tuple_type" | "list_type":
            right = "one item a line, each with '- ' before it"
            empty = ", or take the line out" if detail["input"] is None else ""
            return f"a list was expected, not {_shape(detail['input'])}", right + empty
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"fields were expected, not {_shape(detail['input'])}", "one field a line, indented: name: value"
        case "too_long":
            return f"has {context['actual_length']} items", f"at most {context['max_length']}"
        case "value_error":
            return str(context["error"]), ""
        case _:
            return detail["msg"], ""


def _terms(wrong: str, expected: str) -> str:
    """The nearest of the terms that pydantic lists as "'a', 'b' or 'c'", and all of them."""
    near = _nearest(wrong, re.findall(r"'([^']+)'", expected))
    return (f"did you mean {near}? " if near else "") + f"one of {expected}"


def _shape(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case dict():
            return "fields"
        case list():
            return "a list"
        case _:
            return f"{value!r}"


def _fields(wrong: str, model: type[BaseModel] | None) -> str:
    """The nearest field that there is, or all of them."""
    names = [info.alias or name for name, info in model.model_fields.items()] if model else []
    near = get_close_matches(wrong.lower(), names, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else "the fields are " + ", ".join(names)


def _owner(path: Path, model: type[BaseModel]) -> type[BaseModel] | None:
    """The model that the last step of the path belongs to."""
    owner: type[BaseModel] | None = model
    for step in path[:-1]:
        if isinstance(step, str) and owner:
            by_name = {info.alias or name: info for name, info in owner.model_fields.items()}
            info = by_name.get(step)
            owner = record_in(info.annotation) if info else None
    return owner
