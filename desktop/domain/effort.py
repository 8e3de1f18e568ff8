"""What a session asks of people's hands: taps and typed lines, counted from its journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain import journal as j
from desktop.domain.intake import Intake
from desktop.domain.journal import JournalRow
from desktop.domain.pack import FormPack

MOST_TAPS = 24
MOST_LINES = 3
"""The essential path's bar (design section 3)."""

_TYPED = frozenset({"text", "goals", "reflection"})
_BESIDE = frozenset({"booklet", "handout", "annex", "separate"})
"""Kinds of paper that are given before the session, or that only some clients have."""

_FREE = frozenset({j.BEGUN, j.PRESENTED, j.SEALED, j.ADJOURNED, j.TALKED, j.CLOSED})


@dataclass(frozen=True, slots=True)
class Effort:
    """Taps and typed lines."""

    taps: int
    lines: int


def essential_effort(pack: FormPack, intake: Intake) -> Effort:
    """Return what the essential path of *intake* cost, from the first card to the close.

    Each meeting is read, signed and closed by itself; of several it is the one that cost most.

    A tap is one choice, one outcome, one way on, one statement with its signature, one
    print. Preparation before the session does not count, nor do cards opened in depth and
    papers that only some clients have, such as an annex that a parent signs.
    """
    essential = essential_keys(pack)
    meetings: list[list[JournalRow]] = [[]]
    for row in intake.rows:
        if _counts(pack, essential, row):
            meetings[-1].append(row)
        elif row.action == j.ADJOURNED:
            meetings.append([])
    return max((_effort(pack, rows) for rows in meetings), key=lambda cost: cost.taps + cost.lines)


def _effort(pack: FormPack, rows: list[JournalRow]) -> Effort:
    lines = sum(1 for row in rows if _is_typed(pack, row))
    return Effort(sum(_taps(row) for row in rows) - lines, lines)


def _counts(pack: FormPack, essential: frozenset[str], row: JournalRow) -> bool:
    if row.action in {j.SIGNED, j.HANDED_OVER}:
        plan = pack.documents.get(row.item)
        return plan is None or plan.kind not in _BESIDE
    if row.action == j.ON_SCREEN:
        return isinstance(row.value, Mapping) and row.value.get("party") == j.CLIENT
    return row.action not in _FREE and row.item in essential


def essential_keys(pack: FormPack) -> frozenset[str]:
    """Return the keys of everything that is touched on the essential path."""
    stages = {step.key for step in pack.steps if step.stage in {"quiet", "sheet", "sign"}}
    cards = set(_essential_cards(pack))
    inside = {key for card in cards if card in pack.groups for key in pack.groups[card].items}
    return frozenset(stages | cards | inside)


def _essential_cards(pack: FormPack) -> Iterable[str]:
    for step in pack.steps:
        if step.stage == "before":
            continue
        for key in step.cards:
            part = pack.groups.get(key) or pack.items[key]
            if part.depth == "essential":
                yield key


def _taps(row: JournalRow) -> int:
    """Return the taps of one row: a signature is a statement and a stroke of the pen."""
    return 2 if row.action == j.SIGNED else 1


def _is_typed(pack: FormPack, row: JournalRow) -> bool:
    if row.action in {j.REWORDED, j.ASKED}:
        return True
    item = pack.items.get(row.item)
    return row.action == j.ANSWERED and item is not None and item.kind in _TYPED
