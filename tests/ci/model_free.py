"""The `cuttings` command with the finder of three patterns in place of a language model: for steps run as scripts."""

from cuttings import finding
from cuttings.cli import main
from cuttings.find import language
from tests.pipeline import simple_finder


def _no_model(wanted: str | None = None) -> tuple[str, str]:
    return "none", "1"


def without_model() -> None:
    """From now on this process reads articles without a language model."""
    finding.search = simple_finder.search
    language.choose = _no_model


if __name__ == "__main__":
    without_model()
    main()
