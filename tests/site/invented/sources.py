"""The two articles as sources: one whose date is inferred and whose address is hostile."""

from cuttings.model import Published, Source
from tests.site.invented.articles import report, talks

SOURCES = {
    talks.id: Source(
        title="Ferry talks resume in Port Salm",
        publisher="The Salm Observer",
        published=Published(edtf="2031-05-03/2031-06-09", basis="inferred", reason="After May 3, before June 10."),
        url="javascript:alert(1)",
        file=talks.file,
        sha256=talks.sha256,
    ),
    report.id: Source(
        title="Salm line reopens",
        published=Published(edtf="2031-07-02", basis="stated"),
        url="https://maritime.example/salm",
        rights=report.rights,
        file=report.file,
        sha256=report.sha256,
    ),
}
