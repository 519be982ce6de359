"""What a run did, for the person who ran it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cuttings.kb.write import Changes
from cuttings.model import Found, Problem


@dataclass(frozen=True)
class Report:
    """What a run did. With problems, the command's exit code is 1; what could be done was done nevertheless."""

    problems: tuple[Problem, ...] = ()
    stopped: bool = False
    """Whether its problem stopped the run before its end. What else is told here is then nothing."""
    read: tuple[str, ...] = ()
    """Sources read anew."""
    unchanged: tuple[str, ...] = ()
    """Sources of which nothing changed that finding rests on."""
    kept: tuple[str, ...] = ()
    """Sources whose article could not be read; what was found in it before stands."""
    unread: tuple[str, ...] = ()
    """Files of articles that could not be read, and of which nothing was found before."""
    gone: tuple[str, ...] = ()
    """Sources whose article was taken out of seeds/."""
    changes: Changes = field(default_factory=Changes)
    founds: tuple[Found, ...] = ()
    """Everything found, in this run or before; nothing if the run had nothing to do."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The articles that could be read, by source; none if the run had nothing to do."""
    left_out: int = 0
    """Passages that gave nothing, in all that was found."""
    proposals: int = 0
    """What only people may add to their files or join, and have not decided."""

    def summary(self) -> str:
        """What a person wants to know of the run, in a few lines."""
        if self.stopped:
            return "the run stopped before its end"
        unread = (*self.kept, *self.unread)
        articles = {"read": self.read, "unchanged": self.unchanged, "not readable": unread, "gone": self.gone}
        changes = self.changes
        files = {
            "added": changes.added,
            "rewritten": changes.rewritten,
            "removed": changes.removed,
            "left as people have them": changes.kept,
        }
        lines = [f"articles: {_counted(articles)}", f"files in kb/: {_counted(files)}"]
        if self.proposals:
            lines.append(f"proposals that wait for a person: {self.proposals}; to decide: cuttings review")
        if self.left_out:
            lines.append(f"passages that told too little: {self.left_out}; for the reasons: cuttings extract --report")
        return "\n".join(lines)


def _counted(parts: Mapping[str, Sequence[object]]) -> str:
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items() if part) or "none"
