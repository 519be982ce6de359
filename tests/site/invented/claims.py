"""What somebody said, and what the author said himself."""

from cuttings.model import Claim, Evidence, Relation
from tests.site.invented.articles import report, talks

CLAIMS = {
    "valen-line-will-reopen": Claim(
        content="will reopen before the summer",
        speakers=("mirna-valen",),
        speaker_text="Valen",
        cue="said",
        mode="mixed",
        modality="predicted",
        about=("aldovia",),
        relations=(
            Relation(kind="resolves", target="2031-07-01-reopening", why="A prediction of Mirna Valen; it reopened."),
        ),
        evidence=(talks.quote("Valen said the line “will reopen before the summer.”"),),
    ),
    "krahn-denies-closure": Claim(
        content="Brenn had closed its harbour to Aldovian ships",
        speakers=("otto-krahn",),
        speaker_text="Krahn",
        cue="denied",
        mode="indirect",
        modality="denied",
        about=("brenn",),
        evidence=(talks.quote("Krahn denied that Brenn had closed its harbour to Aldovian ships"),),
    ),
    "no-inspectors-sent": Claim(
        content="It did not send inspectors",
        speaker_text="harbour workers",
        cue="said",
        mode="indirect",
        polarity="negative",
        about=("brenn",),
        evidence=(talks.quote("It did not send inspectors, harbour workers said"),),
    ),
    "fear-of-closure": Claim(
        content="the line may close for good",
        cue="fear",
        mode="indirect",
        modality="speculated",
        evidence=(talks.quote("the line may close for good"),),
    ),
    "no-ship-from-brenn": Claim(
        content="No ship sailed from Brenn",
        speakers=("aldovian-maritime-office",),
        cue="according to",
        mode="indirect",
        polarity="negative",
        about=("brenn", "nobody-known"),
        date="2031-07-01",
        evidence=(
            report.quote("No ship sailed from Brenn"),
            Evidence(source=report.id, exact="No vessel sailed", start=60, end=76, sha256="0" * 12),
        ),
    ),
    "author-on-talks": Claim(
        content="Ferry talks resume",
        by_author=True,
        mode="indirect",
        evidence=(talks.quote("Ferry talks resume"),),
    ),
}
