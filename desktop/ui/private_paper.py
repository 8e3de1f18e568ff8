"""The look of what only the practitioner writes and reads: private notes, wherever they open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.session.editors.writing import Lines
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note


def court_words() -> QFrame:
    """Return the sentence that belongs to every private note, on the notes' own ground."""
    paper = QFrame()
    paper.setProperty("role", "note")
    inside = QVBoxLayout(paper)
    inside.setContentsMargins(16, 10, 16, 12)
    words = QCoreApplication.translate(
        "PrivatePaper", "Only you see this. It is kept apart. A court could still ask to see it."
    )
    inside.addWidget(Note(words, role="plain"))
    return paper


class PrivatePaper(Paper):
    """A private note on a paper of its own, to write or to write anew."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__(title)
        self._before = words.strip()
        self.add(court_words())
        label = self.tr("Your private note")
        self.lines = Lines(label, words, lines=7)
        self.lines.setObjectName("private.words")
        self.lines.setFont(self.lines.font())
        self.add(self.lines)
        self.lines.textChanged.connect(self._dress)
        self.lines.sent.connect(self._on_sent)
        self.use_button.set_words("")
        self._dress()

    def words(self) -> str:
        """Return what was written."""
        return self.lines.words()

    def first_focus(self) -> QWidget:
        """Start on the words."""
        return self.lines

    def _dress(self) -> None:
        self.use_button.setEnabled(bool(self.words()) and self.words() != self._before)

    def _on_sent(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()
