"""What the two articles say of each other; some of it is quoted that no entity rests on."""

from cuttings.model import Related, Side
from tests.site.invented.articles import report, talks

_DENIED = "Krahn denied that Brenn had closed its harbour to Aldovian ships"
RELATIONS = [
    Related(
        key="denies krahn-denies-closure no-inspectors",
        kind="denies",
        grade="contradictory",
        rule="denied event",
        sides=(
            Side(entity="krahn-denies-closure", value=_DENIED, evidence=(talks.quote(_DENIED),)),
            Side(
                entity="no-inspectors",
                value="Brenn’s harbour is closed",
                evidence=(talks.quote("Brenn had closed its harbour to Aldovian ships"),),
            ),
        ),
        why="It denies what this event tells of.",
    ),
    Related(
        key="corroborates no-inspectors-sent no-ship-from-brenn",
        kind="corroborates",
        grade="compatible",
        rule="one proposition",
        sides=(
            Side(entity="no-inspectors-sent", value="It sent none", evidence=(talks.quote("It did not send"),)),
            Side(entity="no-ship-from-brenn", value="None sailed", evidence=(report.quote("No ship sailed"),)),
        ),
        why="Both say that nothing came from Brenn.",
    ),
    Related(
        key="date 2031-07-01-reopening ferry-talks salm-line-reopens",
        kind="contradicts",
        slot="date",
        grade="tension",
        rule="date of one event",
        sides=(
            Side(
                entity="2031-07-01-reopening",
                value="../2031-06-30 (scheduled)",
                evidence=(talks.quote("before the summer"),),
            ),
            Side(
                entity="2031-07-01-reopening",
                value="2031-07-01 (occurred)",
                evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
            ),
        ),
        why="It was planned for another time than it took place: ../2031-06-30 and 2031-07-01.",
    ),
    Related(
        key="office mirna-valen otto-krahn",
        kind="same-office",
        slot="office",
        grade="contradictory",
        rule="one office at a time",
        sides=(
            Side(entity="mirna-valen", value="Mirna Valen", evidence=(talks.quote("Mirna Valen"),)),
            Side(entity="otto-krahn", value="Otto Krahn", evidence=(talks.quote("Otto Krahn"),)),
        ),
        why="Two names for one office, in articles of the same weeks.",
    ),
    Related(
        key="quantity closure joint-inspection ships",
        kind="same-quantity",
        slot="quantity",
        grade="compatible",
        rule="one count",
        sides=(
            Side(entity="closure", value="300 (floor)", evidence=(talks.quote("Some fear"),)),
            Side(entity="joint-inspection", value="310 (exact)", evidence=(talks.quote("is planned"),)),
        ),
        why="The figures agree as far as they are told: 300 and 310.",
    ),
]
