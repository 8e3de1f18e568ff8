"""Small steps of one side, a line each; empty lines are no steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.goals import MOST_STEPS
from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Question
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_LABEL = 0.44
_LONGEST = 500


class Steps(QWidget):
    """A label, one line, and a way to another line.

    Signals:
        grown: a line was added, so more room is needed.
    """

    grown = Signal()

    def __init__(self, question: Question, name: str, label: str, value: Value) -> None:
        super().__init__()
        self._label = label
        self._name = name
        self._lines: list[QLineEdit] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        said = Note(label, role="plain", wraps=False)
        more = Button(
            kind=QUIET, picture="plus", name=f"{label}: {question.screen('another_step')}"
        )
        more.setObjectName(f"{name}.more")
        more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(sized(said, _LABEL))
        head.addStretch(1)
        head.addWidget(sized(more, _LABEL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._column)
        for words in value if isinstance(value, tuple) and value else ("",):
            self._add(str(words))
        self.setFocusProxy(self._lines[0])

    def held(self) -> Value:
        """Return the steps that have words; None where there is none."""
        written = (line.text().strip() for line in self._lines)
        return tuple(words for words in written if words) or None

    def _add(self, words: str) -> None:
        place = len(self._lines) + 1
        line = QLineEdit(words)
        line.setObjectName(f"{self._name}.{place}")
        line.setMaxLength(_LONGEST)
        line.setAccessibleName(self._label if place == 1 else f"{self._label} {place}")
        self._lines.append(line)
        self._column.addWidget(line)

    def _on_more(self) -> None:
        if len(self._lines) < MOST_STEPS:
            self._add("")
            self.grown.emit()
        self._lines[-1].setFocus()
