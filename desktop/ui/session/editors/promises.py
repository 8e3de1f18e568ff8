"""Promises both ways: each side ticks its own, and may add words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import SMALL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

_CELL = 0.42


class Side(QWidget):
    """What one side may promise, and a line for its own words.

    Signals:
        edited: something was ticked or written.
    """

    edited = Signal()

    def __init__(self, question: Question, side: str) -> None:
        super().__init__()
        self._side = side
        self._chosen = [str(one) for one in _listed(question.value, side)]
        self._proposed = _listed(question.proposal, side) if question.value is None else ()
        title = question.words.rows.get(side, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(sized(Note(title, role="shared-eyebrow"), SMALL))
        for key in question.item.sides.get(side, ()):
            column.addWidget(self._tick(question, key))
        self._own = self._own_line(question, title)
        column.addSpacing(8)
        column.addWidget(sized(self._own, _CELL))
        column.addStretch(1)

    def held(self) -> tuple[str, ...]:
        """Return what was ticked, in the order it was, and the words of one's own."""
        own = self._own.text().strip()
        return (*self._chosen, *((own,) if own else ()))

    def first(self) -> QWidget | None:
        """Return the first tick."""
        return self.findChild(Tick)

    def _own_line(self, question: Question, title: str) -> QLineEdit:
        own = [one for one in self._chosen if one not in question.item.options]
        self._chosen = [one for one in self._chosen if one in question.item.options]
        line = QLineEdit(own[0] if own else "")
        line.setPlaceholderText(question.screen("own_words"))
        line.setAccessibleName(f"{title}: {line.placeholderText()}")
        line.setObjectName(f"{self._side}.own")
        line.textChanged.connect(self.edited)
        return line

    def _tick(self, question: Question, key: str) -> Tick:
        words = question.words.options.get(key, key)
        if key in self._proposed:
            words = f"{words}  \u00b7  {question.screen('suggested')}"
        tick = Tick(words)
        tick.setObjectName(f"{self._side}.{key}")
        tick.setChecked(key in self._chosen)
        tick.toggled.connect(partial(self._on_toggled, key))
        sized(tick, _CELL)
        return tick

    def _on_toggled(self, key: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if ticked:
            self._chosen.append(key)
        else:
            self._chosen.remove(key)
        self.edited.emit()


class TwoColumns(Answer):
    """Both sides, next to each other."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        self._sides: dict[str, Side] = {}
        for place, name in enumerate(question.item.rows):
            side = Side(question, name)
            side.edited.connect(self.edited)
            self._sides[name] = side
            grid.addWidget(side, 0, place)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)

    def held(self) -> Value:
        """Return what each side wants to promise."""
        return {name: side.held() for name, side in self._sides.items()}

    def starts_at(self) -> QWidget | None:
        """Start on the first promise."""
        return next(iter(self._sides.values())).first()


def _listed(value: Value, side: str) -> tuple[Value, ...]:
    listed = value.get(side) if isinstance(value, Mapping) else None
    return listed if isinstance(listed, tuple) else ()
