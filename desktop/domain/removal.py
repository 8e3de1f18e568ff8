"""What may be undone or taken back, and which rows of a journal count no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow, JournalRowError

REMOVING = frozenset({j.UNDONE, j.TAKEN_BACK})
_WORDED = frozenset({j.ANSWERED, j.REWORDED, j.ASKED, j.INITIALLED, j.ILLUSTRATED})
_OUTCOMES = frozenset({j.SETTLED, j.EXCEPTED})
_UNDOABLE = _WORDED | _OUTCOMES | {j.PASSED, j.WENT_TO, j.TALKED, j.FINISHED_EARLY}
_FREEZING = frozenset({j.SIGNED, j.PRINTED})
_INKED = _FREEZING | {j.PRESENTED, j.SCANNED, j.INK_CLEARED}
_BESIDE = frozenset({j.ON_SCREEN, j.IDENTIFIED, j.ENCLOSED})
"""What is told at signing or chosen, and corrected by telling it anew, never by undoing."""


def check_removal(
    rows: tuple[JournalRow, ...], row: JournalRow, *, frozen: bool, past: int = 0
) -> None:
    """Refuse to undo or take back what is signed, what is gone, or what is no act of people.

    Nothing up to the row *past*, where an earlier signing ended, is undone; words from
    before it may be taken back where no signed paper has them, which only the papers know.

    Raises:
        JournalRowError: if *row*, which follows *rows*, would do so.
    """
    undoes = row.action == j.UNDONE
    allowed = _UNDOABLE if undoes else _WORDED | _OUTCOMES
    gone = skipped(rows) if undoes else _erased(rows)
    signed = (past.seq for past in rows if past.action in _FREEZING)
    floor = max(signed, default=0) if frozen else past * undoes
    for seq in removed(row):
        if not floor < seq < row.seq or seq in gone or rows[seq - 1].action not in allowed:
            raise JournalRowError(
                "This can no longer be taken back. Nothing was changed. "
                "What is signed changes by an amendment only."
            )
    if not removed(row):
        raise JournalRowError("There is nothing to take back. Nothing was changed.")


def last_undoable(rows: tuple[JournalRow, ...], *, frozen: bool) -> int | None:
    """Return the number of the last act of people that still counts, but never a signed one."""
    gone = skipped(rows)
    passable = REMOVING | _BESIDE | (frozenset({j.PRESENTED}) if frozen else _INKED)
    for row in reversed(rows):
        if row.seq in gone or row.action in passable:
            continue
        return row.seq if row.action in _UNDOABLE else None
    return None


def last_act(rows: tuple[JournalRow, ...], *, frozen: bool) -> tuple[int, ...]:
    """Return the numbers of the rows that one *undo* takes back, none where nothing is left.

    An answer given in parts is followed by the way back to its card; they are one act.
    """
    seq = last_undoable(rows, frozen=frozen)
    if seq is None:
        return ()
    row, before = rows[seq - 1], rows[seq - 2]
    kept_open = row.action == j.WENT_TO and (before.action, before.item) == (j.ANSWERED, row.item)
    return (seq - 1, seq) if kept_open and seq - 1 not in skipped(rows) else (seq,)


def rows_about(rows: tuple[JournalRow, ...], item: str, group: str = "") -> tuple[int, ...]:
    """Return the numbers of the rows that hold words about *item* and are not erased yet.

    Where words were changed, the outcome "changed" went with them, for *item* or for
    its *group*: without the words nobody has agreed to anything, so it goes too.
    """
    gone = _erased(rows)
    there = [row for row in rows if row.seq not in gone]
    worded = [row for row in there if row.item == item and row.action in _WORDED]
    first = next((row.seq for row in worded if row.action == j.REWORDED), None)
    outcomes = [
        row
        for row in there
        if first is not None
        and row.seq > first
        and row.item in {item, group}
        and row.action in _OUTCOMES
        and row.value == "changed"
    ]
    return tuple(sorted(row.seq for row in (*worded, *outcomes)))


def skipped(rows: Iterable[JournalRow]) -> frozenset[int]:
    """Return the numbers of the rows that were undone or taken back."""
    return frozenset(seq for row in rows if row.action in REMOVING for seq in removed(row))


def _erased(rows: Iterable[JournalRow]) -> frozenset[int]:
    return frozenset(seq for row in rows if row.action == j.TAKEN_BACK for seq in removed(row))


def removed(row: JournalRow) -> tuple[int, ...]:
    """Return the numbers of the rows that *row* undoes or takes back."""
    seqs = row.value.get("rows") if isinstance(row.value, Mapping) else ()
    return tuple(seq for seq in seqs if type(seq) is int) if isinstance(seqs, tuple) else ()
