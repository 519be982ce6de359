"""How the tutorial is read and compared, so that it cannot pass by being read wrongly."""

from pathlib import Path

import pytest

from tests.tutorial.page import Run, Write, steps, told
from tests.tutorial.session import Session

PAGE = """
Save this as `seeds/a.txt`:

```text
Ann came.
```

```console
$ one
first
$ two
Why? (Enter for no reason): because

done
```
"""


def test_steps() -> None:
    """Files and commands in order, each with its line; what is typed is not among what is printed."""
    assert list(steps(PAGE)) == [
        Write(4, "seeds/a.txt", "Ann came.\n"),
        Run(9, "one", "", "first\n"),
        Run(11, "two", "because\n", "Why? (Enter for no reason): \ndone\n"),
    ]


@pytest.mark.parametrize("page", ["Nothing named.\n\n```yaml\na: 1\n```\n", "`a.py`:\n\n```python\n1\n```\n"])
def test_no_block_is_passed_over(page: str) -> None:
    """One that is neither to be run nor to be written is an error."""
    with pytest.raises(ValueError, match="line 3"):
        list(steps(page))


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n", "a  \n", True),
        ("a\n", "a\nb\n", False),
        ("", "a\n", False),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\nd\n", "a\nd\n", True),
        ("a\n…\nd\n", "a\nb\n", False),
        ("took … s (1)\n", "took 1.2 s (1)\n", True),
        ("took … s (1)\n", "took 1\n2 s (1)\n", False),
    ],
)
def test_what_may_differ(expected: str, printed: str, same: bool) -> None:
    """Only what `…` stands for."""
    assert told(expected, printed) is same


def test_fields_are_set_in_their_place(tmp_path: Path) -> None:
    """Other lines and comments stay; a new field goes to the end."""
    session = Session(tmp_path)
    file = session.folder / "a.yml"
    file.write_text("# one\nname: A\naliases:\n  - B\n# two\nkind: person\n", encoding="utf-8")
    session.write(Write(1, "a.yml", "aliases:\n- C\n- D\nnot:\n  - E\n"))
    assert file.read_text("utf-8") == "# one\nname: A\naliases:\n- C\n- D\n# two\nkind: person\n\nnot:\n  - E\n"


def test_a_command_is_asked_as_at_a_terminal(tmp_path: Path) -> None:
    """It reads what is typed, says on which streams it may, and its exit code is known."""
    session = Session(tmp_path)
    run = Run(1, "test -t 0 && read a && echo got $a && echo wrong >&2 && exit 3", "x\n", "")
    assert session.run(run) == ("got x\nwrong\n", 3)
