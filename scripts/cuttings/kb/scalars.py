"""Texts as YAML scalars: as bare as can be, and the same text in every reader.

Which styles a text allows is PyYAML's own analysis. A text that YAML 1.1 tools would take for something else (NO,
2024-06-19, 17:12, 1e3) is quoted, although our own loader would not mind.
"""

import io
import re
from functools import lru_cache

import yaml
from yaml.emitter import Emitter

#: So many texts are known as they are written: the names of fields, ids and checksums come again and again.
_KNOWN = 5000
#: Where lines end; a folded line may only run over it when it has no space to break at.
WIDTH = 110

_ANALYSER = Emitter(io.StringIO(), allow_unicode=True)
#: Words between which nothing stands that means something to YAML: most texts, told without looking at each character.
_WORDS = re.compile(r"[^\W\d_](?:[\w().;'’“”…–—/-]|,? (?! ))*(?<! )")
#: Numbers and dates of YAML 1.1, 1.2 and EDTF, and the one-letter booleans of YAML 1.1's specification.
_NOT_A_TEXT = re.compile(r"^(?:[-+]?\.?\d[\dXxEeOo_.,:/?~%+-]*|[yYnN])$")
#: A space at which a folded line may break: alone, so that no line begins or ends with a space.
_BREAK = re.compile(r"(?<! ) (?! )")


def scalar(text: str, indent: int, column: int) -> list[str]:
    """The lines of a text in a block; the first follows what stands before `column`, the rest are indented."""
    if "\n" in text and _is_literal(text):
        return [("|" if text.endswith("\n") else "|-"), *_indented(text.removesuffix("\n").split("\n"), indent)]
    one_line = inline(text)
    # What may stand bare on one line may stand bare on several.
    if column + len(one_line) > WIDTH and (one_line == text or _is_foldable(text)):
        lines = _wrap(text, WIDTH - indent)
        if len(lines) > 1:
            return [">-", *_indented(lines, indent)]
    return [one_line]


@lru_cache(maxsize=_KNOWN)
def inline(text: str, *, flow: bool = False) -> str:
    """The text on one line; with `flow`, fit to stand between braces or brackets."""
    if not flow and _WORDS.fullmatch(text) and not _means_something_else(text):
        return text
    analysis = _ANALYSER.analyze_scalar(text)
    plain = analysis.allow_flow_plain if flow else analysis.allow_block_plain
    if plain and not analysis.multiline and not _means_something_else(text):
        return text
    if analysis.allow_single_quoted and not analysis.multiline:
        return _quoted(text)
    quoted: str = yaml.dump(text, default_style='"', allow_unicode=True, width=float("inf"))
    return quoted.removesuffix("\n")


def _quoted(text: str) -> str:
    """A printable text between quotation marks that leave it as it is, if there are any."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _means_something_else(text: str) -> bool:
    """Whether a YAML 1.1 reader would see anything but a text."""
    if _NOT_A_TEXT.match(text):
        return True
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    return any(pattern.match(text) for _, pattern in resolvers.get(text[:1], ()))


def _is_literal(text: str) -> bool:
    """Whether the text stands in a literal block exactly as it is, safe from editors that strip ends of lines."""
    lines = text.removesuffix("\n").split("\n")
    if not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    return all(not line or _is_block(line) for line in lines)


def _is_foldable(text: str) -> bool:
    """Whether the text comes back from a folded block exactly as it is, wherever its lines break."""
    return not text.startswith(" ") and _is_block(text)


def _is_block(line: str) -> bool:
    """Whether one line of text may stand in a block without quotes: printable, without tabs or a space at its end."""
    if _WORDS.fullmatch(line):
        return True
    analysis = _ANALYSER.analyze_scalar(line)
    return bool(analysis.allow_block and not analysis.multiline)


def _wrap(text: str, width: int) -> list[str]:
    """The text broken at single spaces, as few lines as fit."""
    lines = [""]
    for word in _BREAK.split(text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _indented(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]
