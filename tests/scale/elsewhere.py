"""A run on a cluster with the finder of three patterns, as a process of its own: PROJECT ADDRESS."""

import sys
from pathlib import Path
from unittest.mock import patch

from cuttings.find import language
from cuttings.scale import Cluster
from tests.pipeline import simple_finder
from tests.scale.world import made

if __name__ == "__main__":
    with (
        patch("cuttings.finding.search", simple_finder.search),
        patch.object(language, "choose", lambda wanted: ("none", "1")),
    ):
        _, report = made(Path(sys.argv[1]), Cluster(sys.argv[2]))
    sys.stdout.write(f"{len(report.read)} read, {len(report.problems)} problems\n")
