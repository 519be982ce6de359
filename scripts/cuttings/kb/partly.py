"""What a file says beside its fields that are wrong, so that a check can tell of it in one run.

A list with a wrong item is a wrong field: what else is wrong in it is told once that is mended. Only for the rules of
`check`: nothing else takes a file in which something is wrong for an entity.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cuttings.kb.paths import Key, entity_file, entity_keys
from cuttings.kb.store import KnowledgeBase, decoded
from cuttings.model import KINDS, Entity
from cuttings.strict_yaml import BadYamlError, compose_with_lines
from cuttings.validation import sound_part


def partly_read(kb: KnowledgeBase) -> dict[Key, Entity]:
    """Of the files that are there and could not be read, the sound part, if there is one."""
    if not kb.unread:
        return {}
    keys = (key for key in entity_keys(kb.root) if key[1] in kb.unread)
    return {key: part for key in keys if (part := _part(kb, key)) is not None}


def completed(kb: KnowledgeBase, parts: Mapping[Key, Entity]) -> KnowledgeBase:
    """The knowledge base with these parts as if they were entities, after all that are."""
    if not parts:
        return kb
    by_folder: dict[str, Any] = {
        folder: {**kb.of(folder), **{id_: part for (of, id_), part in parts.items() if of == folder}}
        for folder in KINDS
    }
    return replace(kb, **by_folder)


def _part(kb: KnowledgeBase, key: Key) -> Entity | None:
    try:
        text, _ = decoded(entity_file(kb.root, key).read_bytes(), key[1])
        return None if text is None else sound_part(compose_with_lines(text), KINDS[key[0]])
    except (OSError, BadYamlError):
        return None
