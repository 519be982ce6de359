"""Who acts in the two articles."""

from cuttings.model import Actor, Role
from tests.site.invented.articles import report, talks

ACTORS = {
    "aldovia": Actor(
        name="Aldovia",
        kind="state",
        aliases=("Republic of Aldovia",),
        description="A republic on the northern shore of the Salm.",
        review="reviewed",
        notes="See **the treaty**; Brenn disputes it. <script>alert(1)</script> [bad](javascript:alert(1))",
        evidence=(talks.quote("Aldovia"),),
    ),
    "brenn": Actor(name="Brenn", kind="state", weak_aliases=("Brennish",), evidence=(talks.quote("Brenn"),)),
    "mirna-valen": Actor(
        name="Mirna Valen",
        kind="person",
        aliases=("M. Valen", "The Iron Ferrywoman"),
        weak_aliases=("Valen",),
        country="aldovia",
        formerly=("mirna-vallen",),
        identifiers={"wikidata": "Q0"},
        roles=(
            Role(
                title="Minister of Transport",
                of="aldovia",
                evidence=(talks.quote("Aldovia’s minister of transport"),),
            ),
        ),
        evidence=(talks.quote("Mirna Valen"),),
    ),
    "otto-krahn": Actor(
        name="Otto Krahn",
        kind="person",
        aliases=("<img src=x onerror=alert(1)> Harbourmaster",),
        description="Harbour master of Port Salm, in the service of Brenn.",
        evidence=(talks.quote("Otto Krahn"),),
    ),
    "aldovian-maritime-office": Actor(
        name="Aldovian Maritime Office",
        kind="government-body",
        part_of="aldovia",
        evidence=(report.quote("Aldovian Maritime Office"),),
    ),
}
