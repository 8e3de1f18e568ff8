"""The look of what only the practitioner writes and reads: private notes, wherever they open."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.letters import stay_silent
from desktop.ui.session.editors.writing import Lines
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note


class CourtWords(QFrame):
    """The sentence that belongs to every private note, on the notes' own ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 10, 16, 12)
        self._words = Note(role="plain")
        inside.addWidget(self._words)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say it anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._words.setText(
            self.tr("Only you see this. It is kept apart. A court could still ask to see it.")
        )


class TooLongWords(Note):
    """Why something was not put into a note, until something else is written."""

    def __init__(self, lines: Lines) -> None:
        super().__init__(role="hint")
        self.setObjectName("too_long")
        self.hide()
        lines.overflowed.connect(self.show)
        lines.textChanged.connect(self.hide)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say it anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setText(
            self.tr("That was longer than fits here, so it was not put in. Nothing else changed.")
        )


class PrivatePaper(Paper):
    """A private note on a paper of its own, to write or to write anew."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__(title)
        stay_silent(self)  # a private note is never printed
        self._before = words.strip()
        self.setProperty("role", "note")  # the notes' own ground, unlike any other paper
        self.add(CourtWords())
        label = self.tr("Your private note")
        self.lines = Lines(label, words, lines=7)
        self.lines.setObjectName("private.words")
        self.lines.setFont(self.lines.font())
        self.add(self.lines)
        self.add(TooLongWords(self.lines))
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
