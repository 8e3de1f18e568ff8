"""Typing back a part of the recovery sheet: right, a slip of the finger, or another group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.store.errors import RecoveryCodeMistypedError
from desktop.store.recovery_code import RecoveryCode

ASKED = 2
"""How many of the seven groups are asked for: enough to know that the sheet is there and right."""


@dataclass(frozen=True, slots=True)
class TypedGroup:
    """What was typed for one group; ``stands_at`` is the group (1 to 7) it really is, or 0."""

    asked: int
    stands_at: int

    @property
    def is_right(self) -> bool:
        """Whether this is the group that was asked for."""
        return self.stands_at == self.asked


def groups_to_ask(code: RecoveryCode, randomness: Callable[[int], bytes]) -> tuple[int, ...]:
    """Return the numbers (from 1) of the groups to ask for, in order."""
    left = list(range(1, len(code.groups) + 1))
    picked = [left.pop(byte % len(left)) for byte in randomness(ASKED)]
    return tuple(sorted(picked))


def judge_group(code: RecoveryCode, asked: int, typed: str) -> TypedGroup:
    """Return what *typed* is; it is read as forgivingly as the whole code would be."""
    places = (asked, *range(1, len(code.groups) + 1))
    return TypedGroup(asked, next((place for place in places if _fits(code, place, typed)), 0))


def _fits(code: RecoveryCode, place: int, typed: str) -> bool:
    """Say whether the whole code is right with *typed* as its group at *place*."""
    groups = list(code.groups)
    groups[place - 1] = typed
    try:
        return RecoveryCode.typed("-".join(groups)) == code
    except RecoveryCodeMistypedError:
        return False
