"""Where it happens."""

from cuttings.model import Place
from tests.site.invented.articles import talks

PLACES = {
    "port-salm": Place(
        name="Port Salm",
        kind="city",
        within="brenn",
        coordinates=(54.5, -1.25),
        evidence=(talks.quote("Port Salm"),),
    ),
}
