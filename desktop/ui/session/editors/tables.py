"""Answers in rows and columns: channels by purpose, a check-in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.text import Note

_CELL = 0.5


class Grid(Answer):
    """Rows by options; any number in a row."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._ticks: dict[tuple[str, str], Tick] = {}
        chosen = _mapping(question.value if question.value is not None else question.proposal)
        table = _table(self, question)
        for line, row in enumerate(question.item.rows, start=1):
            taken = chosen.get(row)
            for place, option in enumerate(question.item.options, start=1):
                tick = Tick("")
                tick.setObjectName(f"{row}.{option}")
                tick.setAccessibleName(_cell_name(question, row, option))
                tick.setChecked(isinstance(taken, tuple) and option in taken)
                tick.toggled.connect(self.edited)
                tick.setFixedWidth(mark_width(tick))
                self._ticks[row, option] = tick
                table.addWidget(tick, line, place, Qt.AlignmentFlag.AlignHCenter)
        if question.value is None and question.proposal is not None:
            note = Note(question.screen("suggested_ticks"), role="hint")
            self.column.addWidget(sized(note, 0.36))
        self.setFocusProxy(next(iter(self._ticks.values())))

    def held(self) -> Value:
        """Return the ticked options of each row."""
        item = self.question.item
        return {
            row: tuple(o for o in item.options if self._ticks[row, o].isChecked())
            for row in item.rows
        }


class CheckIn(Answer):
    """Rows by options; one in a row, and rows may stay empty."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._groups: dict[str, QButtonGroup] = {}
        chosen = _mapping(question.value)
        table = _table(self, question)
        for line, row in enumerate(question.item.rows, start=1):
            group = QButtonGroup(self)
            for place, option in enumerate(question.item.options):
                choice = Choice("", framed=False)
                choice.setObjectName(f"{row}.{option}")
                choice.setAccessibleName(_cell_name(question, row, option))
                choice.setChecked(chosen.get(row) == option)
                choice.setFixedWidth(mark_width(choice))
                group.addButton(choice, place)
                table.addWidget(choice, line, place + 1, Qt.AlignmentFlag.AlignHCenter)
            group.idToggled.connect(self._on_toggled)
            self._groups[row] = group
        self.setFocusProxy(next(iter(self._groups.values())).button(0))

    def held(self) -> Value:
        """Return the chosen option of each row that has one; None while none has."""
        options = self.question.item.options
        return {
            row: options[group.checkedId()]
            for row, group in self._groups.items()
            if group.checkedId() >= 0
        } or None

    def _on_toggled(self) -> None:
        self.edited.emit()


def mark_width(control: QWidget) -> int:
    """Return the width of a mark without words, so that it stands under its column's name."""
    return max(20, control.fontMetrics().height()) + 8


def _table(answer: Answer, question: Question) -> QGridLayout:
    """Return a table with its head and its rows' names in place."""
    table = QGridLayout()
    table.setHorizontalSpacing(10)
    table.setVerticalSpacing(0)
    table.setColumnStretch(0, 1)
    table.setColumnMinimumWidth(0, answer.fontMetrics().averageCharWidth() * 22)
    for place, option in enumerate(question.item.options, start=1):
        words = Note(capital(question.words.options.get(option, option)), role="shared-eyebrow")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        words.setMinimumHeight(2 * words.fontMetrics().height())
        table.addWidget(sized(words, 0.44), 0, place)
    for line, row in enumerate(question.item.rows, start=1):
        words = Note(capital(question.words.rows.get(row, row)), role="plain")
        table.addWidget(sized(words, _CELL), line, 0)
    answer.column.addLayout(table)
    return table


def _cell_name(question: Question, row: str, option: str) -> str:
    words = question.words
    return f"{words.rows.get(row, row)}: {words.options.get(option, option)}"


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}
