"""Hands that use the controls people can see, with clicks and keys."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.journal import Value
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.popover import Popover
from desktop.ui.widgets.signature_pad import SignaturePad

_Kind = TypeVar("_Kind", bound=QWidget)
_SCRAWL = tuple((60 + 4 * step, 60 + (step * 7) % 40) for step in range(40))


class Hands:
    """Finds controls by kind and object name, and uses them."""

    def __init__(self, qtbot: QtBot, root: QWidget) -> None:
        self.qtbot = qtbot
        self.root = root

    def seen(self, kind: type[_Kind], name: str = "") -> list[_Kind]:
        """Return the controls of that kind and name that can be seen."""
        window = self.root.window()
        found = window.findChildren(kind, name) if name else window.findChildren(kind)
        return [widget for widget in found if widget.isVisible()]

    def find(self, kind: type[_Kind], name: str = "") -> _Kind:
        """Return the one in front."""
        found = self.seen(kind, name)
        assert found, f"no {kind.__name__} {name!r} to be seen"
        return found[-1]

    def press(self, name: str, *, within: QWidget | None = None) -> None:
        """Press a button with the keyboard."""
        buttons = self.seen(QAbstractButton, name)
        inside = [b for b in buttons if within is None or within.isAncestorOf(b)]
        assert inside, f"no button {name!r} to be seen"
        assert inside[-1].isEnabled(), f"{name} cannot be pressed"
        inside[-1].setFocus()
        QTest.keyClick(inside[-1], Qt.Key.Key_Space)
        QApplication.processEvents()

    def write(self, words: str, name: str) -> None:
        """Write *words* in place of what stands on the lines of that name."""
        field = self.find(QPlainTextEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        field.insertPlainText(words)

    def fill(self, words: str, name: str) -> None:
        """Write *words* in place of what stands in the field of that name."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        field.insert(words)

    def fill_chip(self, item: str, value: Value, *, within: QWidget) -> None:
        """Open the small paper on a blank, put *value* into it and use it."""
        chip = next(c for c in self.seen(Chip, item) if within.isAncestorOf(c))
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        paper = self.find(Popover)
        self.put(value, within=paper)
        paper.use()

    def put(self, value: Value, *, within: QWidget) -> None:
        """Put *value* into whichever editor stands *within*, or choose it there."""
        for editor in within.findChildren(QWidget):
            if editor.isVisible() and _set(editor, value):
                return
        name = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        self.press(name, within=within)

    def sign(self) -> None:
        """Draw a signature with the mouse."""
        pad, button = self.find(SignaturePad), Qt.MouseButton.LeftButton
        QTest.mousePress(pad, button, pos=QPoint(*_SCRAWL[0]))
        for point in _SCRAWL:
            QTest.mouseMove(pad, QPoint(*point))
        QTest.mouseRelease(pad, button, pos=QPoint(*_SCRAWL[-1]))


def _set(editor: QWidget, value: Value) -> bool:
    """Set a calendar, a clock or a counter; say whether it was one."""
    if isinstance(editor, QCalendarWidget):
        editor.setSelectedDate(day(value))
    elif isinstance(editor, QTimeEdit):
        editor.setTime(QTime.fromString(str(value), "HH:mm"))
    elif isinstance(editor, QDoubleSpinBox):
        editor.setValue(float(str(value)))
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(str(value)))
    else:
        return False
    return True


def day(value: Value) -> QDate:
    """Return an ISO date as Qt's."""
    return QDate.fromString(str(value), "yyyy-MM-dd")


def listed(value: Value) -> tuple[Value, ...]:
    """Return *value*, which is a list."""
    assert isinstance(value, tuple)
    return value


def mapped(value: Value) -> Mapping[str, Value]:
    """Return *value*, which is a mapping."""
    assert isinstance(value, Mapping)
    return value
