"""What was predicted, planned or feared, and what came of it."""

from cuttings.model import Forecast
from tests.site.invented.articles import report, talks

_FEAR = "the line may close for good"
FORECASTS = [
    Forecast(
        key="verdict valen-line-will-reopen",
        entity="valen-line-will-reopen",
        source=talks.id,
        speakers=("mirna-valen",),
        sort="predicted",
        made="2031-05-03/2031-06-09",
        due="2031-06",
        verdict="fulfilled",
        outcomes=("2031-07-01-reopening",),
        rule="came about",
        why="A later article tells that it took place: The Salm line reopens, dated 2031-07-01.",
        evidence=(talks.quote("Valen said the line “will reopen before the summer.”"),),
        outcome_evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
    ),
    Forecast(
        key="verdict fear-of-closure",
        entity="fear-of-closure",
        source=talks.id,
        sort="speculated",
        made="2031-05-03/2031-06-09",
        verdict="contradicted",
        outcomes=("2031-07-01-reopening",),
        rule="told not to have come about",
        why="A later article tells the contrary.",
        evidence=(talks.quote(_FEAR),),
        outcome_evidence=(report.quote("Salm line reopens"),),
    ),
    Forecast(
        key="verdict closure ferry-talks",
        entity="closure",
        source=talks.id,
        sort="possible",
        expected=False,
        verdict="open",
        rule="untold",
        why="No later article tells of it.",
        evidence=(talks.quote("Some fear that the line may close for good"),),
    ),
]
