"""What finding left out, told to people: where each passage stands, in which sentence, and why it gave nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cuttings.model import Abstention, Found
from cuttings.model.problem import in_folder

#: How much of the line is shown on each side of the passage, in characters.
_AROUND = 70


def lines(founds: Iterable[Found], texts: Mapping[str, str], folder: str = "seeds") -> Iterator[str]:
    """A heading for each article with its counts, and below it a line for each passage, in text order.

    `texts` has the articles by source. Where one is not at hand, places are offsets and passages stand by themselves.
    `folder` is put before the names of files.
    """
    for found in sorted(founds, key=lambda found: found.header.file):
        file = in_folder(folder, found.header.file)
        yield f"{file}: {counted(found.abstentions) or 'nothing'} left out"
        text = texts.get(found.header.source)
        for one in found.abstentions:
            place = f"{file}@{one.start}" if text is None else f"{file}:{_line(text, one.start)}"
            yield f"  {place}: {one.concern}: {one.reason}: {_quoted(one, text)}"


def counted(abstentions: Iterable[Abstention]) -> str:
    """How many of each concern, the commonest first: "12 events, 3 claims, 1 date"."""
    counts = Counter(abstention.concern for abstention in abstentions)
    return ", ".join(f"{number} {concern}{'s' if number > 1 else ''}" for concern, number in counts.most_common())


def _line(text: str, offset: int) -> str:
    """Line and column of an offset, both from 1."""
    return f"{text.count(chr(10), 0, offset) + 1}:{offset - text.rfind(chr(10), 0, offset)}"


def _quoted(one: Abstention, text: str | None) -> str:
    """The passage in brackets, between the words of its line."""
    if text is None:
        return f"[{' '.join(one.text.split())}]"
    first = max(text.rfind("\n", 0, one.start) + 1, one.start - _AROUND)
    end = text.find("\n", one.end)
    last = min(len(text) if end < 0 else end, one.end + _AROUND)
    before, after = text[first : one.start], text[one.end : last]
    return " ".join(f"{before}[{one.text}]{after}".split())
