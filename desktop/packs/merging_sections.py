"""Lay a pack's ``[[sections]]`` into the documents of its parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop.domain.section_heads import TOPICS
from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles

_PLACING = frozenset({"document", "after", "add_items", "take_items"})
_SETTLING = ("order", "leave_out")
"""What a document says of its sections, and what no merged one says any more."""

TAKEN_FROM = frozenset(
    {"headlines", "clauses", "chapter", "decisions", "plain", "differences", "topics"}
)
"""Styles of sections that say what a topic is: from these its words can move to another."""
_EACH = frozenset({"clauses", "decisions", "plain", "differences"})
"""Styles that say each clause of a topic by itself: from these a single one can move."""


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
    added = (*own.get("add_items", []), *own.get("take_items", []))
    section["items"] = [*section.get("items", []), *added]


def settle_sections(merged: PackFiles, child: PackFiles) -> None:
    """Let the child's sections take what they hold, leave some out, and put all in order.

    This comes last, when every topic holds what it holds.

    Raises:
        PackRefusedError: if a section that is ordered or left out is not there.
    """
    for own in child.sections:
        sections = merged.documents[own["document"]]["sections"]
        for key in own.get("take_items", []):
            _take(merged, sections, own["key"], key)
    for name, document in merged.documents.items():
        own = child.documents.get(name, {})
        keys = [section["key"] for section in document["sections"]]
        for key in (*own.get("order", []), *own.get("leave_out", [])):
            if key not in keys:
                raise PackRefusedError(child.pack["key"], name, f"has no section '{key}'.")
        place = {key: at for at, key in enumerate(in_order(keys, own.get("order", [])))}
        document["sections"] = sorted(
            (one for one in document["sections"] if _stands(one, own.get("leave_out", []))),
            key=lambda section: place[section["key"]],
        )
        for instruction in _SETTLING:
            document.pop(instruction, None)


def _stands(section: dict[str, Any], left: Sequence[str]) -> bool:
    """Say whether *section* still has its place; one that was a single topic goes with it."""
    return section["key"] not in left and bool(section.get("items") or section["style"] != TOPICS)


def in_order(keys: Iterable[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return *keys* as *wanted*; one that is not named there stays behind the one before it."""
    there = tuple(keys)
    line = [key for key in dict.fromkeys(wanted) if key in there] if wanted else list(there)
    for number, key in enumerate(there):
        if key not in line:
            before = next((one for one in reversed(there[:number]) if one in line), None)
            line.insert(line.index(before) + 1 if before is not None else 0, key)
    return tuple(line)


def _take(merged: PackFiles, sections: list[dict[str, Any]], holder: str, key: str) -> None:
    """Take *key* out of every other section that says it."""
    for section in sections:
        if section["key"] != holder and section["style"] in TAKEN_FROM:
            section["items"] = list(_without(merged, section, key))


def _without(merged: PackFiles, section: dict[str, Any], key: str) -> Iterator[str]:
    for one in section.get("items", []):
        inside = merged.groups.get(one, {}).get("items", [])
        if one != key and key in inside and section["style"] in _EACH:
            yield from (clause for clause in inside if clause != key)
        elif one != key:
            yield one


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
