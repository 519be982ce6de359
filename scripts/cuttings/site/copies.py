"""The site's own copies of the files of kb/. What the rights do not let the pages show is cut in them, too."""

from collections.abc import Iterator

from cuttings.kb.dump import dump
from cuttings.model import Actor, Claim, Entity, Evidence, Role
from cuttings.site.page import Page
from cuttings.site.quotations import shortened
from cuttings.site.views import Views

_HEAD = "# A copy for readers. Its quotations are cut as on the site, at “…”; the file itself has all of their words.\n"


def with_copy(views: Views, page: Page) -> Page:
    """The page, with what makes the copy of its file."""
    if page.source_file is None:
        return page
    folder, _, entity_id = page.uri.rpartition("/")
    return page._replace(copying=lambda: _copy(views, folder, views.contents.kb.of(folder)[entity_id]))


def _copy(views: Views, folder: str, entity: Entity) -> str | None:
    """The copy where that may not be the file as it is."""
    cut = _cut(views, entity)
    return None if cut is entity else _HEAD + dump(folder, cut)


def _cut(views: Views, entity: Entity) -> Entity:
    """The entity with no more of its sources' words than the pages show; the very same where they show all of them."""
    fields = dict(_cut_fields(views, entity))
    changes = {name: value for name, value in fields.items() if value != getattr(entity, name)}
    return entity.model_copy(update=changes) if changes else entity


def _cut_fields(views: Views, entity: Entity) -> Iterator[tuple[str, object]]:
    if evidence := getattr(entity, "evidence", ()):
        yield "evidence", _all_cut(views, evidence)
    if isinstance(entity, Actor):
        yield "roles", tuple(_role_cut(views, role) for role in entity.roles)
    if isinstance(entity, Claim):
        yield "content", _marked(*views.content_of(entity))


def _role_cut(views: Views, role: Role) -> Role:
    evidence = _all_cut(views, role.evidence)
    return role if evidence == role.evidence else role.model_copy(update={"evidence": evidence})


def _all_cut(views: Views, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(_evidence_cut(views, each) for each in evidence)


def _evidence_cut(views: Views, evidence: Evidence) -> Evidence:
    allowance = views.derived.allowance(evidence.source)
    if allowance.full_text:
        return evidence
    exact, left_out = shortened(evidence.exact, allowance.exact)
    prefix = evidence.prefix[-allowance.context :] if allowance.context else ""
    suffix = "" if left_out else evidence.suffix[: allowance.context]
    if not left_out and (prefix, suffix) == (evidence.prefix, evidence.suffix):
        return evidence
    return evidence.model_copy(update={"exact": _marked(exact, left_out), "prefix": prefix, "suffix": suffix})


def _marked(text: str, left_out: int) -> str:
    return f"{text}…" if left_out else text
