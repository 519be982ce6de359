"""What MkDocs loads under the name of `cuttings`."""

from cuttings.collecting import uncollected

with uncollected():  # what loading makes is kept to the end
    from cuttings.site.mkdocs_plugin import CuttingsPlugin

__all__ = ["CuttingsPlugin"]
