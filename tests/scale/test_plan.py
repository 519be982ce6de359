"""The plan on paper in docs/scaling.md follows from its constants, whatever they come to be."""

import ast
import operator
import re
from pathlib import Path

import pytest

_PAGE = (Path(__file__).parents[2] / "docs" / "scaling.md").read_text(encoding="utf-8")
_CONSTANT = re.compile(r"^\| ([a-z]) \|[^|]+\| ([\d.]+) \|", re.MULTILINE)
_CHOSEN = re.compile(r"`([A-Z])` = ([\d.]+)")
_ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([\d.]+) \| ([\d.]+) \|$", re.MULTILINE)
_ARITHMETIC = {ast.Add: operator.add, ast.Mult: operator.mul, ast.Div: operator.truediv}
_VALUES = {name: float(value) for pattern in (_CONSTANT, _CHOSEN) for name, value in pattern.findall(_PAGE)}


def _value(node: ast.expr, values: dict[str, float]) -> float:
    """What a sum, product or quotient of numbers and letters comes to."""
    if isinstance(node, ast.BinOp):
        return float(_ARITHMETIC[type(node.op)](_value(node.left, values), _value(node.right, values)))
    if isinstance(node, ast.Name):
        return values[node.id]
    assert isinstance(node, ast.Constant)
    return float(node.value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("what", "formula", "million", "hundred"), _ROW.findall(_PAGE))
def test_a_number_follows_from_the_constants(what: str, formula: str, million: str, hundred: str) -> None:
    """To two digits."""
    for articles, told in ((1e6, million), (1e8, hundred)):
        right = _value(ast.parse(formula, mode="eval").body, {**_VALUES, "N": articles})
        assert float(told) == float(f"{right:.2g}"), f"{what}: {right:.2g}"


def test_the_page_has_its_tables() -> None:
    """And every constant is used."""
    rows = _ROW.findall(_PAGE)
    assert len(rows) > 15
    used = set(re.findall(r"\b[A-Za-z]\b", " ".join(formula for _, formula, _, _ in rows)))
    assert used == {*_VALUES, "N"}
