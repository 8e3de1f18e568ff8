"""Advice while a sentence is being written: after a pause, below the form, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.packs.own_edits import Place
from desktop.ui.accessible import announce
from desktop.ui.practice.editor.counsel import AT_ONCE, Counsel
from desktop.ui.practice.editor.lines import EditLine
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.text import Note

PAUSE = 1_000
"""Milliseconds without a key after which what was written is looked at."""


class AdviceAhead(QWidget):
    """Says what a client may stumble over in the words *typed* so far for the sentence *line*.

    It stands last in its form, so that no field and no button moves when it speaks; what it says
    anew is read out politely, and once.
    """

    def __init__(
        self, line: EditLine, counsel: Counsel, typed: Callable[[], Mapping[Place, str]]
    ) -> None:
        super().__init__()
        self.setObjectName("advice_ahead")
        self._line, self._counsel, self._typed = line, counsel, typed
        self._notes = [Note() for _ in range(AT_ONCE)]
        self._said: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for note in self._notes:
            column.addWidget(note)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.hide()

    def wait(self) -> None:
        """Look once nothing was typed for a moment."""
        self._pause.start()

    def look(self) -> None:
        """Say what there is to say about the words as they stand."""
        told = self._counsel.told_as_typed(self._line, self._typed())[:AT_ONCE]
        words = [in_our_words(one.advised.sentence) for one in told]
        new = [one for one in words if one not in self._said]
        self._said = words
        for note, said in zip(self._notes, [*words, *[""] * AT_ONCE], strict=False):
            note.setText(said)
            note.setVisible(bool(said))
        self.setVisible(bool(words))
        if new:
            announce(self, " ".join(new))
