"""To bring the quotations of people's files to articles that changed, where their words still stand exactly."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from cuttings.kb.editing.plan import Plan, edited, together
from cuttings.kb.editing.splice import with_value
from cuttings.kb.editing.structure import entity_of
from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key, entity_file
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.trust.anchors import anchored
from cuttings.kb.trust.quoted import Quoted, quotations
from cuttings.model import KINDS, Evidence, Found
from cuttings.strict_yaml import Path

Move = tuple[Path, Evidence, Evidence]
"""The way to a quotation, and the quotation as it is and as it would be."""


def reanchor(kb: KnowledgeBase, ledger: Ledger, founds: Mapping[str, Found], ids: Sequence[str] = ()) -> Plan:
    """People's files, those of `ids` or all, with every quotation that stands in its changed article put there.

    Only place and checksum change. What does not stand there exactly once, with its neighbourhood, is left to people,
    and so are the machine's files to the next run. Raises CannotEditError for an id that nothing has.
    """
    keys = [(entity_of(kb, id_)[0], id_) for id_ in ids] or [(of, id_) for of in KINDS for id_ in sorted(kb.of(of))]
    quoted = Quoted(kb, founds)
    moves = {key: list(_moves(kb, key, quoted)) for key in keys if ledger.is_a_persons(*key)}
    return together(
        edited(kb.root, entity_file(kb.root, key), partial(_moved, some)) for key, some in moves.items() if some
    )


def _moves(kb: KnowledgeBase, key: Key, quoted: Quoted) -> Iterator[Move]:
    for path, quotation in quotations(kb.of(key[0])[key[1]]):
        text = quoted.text(quotation.source)
        if text is not None and quoted.state(quotation) == "moved":
            now = anchored(quotation, text, quoted.sha256(quotation.source))
            if now:
                yield path, quotation, now


def _moved(moves: Sequence[Move], text: str) -> str:
    for path, was, now in moves:
        for name in ("start", "end", "sha256"):
            if getattr(was, name) != getattr(now, name):
                text = with_value(text, (*path, name), getattr(now, name))
    return text
