"""What is done before a session, and when the session itself began: at its first card."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import dropwhile

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow
from desktop.domain.pack import FormPack

PREPARING = frozenset(
    {j.BEGUN, j.PREPARED_ANEW, j.HANDED_OVER, j.UNDONE, j.TAKEN_BACK, j.NOT_HELD, j.ENCLOSED}
)
"""What may be done before the first card, whatever it is about; answers depend on the item."""

APART = "practice.separate_papers"
"""Which parts are signed as papers of their own: said by the practice, and for each client anew."""


def before_items(pack: FormPack) -> tuple[str, ...]:
    """Return the items that are asked before a session, and the notices that may be given then.

    Which papers are signed by themselves may be said then too, or as late as at the table.
    """
    cards = [card for step in pack.steps if step.stage == "before" for card in step.cards]
    notices = [item.key for item in pack.items.values() if item.kind == "notice"]
    apart = (APART,) if APART in pack.items else ()
    return tuple(dict.fromkeys((*cards, *notices, *apart)))


def at_the_table(pack: FormPack, rows: Iterable[JournalRow]) -> tuple[JournalRow, ...]:
    """Return *rows* from the first act at the table on; none while there was none."""
    before = frozenset(before_items(pack))

    def prepares(row: JournalRow) -> bool:
        return row.action in PREPARING or (row.action == j.ANSWERED and row.item in before)

    return tuple(dropwhile(prepares, rows))


def begun_at(pack: FormPack, rows: Iterable[JournalRow]) -> str:
    """Return when the first act at the table was done (ISO 8601); "" while none was."""
    held = at_the_table(pack, rows)
    return held[0].at if held else ""
