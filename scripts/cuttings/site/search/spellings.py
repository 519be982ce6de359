"""How one name comes to be typed in several ways, as rules for the script that searches."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from cuttings import lexicon
from cuttings.strict_yaml import load_sound


@cache
def spelling_rules() -> dict[str, Any]:
    """What the script needs: `plain` letters, rules for `letters` and for `korean`, `same` words, Korean `surnames`.

    A rule is a pair of a regular expression and a replacement, both as scripts of browsers write them.
    """
    own = load_sound(files(__package__).joinpath("spellings.yml").read_text(encoding="utf-8"))
    romanisation = lexicon.load("romanisation")
    return {
        "plain": own["plain"],
        "korean": _rules(own["korean"]),
        "letters": _rules(romanisation["letters"]),
        "same": {word: row[0] for row in romanisation["same"] for word in row[1:]},
        "surnames": romanisation["korean_surnames"],
    }


def _rules(rules: list[list[str]]) -> list[list[str]]:
    r"""Where Python writes `\1` in a replacement, a script writes `$1`."""
    return [[pattern, re.sub(r"\\(\d)", r"$\1", replacement)] for pattern, replacement in rules]
