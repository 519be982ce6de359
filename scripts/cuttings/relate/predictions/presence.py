"""Somebody said to be somewhere on a day to come, and later visits of theirs there."""

import re
from collections.abc import Iterator
from functools import cache

from cuttings.edtf import bounds
from cuttings.model import DateMention
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook
from cuttings.relate.tellings import Said
from cuttings.relate.words import known


def of_presence(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Visits that a later article tells of, of those who were to be there, on such a day or on an undated one."""
    turn = said.found.text[look.before[1] - said.found.start :]
    if not _presence().match(turn):
        return
    who = corpus.texts.mentioned(said.source, look.before)
    where = corpus.texts.mentioned(said.source, (look.before[1], said.found.end))
    days = [bounds(date.value) for date in _dates(said, look, corpus) if date.value]
    for told in corpus.of_side.with_any(who, ["visit"]):
        visits = told.is_fact and not corpus.vouching.is_hearsay(told)
        there = (told.targets | frozenset([told.place] if told.place else [])) & where
        in_time = told.stated is None or not days or any(told.stated.meets(day) for day in days)
        untold = told.place is None and not told.targets and told.stated is not None and bool(days)
        if visits and (there or untold) and told.agents & who and in_time and corpus.is_later(told.source, said.source):
            title = corpus.entities["events"][told.id].label
            words = f"a later article tells that it took place: {title}"
            yield Outcome(told.id, told.source, corpus.evidence(told), True, True, "came about", words)


def _dates(said: Said, look: Outlook, corpus: Corpus) -> list[DateMention]:
    return [date for date in corpus.founds[said.source].dates if look.before[1] <= date.start < said.found.end]


@cache
def _presence() -> re.Pattern[str]:
    """The turn with the verb: "would be in", "will arrive at", "is due in"."""
    verbs = "|".join(known("presence"))
    return re.compile(rf"\w+\s+(?:\w+ly\s+)?(?:{verbs}|due|expected)\s+(?:in|at|on)\b", re.IGNORECASE)
