"""One part of the booking card: a heading that unfolds it, and in few words what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Note

_LABEL_LETTERS = 22
_SINKS = 7
"""By how many pixels a label stands below the top of a field that has no frame."""


class Section(QWidget):
    """A heading, what is known in one line, and fields once it is unfolded.

    Signals:
        unfolded: it shows its fields (True) or not any more (False).
    """

    unfolded = Signal(bool)

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"section.{key}")
        self.key = key
        self._rows: dict[int, QWidget] = {}
        self._late: list[QWidget] = []
        self._summary = Note(role="muted")
        self.header = Button(title, kind=QUIET, picture="chevron-right")
        self.header.setObjectName(f"unfold.{key}")
        self.header.setProperty("fold", "true")  # of the style sheet: a heading that is pressed
        self.header.setCheckable(True)
        self.header.toggled.connect(self._on_toggled)
        self.body = QWidget()
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(0, 2, 0, 10)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._lay_out()
        self.body.hide()

    @property
    def is_open(self) -> bool:
        """Whether its fields show."""
        return self.header.isChecked()

    def unfold(self, *, shown: bool = True) -> None:
        """Show the fields, or put them away."""
        self.header.setChecked(shown)

    def add_row(self, line: int, label: Note | None, field: QWidget) -> None:
        """Put *field* into the line *line*, its *label* beside it; a line left out takes no room."""
        self._rows[line] = field
        if self.body.isVisible():
            self._late += [field] if label is None else [label, field]
        if label is None:
            self._grid.addWidget(field, line, 0, 1, 2)
            return
        self._grid.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * _LABEL_LETTERS)
        self._grid.addWidget(_down(label, field), line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, line, 1)

    def settle(self) -> None:
        """Show what was put in late at once, and let Tab go from line to line."""
        for part in self._late:
            part.show()  # at once: Qt would show it a turn later
        self._late.clear()
        self._grid.activate()
        tab_through(self.header, *(field for _, field in sorted(self._rows.items())))

    def say(self, summary: str) -> None:
        """Say in few words what the section holds, for whoever does not unfold it."""
        self._summary.setText(summary)
        show_if(self._summary, bool(summary) and not self.is_open)
        self.header.setAccessibleDescription(summary)

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        show_if(self.body, shown)
        self.header.set_picture("chevron-down" if shown else "chevron-right")
        show_if(self._summary, bool(self._summary.text()) and not shown)
        self.unfolded.emit(shown)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(12)
        top.addWidget(self.header)
        top.addWidget(self._summary, 1)
        top.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        rule = QFrame()
        rule.setProperty("role", "hairline")
        column.addWidget(rule)
        column.addLayout(top)
        column.addWidget(self.body)


def _down(label: Note, field: QWidget) -> Note:
    """Let *label* stand level with the first line of *field*."""
    sunk = getattr(field, "label_sinks", _SINKS)
    label.setContentsMargins(0, sunk, 0, 0)
    return label
