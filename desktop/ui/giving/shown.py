"""A paper shown on the screen to whoever it is for, over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.preview import Preview
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.ui.widgets.pages_words import PagesWords
    from desktop.ui.work import Workshop


_AROUND = 2 * 28
"""What an overlay leaves free round its paper, left and right together, in pixels."""


class ShownPaper(QFrame):
    """The pages of one paper from memory, as large as *host* allows.

    Signals:
        seen: its pages stood on the screen.
        left: it is to go.
    """

    seen = Signal()
    left = Signal()

    def __init__(
        self, host: QWidget, workshop: Workshop, *, title: str, close: str, words: PagesWords | None
    ) -> None:
        super().__init__()
        self._host = host
        self.setProperty("role", "card")
        host.installEventFilter(self)
        self._preview = Preview(workshop, words=words)
        self._preview.loaded.connect(self.seen)
        leave = Button(close, kind=QUIET, picture="x")
        leave.setObjectName("put_away")
        leave.clicked.connect(self.left)
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(Note(title, role="label"), 1)
        row.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._preview, 1)
        self._fit()

    @property
    def preview(self) -> Preview:
        """The pages."""
        return self._preview

    def first_focus(self) -> QWidget:
        """Start on the pages."""
        return self._preview

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the host allows."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setFixedSize(
            max(200, self._host.width() - _AROUND), max(200, self._host.height() - _AROUND)
        )
