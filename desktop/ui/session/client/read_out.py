"""The words of a card in the order they are read, for a voice."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.term_marks import TermButton
from desktop.ui.widgets.text import Passage

_ENDS = (".", "?", "!", ":", ";", "\u2026")


def words_on(view: QWidget) -> str:
    """Return what *view* shows now, line by line from its top; a voice pauses after each."""
    parts = [part for part in view.findChildren(QWidget) if part.isVisible() and _says(part)]
    parts.sort(key=lambda part: _place(part, view))
    said = dict.fromkeys(line for part in parts for line in _lines(part))
    return "\n".join(line if line.endswith(_ENDS) else f"{line}." for line in said)


def _says(part: QWidget) -> bool:
    """Say whether *part* says something of its own; a blank is read with its sentence."""
    if isinstance(part, TermButton | Chip):
        return False
    return isinstance(part, QLabel | BlankLine | QAbstractButton)


def _place(part: QWidget, view: QWidget) -> tuple[int, int]:
    corner = part.mapTo(view, QPoint())
    return corner.y(), corner.x()


def _lines(part: QWidget) -> Iterator[str]:
    if isinstance(part, BlankLine):
        words = part.text()
    elif isinstance(part, Passage):
        words = part.plain()
    elif isinstance(part, QAbstractButton):
        words = part.accessibleName() or part.text()
    else:
        words = part.text() if isinstance(part, QLabel) else ""
    yield from (line.strip() for line in words.splitlines() if line.strip())
