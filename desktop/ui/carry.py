"""What people have typed and chosen on a page, carried over to the same page made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

Name = tuple[str, str, int]
"""Class, object name, and which of that kind: the same on both pages."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a page held: nothing of it is ever written down."""

    held: dict[Name, Any]
    focus: Name | None

    @classmethod
    def of(cls, page: QWidget) -> Carried:
        """Return what stands in the fields of *page* now."""
        focused: QWidget | None = QApplication.focusWidget()
        names = dict(_named(page))
        held = {name: _read(widget) for name, widget in names.items() if _is_field(widget)}
        focus = next((name for name, widget in names.items() if widget is focused), None)
        return cls(held, focus)

    def hand_to(self, page: QWidget) -> bool:
        """Put all of it into *page*, in order, for one answer may show the next field.

        Returns:
            Whether *page* holds everything now.
        """
        for name in self.held:
            widget = dict(_named(page)).get(name)
            if widget is not None and _read(widget) != self.held[name]:
                _write(widget, self.held[name])
        names = dict(_named(page))
        if self.focus in names:
            names[self.focus].setFocus()
        return all(name in names and _read(names[name]) == v for name, v in self.held.items())


def _named(page: QWidget) -> Iterator[tuple[Name, QWidget]]:
    """Yield every widget of *page* with its name."""
    seen: dict[tuple[str, str], int] = {}
    for widget in page.findChildren(QWidget):
        kind = (type(widget).__name__, widget.objectName())
        seen[kind] = seen.get(kind, -1) + 1
        yield (*kind, seen[kind]), widget


_FIELDS: tuple[tuple[type[QWidget], Callable[[Any], Any], Callable[[Any, Any], None]], ...] = (
    (QLineEdit, QLineEdit.text, QLineEdit.setText),
    (QPlainTextEdit, QPlainTextEdit.toPlainText, QPlainTextEdit.setPlainText),
    (QTextEdit, QTextEdit.toPlainText, QTextEdit.setPlainText),
    (QSpinBox, QSpinBox.value, QSpinBox.setValue),
    (QDoubleSpinBox, QDoubleSpinBox.value, QDoubleSpinBox.setValue),
    (QDateTimeEdit, QDateTimeEdit.dateTime, QDateTimeEdit.setDateTime),
    (QComboBox, QComboBox.currentIndex, QComboBox.setCurrentIndex),
    (QStackedWidget, QStackedWidget.currentIndex, QStackedWidget.setCurrentIndex),
    (QAbstractButton, QAbstractButton.isChecked, QAbstractButton.setChecked),
)


def _is_field(widget: QWidget) -> bool:
    """Say whether people write or choose in *widget* itself."""
    if isinstance(widget, QAbstractButton):
        return widget.isCheckable()
    if isinstance(widget, QPlainTextEdit | QTextEdit) and widget.isReadOnly():
        return False
    if isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
        return False
    return any(isinstance(widget, kind) for kind, _, _ in _FIELDS)


def _read(widget: QWidget) -> Any:  # noqa: ANN401 - each field holds its own kind
    return next(read(widget) for kind, read, _ in _FIELDS if isinstance(widget, kind))


def _write(widget: QWidget, value: Any) -> None:  # noqa: ANN401 - the same
    next(write for kind, _, write in _FIELDS if isinstance(widget, kind))(widget, value)
