"""What a practice usually does, learned from its last sessions; never anything about a client."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from desktop.domain.answers import check_answer
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item
from desktop.domain.plain_answers import AnswerRefusedError, is_blank

HABITS = (
    "setting.mode",
    "booking.length",
    "setting.split",
    "client.papers_in",
    "fee.payer",
    "prepare.papers",
)
"""How people are seen here: all of it chosen or counted, none of it written, told or agreed."""

_KINDS = frozenset({"choice", "yes_no", "duration"})
"""Kinds whose answers hold no words of anybody."""


def usual(pack: FormPack, sessions: Sequence[Mapping[str, Value]]) -> dict[str, Value]:
    """Return what was answered most often in *sessions*, the newest first; on a tie, last.

    Only what *pack* asks in this way, and only answers it offers: so no name, no word and no
    consent of another client can come along.
    """
    return {
        key: value
        for key in HABITS
        if (item := pack.items.get(key)) is not None and item.kind in _KINDS
        for value in _most_common(_offered(item, (one.get(key) for one in sessions)))
    }


def _offered(item: Item, values: Iterable[Value]) -> list[Value]:
    return [value for value in values if not is_blank(value) and _fits(item, value)]


def _fits(item: Item, value: Value) -> bool:
    try:
        check_answer(item, value)
    except AnswerRefusedError:
        return False
    return True


def _most_common(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return the commonest of *values*, alone; of equals the first."""
    return tuple(value for value, _ in Counter(values).most_common(1))
