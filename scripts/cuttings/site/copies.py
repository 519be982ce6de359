"""The site's own copies of the files of kb/. What the rights do not let the pages show is cut in them, too."""

from dataclasses import replace

from cuttings.kb.dump import dump
from cuttings.model import Actor, Claim, Entity, Evidence
from cuttings.site.page import Page
from cuttings.site.quotations import shortened
from cuttings.site.views import Views

_HEAD = "# A copy for readers. Its quotations are cut as on the site, at “…”; the file itself has all of their words.\n"


def with_copy(views: Views, page: Page) -> Page:
    """The page, with what makes the copy of its file where that may not be the file as it is."""
    folder, _, entity_id = page.uri.rpartition("/")
    if page.source_file is None:
        return page
    entity = views.contents.kb.of(folder)[entity_id]
    cut = _cut(views, entity)
    return page if cut == entity else replace(page, copying=lambda: _HEAD + dump(folder, _cut(views, entity)))


def _cut(views: Views, entity: Entity) -> Entity:
    """The entity with no more of its sources' words than the pages show."""
    changes: dict[str, object] = {}
    if evidence := getattr(entity, "evidence", ()):
        changes["evidence"] = _all_cut(views, evidence)
    if isinstance(entity, Actor):
        changes["roles"] = tuple(
            role.model_copy(update={"evidence": _all_cut(views, role.evidence)}) for role in entity.roles
        )
    if isinstance(entity, Claim):
        changes["content"] = _marked(*views.content_of(entity))
    return entity.model_copy(update=changes)


def _all_cut(views: Views, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(_evidence_cut(views, each) for each in evidence)


def _evidence_cut(views: Views, evidence: Evidence) -> Evidence:
    allowance = views.derived.allowance(evidence.source)
    if allowance.full_text:
        return evidence
    exact, left_out = shortened(evidence.exact, allowance.exact)
    prefix = evidence.prefix[-allowance.context :] if allowance.context else ""
    suffix = "" if left_out else evidence.suffix[: allowance.context]
    return evidence.model_copy(update={"exact": _marked(exact, left_out), "prefix": prefix, "suffix": suffix})


def _marked(text: str, left_out: int) -> str:
    return f"{text}…" if left_out else text
