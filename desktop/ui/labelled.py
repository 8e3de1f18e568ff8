"""Fields held together with what is said about them."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.text import Note


def labelled(line: QLineEdit, hint: str = "") -> QWidget:
    """Return *line* between its label and a *hint*, held together."""
    label = Note(line.accessibleName(), role="label")
    label.setBuddy(line)
    return stacked(label, line, *([Note(hint)] if hint else []))


def stacked(*parts: QWidget) -> QWidget:
    """Return *parts* close below one another."""
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return host
