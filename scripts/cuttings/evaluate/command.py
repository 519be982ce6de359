"""`cuttings evaluate`: read the articles of a gold standard anew, score what is found, and tell it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cuttings.evaluate import figures
from cuttings.evaluate.gold import Gold, load_gold
from cuttings.evaluate.run import articles_of, read_anew
from cuttings.evaluate.score import Scores, score
from cuttings.evaluate.sheet import Difference
from cuttings.find.language import NoModelError
from cuttings.model import Problem

#: How much of a passage is quoted in a difference.
_QUOTED = 100


@dataclass
class Report:
    """The figures of one gold standard, beside those recorded, and all that is wrong."""

    gold: Path
    golds: Sequence[Gold] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """The articles that could be read, by the names of their files."""
    scores: Scores | None = None
    recorded: figures.Recorded | None = None
    """None where the file of the figures cannot be read."""
    is_whole: bool = False
    """Whether all of the gold standard was measured, so that its figures can be compared with those recorded."""
    problems: list[Problem] = field(default_factory=list)

    def lines(self, errors: str | None) -> Iterator[str]:
        """What a person wants to see: the differences of one kind if asked for, and the table."""
        if self.scores is None:
            return
        texts = {gold.article: self.texts.get(gold.file, "") for gold in self.golds}
        shown = (one for one in self.scores.differences if errors in (one.kind, "all"))
        yield from (_told(one, texts[one.article]) for one in shown)
        columns = self.recorded.columns() if self.recorded else {}
        yield from figures.table({**columns, "measured": self.scores.figures})
        yield f"{len(self.golds)} articles; plans or possibilities found as facts: {self.scores.invented}"
        yield f"claims given to somebody else: {self.scores.misattributed}"

    def keep(self) -> None:
        """Record the figures, after which none of them is worse; where that cannot be is a problem too.

        Only of all the articles: figures of some of them are not those of the gold standard. And not over a file that
        cannot be read, as those of first contact would be lost.
        """
        if self.scores is None or self.recorded is None:
            return
        file = str(self.gold / figures.RECORDED)
        if not self.is_whole:
            what = "is left as it is: not all of the gold standard was measured"
            self.problems.append(Problem(file, 0, what, right="--record without --only, and with nothing wrong"))
            return
        try:
            figures.record(self.gold, self.recorded, self.scores)
        except OSError as error:
            self.problems.append(Problem(file, 0, f"cannot be written: {error.strerror}"))
            return
        self.problems = []


def evaluate(gold: Path, articles: Path | None, project: Path, model: str | None, only: str) -> Report:
    """Read, score, compare. `only` names articles by their keys, with commas between; all if empty.

    With some articles only, or with some that cannot be read, there is nothing recorded to compare with. Nothing is
    raised for bad input.
    """
    golds, across, problems = load_gold(gold)
    keys = sorted({key.strip() for key in only.split(",") if key.strip()})
    problems += _unknown(keys, golds, gold)
    golds = [one for one in golds if not keys or one.article in keys]
    across = across.within(golds) if across and keys else across
    report = Report(gold, golds, problems=problems)
    if not golds:
        return report
    try:
        anew = read_anew(articles or articles_of(gold, project), [one.file for one in golds], model)
    except NoModelError as error:
        report.problems.append(Problem(str(gold), 0, f"cannot be measured: {error}"))
        return report
    report.texts = anew.texts
    report.problems += anew.problems
    report.is_whole = not keys and not report.problems
    report.scores = score(golds, anew.records, across)
    report.recorded, wrong = figures.recorded(gold)
    report.problems += wrong
    if report.recorded and report.is_whole:
        report.problems += figures.worse(gold, report.recorded, report.scores)
    return report


def _unknown(keys: Collection[str], golds: Sequence[Gold], folder: Path) -> list[Problem]:
    """What was asked for and is no article of the gold."""
    there = [one.article for one in golds]
    right = f"the keys are {', '.join(there)}"
    return [Problem(str(folder), 0, f"{key!r} is no article here", right=right) for key in keys if key not in there]


def _told(one: Difference, text: str) -> str:
    quote = " ".join(text[one.start : one.end][:_QUOTED].split())
    return f"{one.article} {one.start:>6}  {one.kind}: {one.what}  «{quote}»"
