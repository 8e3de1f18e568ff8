"""The ways from a client's page to copies of the record and to corrections, and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.ui.home.row_list import Row
from desktop.ui.keeping.ways import KeepingWays

if TYPE_CHECKING:
    from desktop.ui.desks import Desks
    from desktop.ui.page import Page
    from desktop.ui.window import Places

COPY, CORRECT, NOTES, KEEP = "copy", "correct", "notes", "keep"
"""A copy of the whole record, corrections, a copy of the private notes, and the file's time."""


def record_rows() -> list[Row]:
    """Return the ways on a client's page: a copy of the whole record, and corrections."""
    return [
        Row(
            key=COPY,
            title=QCoreApplication.translate("RecordWays", "A copy of the whole record"),
            detail=QCoreApplication.translate(
                "RecordWays", "For the client, another clinician, or a court."
            ),
            picture="folder-open",
        ),
        Row(
            key=CORRECT,
            title=QCoreApplication.translate("RecordWays", "Correct what is kept"),
            detail=QCoreApplication.translate(
                "RecordWays", "A name, a number; or what the client wants said beside the record."
            ),
            picture="pencil",
        ),
        Row(
            key=KEEP,
            title=QCoreApplication.translate("RecordWays", "How long it is kept"),
            detail=QCoreApplication.translate(
                "RecordWays", "The end of the work, a hold for a complaint, the planned end."
            ),
            picture="clock",
        ),
    ]


class RecordWays(QObject):
    """Leads from page to page.

    *desks* holds the open vault, *show* shows a page and knows how to make it anew in another
    language, *client* leads to a client's page.
    """

    def __init__(
        self,
        parent: Places,
        *,
        desks: Desks,
        show: Callable[[Page, Callable[[], None] | None], None],
        client: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._client = client
        self.keeping = KeepingWays(parent, show, copy=self.copy)

    def go(self, client: str, where: str) -> None:
        """Show the page *where* about *client*."""
        {COPY: self.copy, CORRECT: self.correct, NOTES: self.notes, KEEP: self.keeping.file}[where](
            client
        )

    def copy(self, client: str) -> None:
        """Ask for whom the whole record is to be copied, and do it."""
        from desktop.ui.record.copy_page import RecordCopyPage

        page = RecordCopyPage(self._desks.now, client)
        page.back_wanted.connect(partial(self._client, client))
        self._show(page, partial(self.copy, client))

    def correct(self, client: str) -> None:
        """Show what is kept about *client*, to be put right."""
        from desktop.ui.record.correct_page import CorrectPage

        page = CorrectPage(self._desks.now, client)
        page.back_wanted.connect(partial(self._client, client))
        self._show(page, partial(self.correct, client))

    def notes(self, client: str) -> None:
        """Ask before the private notes leave the vault, and let them."""
        from desktop.ui.record.notes_page import NotesCopyPage

        page = NotesCopyPage(self._desks.now, client)
        page.back_wanted.connect(partial(self._client, client))
        self._show(page, partial(self.notes, client))
