"""Goals, or promises of one side, as they are to be: each line in words, taken out or added."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.amended_lists import Line
from desktop.ui.letters import hold_to
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import text_scale

_LONGEST = 500
_MOST_NEW = 6
_NARROW = 420
_LINES = 2


class LinesSide(QWidget):
    """One field a line; a line that is taken out stays to be seen, and can be put back."""

    def __init__(self, title: str, was: Sequence[Line], now: Sequence[Line]) -> None:
        super().__init__()
        self._title = title
        self._before = {line.place: line.words for line in was}
        self._rows: list[tuple[int | None, QPlainTextEdit, Button]] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._more = Button(self.tr("Add one"), kind=QUIET, picture="plus")
        self._more.setObjectName("more")
        self._more.setAccessibleName(self.tr("Add one: %1").replace("%1", title))
        self._more.clicked.connect(self._on_more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for line in now:
            self._add(line)

    def first_focus(self) -> QWidget:
        """Start on the first line, or on the way to one."""
        return self._rows[0][1] if self._rows else self._more

    def lines(self) -> tuple[Line, ...]:
        """Return every line as it is to read; one that was taken out has no words."""
        return tuple(
            Line(place, _words(edit) if edit.isEnabled() else "") for place, edit, _ in self._rows
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the way to take a line out beside it where there is room, else below."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        ways = QBoxLayout.Direction
        for number in range(self._column.count()):
            row = self._column.itemAt(number)
            if isinstance(row, QBoxLayout):
                row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _add(self, line: Line) -> QPlainTextEdit:
        number = len(self._rows) + 1
        edit = QPlainTextEdit(line.words or self._before.get(line.place, ""))
        hold_to(edit, _LONGEST)
        edit.setObjectName(f"line.{number}")
        edit.setAccessibleName(f"{self._title}, {number}")
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(round(edit.fontMetrics().lineSpacing() * (_LINES + 1.4)))
        out = Button("", kind=QUIET, picture="x")
        out.setObjectName(f"out.{number}")
        out.clicked.connect(partial(self._turn, edit, out))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(6)
        row.addWidget(edit, 1)
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)
        self._rows.append((line.place, edit, out))
        self._show(edit, out, stays=bool(line.words) or line.place is None)
        new = sum(1 for place, _, _ in self._rows if place is None)
        self._more.setVisible(new < _MOST_NEW)
        return edit

    def _on_more(self) -> None:
        self._add(Line(None, "")).setFocus()

    def _turn(self, edit: QPlainTextEdit, out: Button) -> None:
        self._show(edit, out, stays=not edit.isEnabled())

    def _show(self, edit: QPlainTextEdit, out: Button, *, stays: bool) -> None:
        """Show whether a line stays; what is taken out is struck through and says so."""
        edit.setEnabled(stays)
        font = edit.font()
        font.setStrikeOut(not stays)
        edit.setFont(font)
        out.set_words(self.tr("Take out") if stays else self.tr("Put back"))
        out.set_picture("x" if stays else "undo-2")
        out.setAccessibleName(f"{out.text()}: {_words(edit)}")


def _words(edit: QPlainTextEdit) -> str:
    """Return the words on one line."""
    return " ".join(edit.toPlainText().split())
