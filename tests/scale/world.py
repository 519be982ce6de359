"""Invented articles, and what is made of them."""

from pathlib import Path

from cuttings import pipeline
from cuttings.report import Report
from cuttings.scale import Workers

_NAMES = ("Ana Ruiz", "Bo Lind", "Cy Moor", "Dee Ward", "Eve Hale")


def lay_out(project: Path, articles: int = 24) -> Path:
    """A project with so many articles of three lines, some longer than others; the eighth has the word "Zoe"."""
    (project / "seeds").mkdir(parents=True)
    for number in range(articles):
        who, other = _NAMES[number % 5], _NAMES[number % 3]
        rest = " ".join(["It rained."] * (number % 7))
        zoe = "Zoe Quist said that all is well." if number == 7 else ""
        text = f"Visit {number}\n\n{who} visited Oslo. {other} said that it was visit {number}. {zoe} {rest}\n"
        (project / "seeds" / f"article-{number:02}.txt").write_text(text, encoding="utf-8")
    return project


def made(project: Path, workers: Workers | None = None) -> tuple[dict[str, bytes], Report]:
    """Every file of kb/ after a run, by its name, and what the run tells."""
    report = pipeline.extract(project, workers=workers)
    files = (path for path in (project / "kb").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}, report
