"""For a terminal."""

from collections.abc import Iterator

from cuttings.changes.change import Comparison
from cuttings.changes.sections import figures, sections, summary
from cuttings.steering import unsteered


def as_text(comparison: Comparison) -> Iterator[str]:
    """Lines: the summary, the sections, the figures."""
    yield summary(comparison)
    for section in sections(comparison):
        yield from ("", f"{section.heading} ({len(section.items):,})")
        for item in section.items:
            yield f"  {_line(item.text)}" + (f"  [{_line(item.code)}]" if item.code else "")
            yield from (f"      {_line(detail)}" for detail in item.details)
    yield from ("", f"{'':24}{'before':>8}{'now':>8}  reviewed")
    yield from (f"{kind:24}{was:>8}{now:>8}  {share}".rstrip() for kind, was, now, share in figures(comparison))


def _line(text: str) -> str:
    """The text in one line that steers no terminal."""
    return " ".join(unsteered(text).split())
