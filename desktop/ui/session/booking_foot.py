"""The bottom of the booking page: whether everything is ready, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.ui.session.booking_ready import ReadyLine
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.flow import FlowLayout

_LEAST_WORDS = 44
"""So many letters of what is missing stand beside the ways on, or the ways go below."""


class BookingFoot(QFrame):
    """Says what is missing, and leads on; nothing missing stops anybody.

    Signals:
        back: people want to go back.
        kept: keep the booking for later.
        begun: begin the session now.
        not_held: the session did not take place.
    """

    back = Signal()
    kept = Signal()
    begun = Signal()
    not_held = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.ready = ReadyLine()
        self._buttons: dict[str, Button] = {}
        self._ways = QWidget()
        flow = FlowLayout(self._ways, gap=10)
        for name, kind, picture, signal in (
            ("back", QUIET, "arrow-left", self.back),
            ("not_held", QUIET, "x", self.not_held),
            ("keep", PLAIN, "calendar", self.kept),
            ("begin", PRIMARY, "arrow-right", self.begun),
        ):
            button = Button(kind=kind, picture=picture, trailing=name == "begin")
            button.setObjectName(name)
            button.clicked.connect(signal)
            flow.addWidget(button)
            self._buttons[name] = button
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 10, 20, 10)
        self._row.setSpacing(10)
        self._row.addWidget(self.ready, 1)
        self._row.addWidget(self._ways)
        self.show_ways(is_kept=False)
        self.allow(False)  # noqa: FBT003 - it is what the buttons may do

    @property
    def begin_button(self) -> Button:
        """The button that begins the session."""
        return self._buttons["begin"]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways below where there is no room for them beside what is missing."""
        super().resizeEvent(event)
        wide = self._ways.sizeHint().width()
        beside = self.width() >= wide + _LEAST_WORDS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._ways.setMinimumWidth(wide if beside else 0)

    def allow(self, may: bool) -> None:  # noqa: FBT001 - it is what the buttons may do
        """Let the booking be kept and the session be begun, or not yet."""
        for name in ("keep", "begin"):
            self._buttons[name].setEnabled(may)

    def show_ways(self, *, is_kept: bool) -> None:
        """Offer what a booking allows once it is kept."""
        self._buttons["not_held"].setVisible(is_kept)
        words = self.tr("Keep the changes") if is_kept else self.tr("Keep for later")
        self._buttons["keep"].set_words(words)
        self._buttons["back"].set_words(self.tr("Back"))
        self._buttons["not_held"].set_words(self.tr("Did not take place"))
        self._buttons["begin"].set_words(self.tr("Begin the session"))
