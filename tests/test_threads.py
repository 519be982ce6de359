"""What is told to others for a while, and to nobody afterwards."""

import os

import pytest

from cuttings.threads import environment


def test_variables_are_as_before_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was set is set again, and what was not is gone, also where something failed meanwhile."""
    monkeypatch.setenv("CUTTINGS_OLD", "old")
    monkeypatch.delenv("CUTTINGS_NEW", raising=False)
    with pytest.raises(ValueError, match="failed"), environment({"CUTTINGS_OLD": "1", "CUTTINGS_NEW": "2"}):
        assert (os.environ["CUTTINGS_OLD"], os.environ["CUTTINGS_NEW"]) == ("1", "2")
        raise ValueError("failed")
    assert (os.environ["CUTTINGS_OLD"], os.environ.get("CUTTINGS_NEW")) == ("old", None)
