"""A sentence in front of the page, right below the field it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QVBoxLayout, QWidget

from desktop.ui.accessible import announce
from desktop.ui.widgets.text import Note

_GAP = 6
_WIDEST = 460


class FieldNote(QFrame):
    """The sentence, in front of the page and right below its field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.field = field
        self.setObjectName("letters")
        self.setProperty("role", "trouble")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Note(role="body")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.addWidget(self._words)
        field.installEventFilter(self)
        for area in _areas_around(field):
            area.verticalScrollBar().valueChanged.connect(self._place)

    def say(self, words: str) -> None:
        """Show *words*, and have them read aloud where a reader runs."""
        if words != self._words.text() or self.isHidden():
            self._words.setText(words)
            announce(self.field, words)
        self._place()
        self.show()
        self.raise_()

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def put_away(self) -> None:
        """Go, now."""
        self.field.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field; hide with it."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self.field.window().rect()
        width = min(_WIDEST, room.width() - 2 * _GAP)
        self.setFixedWidth(width)
        self.setFixedHeight(self._column.totalHeightForWidth(width))
        corner = self.field.mapTo(self.field.window(), QPoint(0, self.field.height() + _GAP))
        left = max(_GAP, min(corner.x(), room.width() - width - _GAP))
        top = corner.y()
        if top + self.height() > room.height():
            top = corner.y() - self.field.height() - 2 * _GAP - self.height()
        self.move(left, top)


def _areas_around(field: QWidget) -> list[QAbstractScrollArea]:
    areas, here = [], field.parentWidget()
    while here is not None:
        if isinstance(here, QAbstractScrollArea):
            areas.append(here)
        here = here.parentWidget()
    return areas
