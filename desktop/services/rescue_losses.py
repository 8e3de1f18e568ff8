"""What a rescue could not save, by name, so that nobody takes the rest for the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.services.rescue_output import gaps

if TYPE_CHECKING:
    from desktop.services.rescue_saved import Saved
    from desktop.store.rescue.salvage import Loss, Salvage

_NAMES = {
    "clients": "A client",
    "intakes": "A session",
    "agreements": "An agreement",
    "documents": "A paper",
    "journal": "A journal row",
    "payloads": "A file",
    "private_notes": "A private note",
    "audit": "An audit entry",
    "descriptions": "A description",
    "packs": "A form pack",
}
_TOLD = ("name", "reference", "title", "kind", "seq", "filed_at", "at", "begun_at", "written_at")
_COUNTED = ("clients", "practitioners", "intakes", "agreements", "payloads", "hand_overs")
_MOST_PAGES = 40


def lost_lines(salvage: Salvage, saved: Saved) -> Iterator[str]:
    """Yield one line for each thing known to be lost, and what hints at more."""
    yield from dict.fromkeys(saved.lost)
    wanted = set(saved.wanted)
    for loss in salvage.losses:
        if not (loss.table == "payloads" and loss.known.get("id") in wanted):
            yield _row_line(loss)
    yield from _page_lines(salvage)


def _row_line(loss: Loss) -> str:
    known = ", ".join(
        " ".join(str(loss.known[name]).split())
        for name in _TOLD
        if loss.known.get(name) not in (None, "")
    )
    what = _NAMES.get(loss.table, f"A row of {loss.table}")
    return f"{what}{f': {known}' if known else ''} ({loss.why})"


def _page_lines(salvage: Salvage) -> Iterator[str]:
    """Yield what damage there is, and the numbers that are missing where rows are counted."""
    forest = salvage.forest
    if forest.unreadable:
        yield f"Pages that cannot be read, of {forest.pages.count}: {_spans(forest.unreadable)}"
        yield from _numbers_missing(salvage)
    if forest.strays:
        yield f"Pages of which nothing tells what they hold: {_spans(forest.strays)}"
    if forest.pages.frames.unused:
        yield (
            f"The last {forest.pages.frames.unused} entries of the write-ahead log: what was "
            "filed last may be missing"
        )


def _numbers_missing(salvage: Salvage) -> Iterator[str]:
    names = _known_names(salvage)
    for table in _COUNTED:
        shape = salvage.forest.shapes.get(table)
        if shape is None:
            continue
        seen = sorted(_numbers(salvage, table))
        for gap in gaps(seen):
            told = f"{_NAMES.get(table, table)} of number {gap}: lost, or removed on purpose before"
            yield f"{told}{names.get(gap, '') if table == 'clients' else ''}"


def _numbers(salvage: Salvage, table: str) -> Iterator[int]:
    from desktop.store.rescue.records import RowUnreadableError, begun_row

    for place in salvage.forest.places(table):
        try:
            yield begun_row(salvage.forest.pages, place).rowid
        except RowUnreadableError:
            continue


def _known_names(salvage: Salvage) -> dict[str, str]:
    """Return the names that the search index still knows, by the number of the client."""
    if "search_content" not in salvage.forest.shapes:
        return {}
    before = len(salvage.losses)
    names = {
        str(row["id"]): f" (by the search index: {row['c0']})"
        for row in salvage.rows("search_content")
    }
    del salvage.losses[before:]  # the index only repeats what stands elsewhere
    return names


def _spans(pages: tuple[int, ...]) -> str:
    """Return the numbers *pages* as people write them, the first of very many."""
    shown = ", ".join(map(str, pages[:_MOST_PAGES]))
    more = len(pages) - _MOST_PAGES
    return f"{shown} and {more} more" if more > 0 else shown
