"""Back to the line of a long page that one came from, however long it takes to be laid out."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

_HIGH = 3
"""The line comes to stand about a third of the way down, with what is above it in view."""


def bring_back(area: QScrollArea, button: QWidget) -> None:
    """Put the keyboard on *button* and keep it in view, as long as the keyboard is there."""
    bar = area.verticalScrollBar()
    follow = partial(_follow, area, button)
    bar.rangeChanged.connect(follow)
    button.destroyed.connect(partial(_let_go, area, follow))
    QTimer.singleShot(0, button, partial(_begin, area, button))


def _begin(area: QScrollArea, button: QWidget) -> None:
    if area.isVisible():
        button.setFocus(Qt.FocusReason.OtherFocusReason)
    _follow(area, button)


def _follow(area: QScrollArea, button: QWidget, *_range: int) -> None:
    if isValid(button) and button.hasFocus():
        area.ensureWidgetVisible(button, 0, area.viewport().height() // _HIGH)


def _let_go(area: QScrollArea, follow: object, *_gone: object) -> None:
    if isValid(area):
        area.verticalScrollBar().rangeChanged.disconnect(follow)
