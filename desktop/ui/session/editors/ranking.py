"""An answer that puts things in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_WORDS = 0.62
_ARROW = 0.44
_NUMBER_ROOM = 2
"""Width kept for the number, in letters, so that the words stand under one another."""


class Ranking(Answer):
    """Numbered lines with two arrows each; on an arrow, the arrow keys shift the line."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        options = question.item.options
        given = tuple(str(one) for one in question.value) if question.value else ()  # type: ignore[union-attr]
        self._order = [*given, *(option for option in options if option not in given)]
        self._rows = {key: _Line(question, key, self) for key in self._order}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.column.addLayout(self._list)
        for row in self._rows.values():
            row.earlier.clicked.connect(partial(self.shift, row.key, by=-1))
            row.later.clicked.connect(partial(self.shift, row.key, by=1))
            for arrow in row.arrows():  # Qt's own buttons move the keyboard with these keys
                arrow.installEventFilter(self)
        self._place()

    def held(self) -> Value:
        """Return the keys in their order."""
        return tuple(self._order)

    def starts_at(self) -> QWidget | None:
        """Start on the first line that can go up."""
        return self._rows[self._order[0]].later

    def shift(self, key: str, *, by: int) -> None:
        """Move *key* up (-1) or down (1)."""
        place = self._order.index(key)
        other = max(0, min(len(self._order) - 1, place + by))
        self._order.insert(other, self._order.pop(place))
        self._place()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys shift the line whose arrow the keyboard is on; it stays there."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = next((row for row in self._rows.values() if watched in row.arrows()), None)
            if line is not None and event.key() in by:
                self.shift(line.key, by=by[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Put the lines in their order, and number them."""
        while self._list.takeAt(0) is not None:
            pass
        for number, key in enumerate(self._order, start=1):
            self._rows[key].show_number(number, last=len(self._order))
            self._list.addWidget(self._rows[key])


class _Line(QWidget):
    """The number of one thing, its words, and two arrows."""

    def __init__(self, question: Question, key: str, parent: QWidget) -> None:
        super().__init__(parent)  # a widget that is born where it stays is styled only once
        self.key = key
        self._formats = locale_of(question.locale)
        self._words = capital(question.words.options.get(key, key))
        self._said = {name: question.screen(name) for name in ("earlier", "later")}
        self._number = Note(role="shared-eyebrow", wraps=False, parent=self)
        self.earlier = self._arrow("earlier", "chevron-up")
        self.later = self._arrow("later", "chevron-down")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(sized(self._number, _WORDS))
        row.addWidget(sized(Note(self._words, role="plain", parent=self), _WORDS), 1)
        row.addWidget(sized(self.earlier, _ARROW))
        row.addWidget(sized(self.later, _ARROW))

    def arrows(self) -> tuple[Button, Button]:
        """Return the two arrows."""
        return self.earlier, self.later

    def show_number(self, number: int, *, last: int) -> None:
        """Show where the line stands; it cannot go past the first place or the *last*."""
        written = self._formats.toString(number)
        self._number.setText(written)
        self._number.setMinimumWidth(_NUMBER_ROOM * self._number.fontMetrics().averageCharWidth())
        for arrow, name in ((self.earlier, "earlier"), (self.later, "later")):
            arrow.setAccessibleName(f"{written}. {self._words}: {self._said[name]}")
        for arrow, is_wanted in ((self.earlier, number > 1), (self.later, number < last)):
            if arrow.isVisibleTo(self) is not is_wanted:
                arrow.setVisible(is_wanted)

    def _arrow(self, name: str, picture: str) -> Button:
        arrow = Button(kind=QUIET, picture=picture, parent=self)
        arrow.setObjectName(f"{self.key}.{name}")
        keep = arrow.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        arrow.setSizePolicy(keep)
        return arrow
