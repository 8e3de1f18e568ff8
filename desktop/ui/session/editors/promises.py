"""Promises both ways: each side ticks its own, and may add words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import SMALL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.inside import Inside
from desktop.ui.widgets.text import Note

_CELL = 0.43
_LONGEST = 500
_MOST_OWN = 6


class Side(Inside):
    """What one side may promise, and lines for its own words.

    Signals:
        edited: something was ticked or written.
        grown: a line was added.
    """

    edited = Signal()
    grown = Signal()

    def __init__(self, question: Question, side: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self._chosen = [str(one) for one in _listed(question.value, side)]
        self._proposed = _listed(question.proposal, side) if question.value is None else ()
        title = question.words.rows.get(side, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(sized(Note(title, role="shared-eyebrow"), SMALL))
        for key in question.item.sides.get(side, ()):
            column.addWidget(self._tick(question, key, title))
        column.addSpacing(8)
        self._own: list[QLineEdit] = []
        self._own_lines = QVBoxLayout()
        self._own_lines.setSpacing(6)
        column.addLayout(self._own_lines)
        for words in self._own_words(question):
            self._add_own(question, title, words)
        self._more = self._way_to_more(question, title)
        column.addWidget(sized(self._more, _CELL), 0, Qt.AlignmentFlag.AlignLeft)
        self._show_more()
        column.addStretch(1)

    def held(self) -> tuple[str, ...]:
        """Return what was ticked, in the order it was, and the words of one's own."""
        own = (line.text().strip() for line in self._own)
        return (*self._chosen, *(words for words in own if words))

    def first(self) -> QWidget | None:
        """Return the first tick."""
        return self.findChild(Tick)

    def _own_words(self, question: Question) -> list[str]:
        """Return what was added in words of one's own; an empty line where nothing was."""
        own = [one for one in self._chosen if one not in question.item.options]
        self._chosen = [one for one in self._chosen if one in question.item.options]
        return own or [""]

    def _add_own(self, question: Question, title: str, words: str) -> None:
        line = QLineEdit(words)
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(question.screen("own_words"))
        line.setAccessibleName(f"{title}: {line.placeholderText()}")
        number = len(self._own) + 1
        line.setObjectName(f"{self._side}.own{f'.{number}' if number > 1 else ''}")
        line.textChanged.connect(self.edited)
        line.textChanged.connect(self._show_more)
        self._own.append(line)
        self._own_lines.addWidget(sized(line, _CELL))

    def _way_to_more(self, question: Question, title: str) -> Button:
        more = Button(question.screen("own_words_more"), kind=QUIET, picture="plus")
        more.setObjectName(f"{self._side}.own.more")
        more.setAccessibleDescription(title)
        more.clicked.connect(partial(self._on_more, question, title))
        return more

    def _show_more(self) -> None:
        """Offer another line once the last one is taken."""
        is_taken = bool(self._own[-1].text().strip())
        self._more.setVisible(is_taken and len(self._own) < _MOST_OWN)

    def _on_more(self, question: Question, title: str) -> None:
        self._add_own(question, title, "")
        self._own[-1].setFocus()
        self._show_more()
        self.grown.emit()

    def _tick(self, question: Question, key: str, title: str) -> Tick:
        words = question.words.options.get(key, key)
        if key in self._proposed:
            words = f"{words}  \u00b7  {question.screen('suggested')}"
        tick = Tick(words, parent=self)
        tick.setObjectName(f"{self._side}.{key}")
        tick.setAccessibleDescription(title)  # whose promise it is
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
            side = Side(question, name, self)
            side.edited.connect(self.edited)
            side.grown.connect(self.grown)
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
