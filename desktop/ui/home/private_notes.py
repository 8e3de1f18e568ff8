"""A client's private notes on the client's page: closed until one is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.moments import clock_words, long_day
from desktop.ui.private_paper import CourtWords, PrivatePaper
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from desktop.store.private_notes import PrivateNote


class NotesShelf(QWidget):
    """The notes by the day they were written; none of their words show in the list.

    A note opens on a paper over the page, where it can be read, changed and erased.

    Signals:
        copy_wanted: let a copy of all of them out of the vault.
    """

    copy_wanted = Signal()

    def __init__(self, desk: Desk, client: str, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._client = client
        self._page = page
        self._notes: tuple[PrivateNote, ...] = ()
        self._overlay: Overlay | None = None
        title = self.tr("Your private notes")
        self._rows = RowList(title, whole=True)
        self._rows.setObjectName("private_notes")
        self._rows.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(title, role="section"))
        column.addWidget(CourtWords())
        column.addWidget(self._rows)
        copy = Button(self.tr("A copy of these notes ..."), kind=QUIET, picture="lock")
        copy.setObjectName("copy_notes")
        copy.clicked.connect(self.copy_wanted)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self.gather()

    def gather(self) -> None:
        """Read the notes of this client; without any, show nothing."""
        self._desk.run(self, partial(self._desk.vault.notes, self._client), self._show)

    def _show(self, notes: tuple[PrivateNote, ...]) -> None:
        self._notes = notes
        words = self.tr("Note of %1, %2")
        self._rows.show_rows(
            [
                Row(
                    key=note.id,
                    title=words.replace("%1", long_day(note.written_at)).replace(
                        "%2", clock_words(note.written_at)
                    ),
                    picture="lock",
                )
                for note in reversed(notes)
            ]
        )
        self.setVisible(bool(notes))

    def _open(self, key: str) -> None:
        subject: dict[str, Value] = {"note": key, "client": self._client}
        job = partial(_note_view, self._desk, subject)
        self._desk.run(self, job, lambda _: self._show_note(key))

    def _show_note(self, key: str) -> None:
        note = next((one for one in self._notes if one.id == key), None)
        if note is None:  # erased while its opening was noted
            return
        paper = PrivatePaper(self.tr("Your private note"), note.text)
        paper.add_buttons(
            use=self.tr("Keep the changes"), other=self.tr("Erase it"), leave=self.tr("Close")
        )
        paper.done.connect(lambda: self._rewrite(key, paper.words()))
        paper.other.connect(lambda: self._ask_to_erase(key))
        self._lay(paper, partial(self._show_note, key))

    def _ask_to_erase(self, key: str) -> None:
        """Ask once; what a court has asked for must not be erased."""
        paper = Paper(
            self.tr("Erase this note?"),
            self.tr(
                "It is gone for good, and cannot be brought back. If somebody has asked for your "
                "records, or may soon, leave it and ask for advice first."
            ),
        )
        paper.add_buttons(use=self.tr("Erase it"), leave=self.tr("Leave it"))
        paper.done.connect(lambda: self._change(partial(self._desk.vault.remove_note, key)))
        self._lay(paper, partial(self._ask_to_erase, key))

    def _rewrite(self, key: str, words: str) -> None:
        self._change(partial(self._desk.vault.rewrite_note, key, words))

    def _change(self, job: partial[None]) -> None:
        self._desk.run(self, job, self._on_changed)

    def _on_changed(self, _nothing: None) -> None:
        if self._overlay is not None:
            self._overlay.close_quietly()
        self.gather()

    def _lay(self, paper: Paper, again: Callable[[], None]) -> None:
        if self._overlay is not None:
            self._overlay.close_quietly()
        self._overlay = Overlay(self._page, paper)
        self._overlay.again = again
        self._overlay.closed.connect(self._forget)
        paper.left.connect(self._overlay.close_quietly)
        self._overlay.open()

    def _forget(self) -> None:
        self._overlay = None


def _note_view(desk: Desk, subject: dict[str, Value]) -> None:
    from desktop.services.note_view import note_visit

    note_visit(desk.means, desk.vault, subject)
