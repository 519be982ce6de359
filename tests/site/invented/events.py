"""What happened, is planned or is only feared."""

from cuttings.model import Event, Participant
from tests.site.invented.articles import report, talks

EVENTS = {
    "2031-05-03-valen-meets-krahn": Event(
        title="Mirna Valen meets Otto Krahn in Port Salm",
        type="meeting",
        status="occurred",
        date="2031-05-03",
        place="port-salm",
        participants=(Participant(actor="mirna-valen", role="agent"), Participant(actor="otto-krahn", role="agent")),
        evidence=(
            talks.quote("Mirna Valen, Aldovia’s minister of transport, met Otto Krahn in Port Salm on May 3"),
            talks.quote("Ferry talks resume in Port Salm"),
        ),
    ),
    "joint-inspection": Event(
        title="Joint inspection of the Salm line",
        type="cooperation",
        status="scheduled",
        date="[2031-06-10,2031-06-11]",
        participants=(Participant(actor="aldovia", role="agent"), Participant(actor="brenn", role="agent")),
        evidence=(talks.quote("A joint inspection is planned for June 10 or 11"),),
    ),
    "closure": Event(
        title="The Salm line closes for good",
        type="other",
        status="possible",
        factuality="hypothetical",
        evidence=(talks.quote("Some fear that the line may close for good"),),
    ),
    "2031-07-01-reopening": Event(
        title="The Salm line reopens",
        type="other",
        status="occurred",
        factuality="attributed",
        date="2031-07-01",
        participants=(Participant(actor="nobody-known", role="other"),),
        evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
    ),
    "no-inspectors": Event(
        title="Brenn’s harbour is closed to Aldovian ships",
        type="rupture",
        status="possible",
        factuality="disputed",
        date="2031-05",
        place="port-salm",
        participants=(Participant(actor="brenn", role="agent"),),
        evidence=(talks.quote("Brenn had closed its harbour to Aldovian ships"),),
    ),
}
