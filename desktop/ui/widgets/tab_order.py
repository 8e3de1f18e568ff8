"""The order in which Tab goes through a page that is built in pieces."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QTableView, QWidget


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through *parts* one after the other, each in the order it is laid out.

    Qt orders controls by when they were made, so a card that comes later would stand behind
    the tools at the foot of its page.
    """
    last: QWidget | None = None
    for stop in (stop for part in parts for stop in _stops(part)):
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop


def _stops(part: QWidget) -> list[QWidget]:
    """Return *part* and everything in it that ever takes the keyboard, each before its parts."""
    if isinstance(part, QCalendarWidget):
        # WORKAROUND(PySide6 6.11.3): the calendar's own field for the year is dead to Python.
        return list(part.findChildren(QTableView))
    found = [part] if _takes_keyboard(part) else []
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow():
            found += _stops(child)
    return found


def _takes_keyboard(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes_tab) and widget.focusProxy() is None
