"""A decision, set down at the end of kb/decisions.yml because a person said so; all that stands there stays."""

from pathlib import Path

from cuttings.kb.decisions import file_of
from cuttings.kb.dump import field_lines
from cuttings.kb.editing.plan import Plan, edited, made
from cuttings.kb.editing.splice import with_item
from cuttings.model import Decision

_FIRST_LINE = "# yaml-language-server: $schema=schema/decisions.json"


def set_down(kb_dir: Path, decision: Decision) -> Plan:
    """The file with one decision more; it is made if it is not there.

    Raises CannotEditError when a person must write the decision, as the file is laid out in a way of its own.
    """
    path = file_of(kb_dir)
    if not path.is_file():
        lines = (_FIRST_LINE, *field_lines("decisions", (decision,), 0))
        return made(path, "".join(f"{line}\n" for line in lines))
    return edited(kb_dir, path, lambda text: with_item(text, ("decisions",), decision))
