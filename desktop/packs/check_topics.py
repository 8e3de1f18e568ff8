"""Check that each topic is asked once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from desktop.domain.pack import FormPack, Item

OVERLAPS = (("L19", "C6"), ("L20", "B7"), ("L31", "C10"), ("L33", "B9"), ("L14", "C14"))
"""Limits and decisions of the clinical brief that are one topic (design section 3)."""

_TOLD = frozenset({"say", "clause", "notice", "prompt", "note", "clash"})


def repeated_topics(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every topic that more than one item would ask about."""
    counted = Counter(item.topic for item in pack.items.values() if item.topic)
    for topic, count in counted.items():
        if count > 1:
            yield topic, f"is a topic of {count} items; each topic is asked once."
    for limit, decision in OVERLAPS:
        yield from _overlap(pack, limit, decision)


def _overlap(pack: FormPack, limit: str, decision: str) -> Iterator[tuple[str, str]]:
    """Yield every item that asks about *decision* apart from the one that asks about *limit*.

    An item with both refs asks the topic once; others may then ask about a part of it.
    """
    asked = [item for item in pack.items.values() if _is_asked(item)]
    if any({limit, decision} <= set(item.refs) for item in asked):
        return
    first = next((item.key for item in asked if limit in item.refs), "")
    for item in asked if first else ():
        if decision in item.refs:
            yield item.key, f"asks again ({decision}) what '{first}' asks ({limit})."


def _is_asked(item: Item) -> bool:
    return item.filled_by == "session" and item.kind not in _TOLD
