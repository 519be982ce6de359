"""All that the site is made from: kb/ and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cuttings.kb.decided import load_decided
from cuttings.kb.decisions import Settled
from cuttings.kb.found import read_links, readable_found
from cuttings.kb.jsonl import readable
from cuttings.kb.merging import folded
from cuttings.kb.revision import revision
from cuttings.kb.store import KnowledgeBase, load
from cuttings.kb.trust.trust import Trusts
from cuttings.model import Found, Problem, Proposal, Source
from cuttings.site.layouts import Layout, worked_out

if TYPE_CHECKING:
    from cuttings.changes.history import History

#: Quotations show at most this share of an article, unless its rights or the site's configuration say otherwise.
EXCERPT_SHARE = 0.5


@dataclass(frozen=True)
class Contents:
    """The entities, what was found in each source, which entity each find became, and what waits for a person.

    `settled` is what the articles say of each other, as far as no person refused it. `excerpt_share` is how much of an
    article may be shown, from 0 to 1, where its rights do not permit the full text; `revision` names the state of kb/.
    """

    kb: KnowledgeBase
    founds: Mapping[str, Found] = field(default_factory=dict)
    links: Mapping[tuple[str, str], str] = field(default_factory=dict)
    proposals: Sequence[Proposal] = ()
    settled: Settled = field(default_factory=Settled)
    excerpt_share: float = EXCERPT_SHARE
    revision: str = ""
    history: "History | None" = None
    """What was changed when; None where it is not asked for."""
    feeds: bool = False
    """Whether the address of the site is known, so that there can be feeds of it."""
    was: Mapping[str, Source] = field(default_factory=dict)
    """The sources as their files say, where an article was read in another state since."""
    layout: Layout = worked_out
    """What says where those stand who are drawn in the network."""

    @cached_property
    def trusts(self) -> Trusts:
        """How far each entity can be relied on."""
        kb = replace(self.kb, sources={**self.kb.sources, **self.was})
        return Trusts(kb, self.founds, self.proposals, self.settled)


def load_contents(
    kb_dir: Path, excerpt_share: float = EXCERPT_SHARE, *, strictly: bool = False
) -> tuple[Contents, list[Problem]]:
    """Reads kb/. A bad file becomes a problem, and the rest is used; `strictly`, so does a broken reference."""
    kb, problems = load(kb_dir)
    if strictly:
        from cuttings.kb.check import broken_references  # here, as other builds can do without it

        problems = [*problems, *broken_references(kb_dir, kb)]
    kb = folded(kb)
    founds, broken = readable_found(kb_dir)
    links, unread = readable(read_links, kb_dir)
    decided = load_decided(kb_dir, kb)
    now = _as_read(kb, founds)
    was = {id_: kb.sources[id_] for id_ in now}
    kb.sources.update(now)
    contents = Contents(
        kb=kb,
        founds=founds,
        links=links or {},
        proposals=decided.proposals or (),
        settled=decided.settled or Settled(),
        excerpt_share=excerpt_share,
        revision=revision(kb_dir),
        was=was,
    )
    return contents, [*problems, *broken, *unread, *decided.problems]


def _as_read(kb: KnowledgeBase, founds: Mapping[str, Found]) -> dict[str, Source]:
    """The sources with the checksum of the article that was read last; a person's file may still have an older one."""
    return {
        id_: kb.sources[id_].model_copy(update={"sha256": found.header.sha256})
        for id_, found in founds.items()
        if id_ in kb.sources and kb.sources[id_].sha256 != found.header.sha256
    }
