"""Answers in rows and columns: channels by purpose, a check-in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import row_of, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.text import Note

_CELL = 0.54
_HEAD = 0.44
_MORE = 0.42
_AS_THE_MARK = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
"""A mark without words stands under its column's name, and grows with its card's type."""

SHORT_FORM = 5
"""Statements of the short form of a check-in, which come first (clinical brief 7.4)."""


class Grid(Answer):
    """Rows by options; any number in a row."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._ticks: dict[tuple[str, str], Tick] = {}
        chosen = _mapping(question.value if question.value is not None else question.proposal)
        table = _table(self, question, rows=question.item.rows)
        for line, row in enumerate(question.item.rows, start=1):
            taken = chosen.get(row)
            for place, option in enumerate(question.item.options, start=1):
                tick = Tick("", parent=self)
                tick.setObjectName(f"{row}.{option}")
                tick.setAccessibleName(_cell_name(question, row, option))
                tick.setChecked(isinstance(taken, tuple) and option in taken)
                tick.toggled.connect(self.edited)
                tick.setSizePolicy(_AS_THE_MARK)
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
    """Five statements first, the others on request; one word for each, and rows may stay empty."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._groups: dict[str, QButtonGroup] = {}
        self._table = _table(self, question, rows=question.item.rows[:SHORT_FORM])
        self._add_rows(question.item.rows[:SHORT_FORM], first=1)
        rest = question.item.rows[SHORT_FORM:]
        self._more = Button(question.screen("more_questions"), kind=QUIET, picture="chevron-down")
        self._more.setObjectName("more_questions")
        self._more.clicked.connect(partial(self._on_more, rest))
        self.column.addWidget(row_of(self._more, share=_MORE))
        if not rest or any(row in _mapping(question.value) for row in rest):
            self._on_more(rest)

    def held(self) -> Value:
        """Return the chosen option of each row that has one; None while none has."""
        options = self.question.item.options
        return {
            row: options[group.checkedId()]
            for row, group in self._groups.items()
            if group.checkedId() >= 0
        } or None

    def press_digit(self, digit: int) -> None:
        """Answer the row the keyboard is on, else the first that is open; then the next."""
        rows = list(self._groups.values())
        here = (row for row in rows if any(button.hasFocus() for button in row.buttons()))
        still_open = (row for row in rows if row.checkedId() < 0)
        row = next(here, None) or next(still_open, None)
        if row is not None and 1 <= digit <= len(row.buttons()):
            row.button(digit - 1).click()
            after = rows[rows.index(row) + 1 :]
            (after[0] if after else row).button(0).setFocus()

    def _add_rows(self, rows: Sequence[str], *, first: int) -> None:
        chosen = _mapping(self.question.value)
        for line, row in enumerate(rows, start=first):
            group = QButtonGroup(self)
            for place, option in enumerate(self.question.item.options):
                choice = Choice("", framed=False, parent=self)
                choice.setObjectName(f"{row}.{option}")
                choice.setAccessibleName(_cell_name(self.question, row, option))
                choice.setChecked(chosen.get(row) == option)
                choice.setSizePolicy(_AS_THE_MARK)
                group.addButton(choice, place)
                self._table.addWidget(choice, line, place + 1, Qt.AlignmentFlag.AlignHCenter)
            group.idToggled.connect(self.edited)
            self._groups[row] = group

    def _on_more(self, rest: Sequence[str]) -> None:
        """Show the other statements below the first."""
        self._more.hide()
        _name_rows(self._table, self.question, rest, first=SHORT_FORM + 1)
        self._add_rows(rest, first=SHORT_FORM + 1)
        self.grown.emit()


def _table(answer: Answer, question: Question, *, rows: Sequence[str]) -> QGridLayout:
    """Return a table with its head and its rows' names in place."""
    table = QGridLayout()
    table.setHorizontalSpacing(10)
    table.setVerticalSpacing(2)
    table.setColumnStretch(0, 1)
    table.setColumnMinimumWidth(0, answer.fontMetrics().averageCharWidth() * 22)
    for place, option in enumerate(question.item.options, start=1):
        words = Note(
            capital(question.words.options.get(option, option)),
            role="shared-eyebrow",
            parent=answer,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        words.setMinimumHeight(2 * words.fontMetrics().height())
        table.addWidget(sized(words, _HEAD), 0, place)
    _name_rows(table, question, rows, first=1)
    answer.column.addLayout(table)
    return table


def _name_rows(table: QGridLayout, question: Question, rows: Sequence[str], *, first: int) -> None:
    for line, row in enumerate(rows, start=first):
        words = Note(capital(question.words.rows.get(row, row)), role="plain")
        table.addWidget(sized(words, _CELL), line, 0)


def _cell_name(question: Question, row: str, option: str) -> str:
    words = question.words
    return f"{words.rows.get(row, row)}: {words.options.get(option, option)}"


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}
