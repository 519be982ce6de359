"""Text that an article prints twice: a caption under two sizes of a picture, a pull quotation."""

import re
from collections.abc import Iterator

from cuttings.read.page import Page
from cuttings.read.phrases import straightened

_ELLIPSIS = re.compile(r"\s*(?:\.{3,}|…|\[(?:\.{3}|…)\])\W*$")
#: Shorter lines come twice by chance: "Yes.", a name before each answer.
_LINE, _PULLED, _CUT = 40, 50, 20
_PULLED_WORDS = 8
_PULLED_LONGEST = 300


def repeats(page: Page) -> None:
    """Settle as duplicate what repeats an earlier block, or what shows a part of another block by itself."""
    normal = {index: _normal(page.blocks[index].plain) for index in page.open()}
    whole = "\n".join(normal.values())
    seen: set[str] = set()
    for index, line in normal.items():
        if line in seen and (len(line) >= _LINE or normal.get(index - 1) == line):
            page.settle(index, "duplicate")
        seen.add(line)
    for index in _pulled(page, normal, whole):
        page.settle(index, "duplicate")


def _pulled(page: Page, normal: dict[int, str], whole: str) -> Iterator[int]:
    """Blocks whose words stand in a longer block too. What opens the article is never one: it may be the headline."""
    for index in list(page.open())[1:]:
        line = normal[index]
        stem = _normal(_ELLIPSIS.sub("", page.blocks[index].plain))
        if len(line) > _PULLED_LONGEST and stem == line:
            continue
        cut = stem != line and len(stem) >= _CUT
        shown = len(stem) >= _PULLED and len(stem.split()) >= _PULLED_WORDS
        if (cut or shown) and _in_longer(stem, line, whole):
            yield index


def _in_longer(stem: str, line: str, whole: str) -> bool:
    """Whether the stem stands somewhere in the text outside lines that are the stem or the line itself."""
    at = whole.find(stem)
    while at >= 0:
        start = whole.rfind("\n", 0, at) + 1
        end = whole.find("\n", at)
        if whole[start : end if end >= 0 else len(whole)] not in (stem, line):
            return True
        at = whole.find(stem, at + 1)
    return False


def _normal(line: str) -> str:
    return straightened(line).casefold().strip(" \"'*_")
