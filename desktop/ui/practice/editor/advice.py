"""Advice under a sentence: one quiet line each, with its ways; three at most."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.practice.editor.adviser import Told
from desktop.ui.practice.editor.counsel import AT_ONCE, Counsel
from desktop.ui.practice.editor.lines import EditLine
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note


class AdviceLines(QWidget):
    """Says what a client may stumble over in the sentence *line*; nothing of it forbids."""

    def __init__(self, line: EditLine, counsel: Counsel) -> None:
        super().__init__()
        self._line = line
        self._counsel = counsel
        self._told: tuple[Told, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        counsel.learned.connect(self._show)
        self._show()

    def _show(self) -> None:
        told = self._counsel.told(self._line)[:AT_ONCE]
        if told != self._told:
            self._told = told
            while (item := self._column.takeAt(0)) is not None:
                gone = item.widget()
                if gone is not None:
                    gone.hide()
                    gone.setParent(self.window())  # nobody reads it there
                    gone.deleteLater()
            for number, one in enumerate(told):
                self._column.addWidget(self._one(number, one))
        self.setVisible(bool(told))

    def _one(self, number: int, told: Told) -> QWidget:
        part = QWidget()
        part.setObjectName(f"advice.{told.advised.about}")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        words = in_our_words(told.advised.sentence)
        column.addWidget(Note(words))
        row = FlowRow(gap=4)
        for name, label, picture, act in self._ways(told):
            button = Button(label, kind=QUIET, picture=picture)
            button.setObjectName(f"{name}.{number}")
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _=False, act=act: act(told))
            row.add(button)
        column.addWidget(row)
        return part

    def _ways(self, told: Told) -> list[tuple[str, str, str, Callable[[Told], None]]]:
        counsel, advised = self._counsel, told.advised
        ways: list[tuple[str, str, str, Callable[[Told], None]]] = []
        if advised.better:
            say = self.tr("Say “%1”").replace("%1", advised.better)
            ways.append(("better", say, "pen-line", counsel.put_in_place))
        if advised.there:
            ways.append(("there", self.tr("Go there"), "arrow-right", counsel.go_there))
        ways.append(("fine", self.tr("That is fine as it is"), "check", counsel.leave_so))
        return ways
