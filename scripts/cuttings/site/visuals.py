"""What draws: a module for each visual, and the third-party library behind it. Pages load them only where they draw.

The libraries are not in the repository; scripts/vendor/fetch.py brings them beside the other assets, each in a folder
of its own that is there whole or not at all.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

_ASSETS = Path(__file__).parent / "assets"

#: Visual, as `data-ct-visual` and its module name it → folders of the libraries that it draws with.
LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "timeline": ("vis-timeline",),
    "network": ("cytoscape",),
    "map": ("leaflet", "topojson-client", "world-atlas"),
}
#: What brings the libraries.
FETCH = "python scripts/vendor/fetch.py"


def visual_files() -> Iterator[tuple[str, Path]]:
    """Address in the site, and place on disk, of each module and of each file of a library."""
    for folder in ("visuals", "vendor"):
        for path in sorted((_ASSETS / folder).rglob("*")):
            if path.is_file():
                yield f"assets/{path.relative_to(_ASSETS).as_posix()}", path


def missing_libraries(assets: Path = _ASSETS) -> dict[str, str]:
    """Each library that is not there, and the visual that cannot be drawn without it."""
    return {
        library: visual
        for visual, libraries in LIBRARIES.items()
        for library in libraries
        if not (assets / "vendor" / library).is_dir()
    }
