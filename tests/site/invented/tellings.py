"""How one event is told by both, from whom they have it, and what was joined."""

from cuttings.model import History, Merge, Origin, Origins, Telling
from tests.site.invented.articles import report, talks

HISTORIES = [
    History(
        event="2031-07-01-reopening",
        date="2031-07-01",
        why="The most exact of the dates given by the articles that tell it most firmly (salm-line-reopens).",
        tellings=(
            Telling(
                source=talks.id,
                status="scheduled",
                factuality="attributed",
                published="2031-05-03/2031-06-09",
                place="port-salm",
                evidence=(talks.quote("before the summer"),),
            ),
            Telling(
                source=report.id,
                status="occurred",
                factuality="attributed",
                date="2031-07-01",
                published="2031-07-02",
                evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
            ),
        ),
    )
]
ORIGINS = [
    Origins(
        entities=("2031-07-01-reopening",),
        articles=(talks.id, report.id),
        origins=(
            Origin(basis="publisher", name="The Salm Observer", sources=(talks.id,)),
            Origin(basis="speaker", name="Aldovian Maritime Office", sources=(report.id,)),
        ),
        why="2 articles, 2 independent origins.",
    ),
    Origins(
        entities=("no-inspectors-sent", "no-ship-from-brenn"),
        articles=(talks.id, report.id),
        origins=(Origin(basis="text", name="One text", sources=(talks.id, report.id)),),
        why="2 articles, 1 independent origin.",
    ),
]
MERGES = [
    Merge(entity="brenn", rule="known", why="The lexicon knows them by one id.", sources=(talks.id, report.id)),
    Merge(
        entity="2031-07-01-reopening",
        rule="same happening",
        why="The same kind of happening (arms-transfer), of aldovia, brenn, with 2031-07-01; a plan and what came.",
        sources=(talks.id, report.id),
    ),
]
