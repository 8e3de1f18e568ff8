"""Lay a pack's ``[[sections]]`` into the documents of its parents."""

from __future__ import annotations

from typing import Any

from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles

_PLACING = frozenset({"document", "after", "add_items"})


def lay_sections(merged: PackFiles, child: PackFiles) -> None:
    """Add the child's sections to *merged*, or change those that are there.

    Raises:
        PackRefusedError: if a document, or a section to come after, is not there.
    """
    for own in child.sections:
        document = merged.documents.get(own["document"])
        if document is None:
            raise _refused(child, own, f"there is no document '{own['document']}'.")
        _lay(document["sections"], own, child)


def _lay(sections: list[dict[str, Any]], own: dict[str, Any], child: PackFiles) -> None:
    fields = {name: part for name, part in own.items() if name not in _PLACING}
    keys = [section["key"] for section in sections]
    if own["key"] in keys:
        section = {**sections[keys.index(own["key"])], **fields}
        sections[keys.index(own["key"])] = section
    elif "style" in own:
        section = {"items": [], **fields}
        sections.insert(_place(keys, own, child), section)
    else:
        raise _refused(child, own, "is a new section and names no style.")
    section["items"] = [*section.get("items", []), *own.get("add_items", [])]


def _place(keys: list[str], own: dict[str, Any], child: PackFiles) -> int:
    """Return where a new section stands: after the one it names, else at the end."""
    after = own.get("after", "")
    if not after:
        return len(keys)
    if after not in keys:
        raise _refused(child, own, f"there is no '{after}' to come after.")
    return keys.index(after) + 1


def _refused(child: PackFiles, own: dict[str, Any], problem: str) -> PackRefusedError:
    return PackRefusedError(child.pack["key"], own["key"], problem)
