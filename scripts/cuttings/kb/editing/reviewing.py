"""To say in a file that a person has checked it: who, and on which day."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from cuttings.edtf import impossible
from cuttings.kb.dump import order_of
from cuttings.kb.editing.plan import CannotEditError, Plan, edited, together
from cuttings.kb.editing.splice import with_value
from cuttings.kb.editing.structure import entity_of
from cuttings.kb.paths import entity_file
from cuttings.kb.store import KnowledgeBase
from cuttings.model.vocabulary import DAY_PATTERN


def reviewed(kb: KnowledgeBase, ids: Sequence[str], by: str, on: str) -> Plan:
    """The files of some entities, each saying that it was reviewed by somebody on a day, an ISO date.

    Raises CannotEditError with all that is in the way; then nothing is to be done.
    """
    wrong = [f"{on!r} is no day: {told}" for told in [_no_day(on)] if told]
    lines = {"review": "reviewed", "reviewed_by": by, "reviewed_on": on}
    plans = []
    for id_ in dict.fromkeys(ids):
        try:
            folder, _ = entity_of(kb, id_)
            plans.append(edited(kb.root, entity_file(kb.root, (folder, id_)), partial(_marked, folder, lines)))
        except CannotEditError as error:
            wrong.append(str(error))
    if wrong:
        raise CannotEditError("\n".join(wrong))
    return together(plans)


def _no_day(on: str) -> str | None:
    """Why it is none, or None if it is one."""
    return impossible(on) if re.fullmatch(DAY_PATTERN, on) else "write year, month and day, for example: 2024-07-15"


def _marked(folder: str, lines: Mapping[str, str], text: str) -> str:
    for name, value in lines.items():
        text = with_value(text, (name,), value, order_of(folder))
    return text
