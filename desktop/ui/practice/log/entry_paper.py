"""One entry of the log whole: what a lawyer is read out on the telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.moments import clock_words, long_day
from desktop.ui.practice.log.rows import whose
from desktop.ui.practice.log.words import said
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.store.audit import AuditEntry
    from desktop.store.audit_log import Subject

_MARK_LETTERS = 16


class EntryPaper(Paper):
    """Shows one entry: moment, whose file, its mark, and the ids it holds."""

    def __init__(self, entry: AuditEntry, about: Subject, *, hides_names: bool) -> None:
        super().__init__(said(entry))
        when = self.tr("%1, %2").replace("%1", long_day(entry.at))
        self.add(Passage(when.replace("%2", clock_words(entry.at))))
        for words in (whose(about, hides_names=hides_names), about.title):
            if words:
                self.add(Passage(words))
        self.add_label(self.tr("Its mark: number and first letters of its value"))
        self.add(self._fixed(f"{entry.seq} · {entry.mac[:_MARK_LETTERS]}"))
        details = "\n".join(f"{name}: {value}" for name, value in sorted(entry.body.items()))
        if details:
            self.add_label(self.tr("As it stands in the log"))
            self.add(self._fixed(details))
        self.add_buttons(leave=self.tr("Close"))

    def first_focus(self) -> QWidget:
        """Start on the way back."""
        return self.leave_button

    def _fixed(self, words: str) -> Note:
        note = Note(words, role="muted")
        note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return note
