"""Answers that are chosen: one of several, several of many, yes or no, a number on a scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import SMALL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.filling import Option
from desktop.ui.widgets.text import Note

_ONE_COLUMN = 4
"""Up to this many options stand below one another; more stand in two columns."""


class OneOf(Answer):
    """One of a few; choosing it is the whole answer."""

    is_one_tap = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._options = options_of(question)
        self._group = QButtonGroup(self)
        for place, option in enumerate(self._options):
            choice = Choice(_proposed(question, option))
            choice.setObjectName(option.key)
            choice.setAccessibleDescription(question.label)
            self._group.addButton(choice, place)
        lay_in_columns(self, self._group.buttons())
        self._show(question.value)
        self._group.idClicked.connect(self._on_clicked)

    def held(self) -> Value:
        """Return the key of what was chosen; true or false for yes and no."""
        place = self._group.checkedId()
        return None if place < 0 else self._value_of(self._options[place].key)

    def _value_of(self, key: str) -> Value:
        return key == "yes" if self.question.item.kind == "yes_no" else key

    def _show(self, value: Value) -> None:
        for place, option in enumerate(self._options):
            if value is not None and self._value_of(option.key) == value:
                self._group.button(place).setChecked(True)
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))

    def _on_clicked(self, _place: int) -> None:
        self.edited.emit()
        self.committed.emit()


class SeveralOf(Answer):
    """Any of several, none of them ticked beforehand."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._ticks: list[tuple[str, Tick]] = []
        chosen = question.value if isinstance(question.value, tuple) else ()
        for option in options_of(question):
            tick = Tick(_proposed(question, option), framed=True)
            tick.setObjectName(option.key)
            tick.setAccessibleDescription(question.label)
            tick.setChecked(option.key in chosen)
            tick.toggled.connect(self.edited)
            self._ticks.append((option.key, tick))
        lay_in_columns(self, [tick for _, tick in self._ticks])
        self.setFocusProxy(self._ticks[0][1])

    def held(self) -> Value:
        """Return the keys of what is ticked, in the pack's order; None for nothing."""
        return tuple(key for key, tick in self._ticks if tick.isChecked()) or None


class Scale(Answer):
    """A row of numbers; choosing one is the whole answer."""

    is_one_tap = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._group = QButtonGroup(self)
        low = question.item.low or 0
        high = 10 if question.item.high is None else question.item.high
        formats = locale_of(question.locale)
        row = QHBoxLayout()
        row.setSpacing(6)
        for number in range(low, high + 1):
            button = QPushButton(formats.toString(number))
            button.setObjectName(str(number))
            button.setCheckable(True)
            button.setChecked(question.value == number)
            button.setAutoDefault(False)
            button.setProperty("kind", "scale")
            button.setMinimumWidth(34)
            button.setAccessibleName(f"{question.label} {number}")
            self._group.addButton(button, number)
            row.addWidget(button, 1)
        self.column.addLayout(row)
        self._add_ends(question)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.checkedButton() or self._group.buttons()[0])

    def held(self) -> Value:
        """Return the number; None while none is chosen."""
        button = self._group.checkedButton()
        return None if button is None else self._group.id(button)

    def _add_ends(self, question: Question) -> None:
        """Say what the two ends mean, where the pack does."""
        ends = [question.words.options.get(name, "") for name in ("low", "high")]
        if any(ends):
            row = QHBoxLayout()
            row.addWidget(sized(Note(ends[0], role="hint"), SMALL))
            row.addStretch(1)
            row.addWidget(sized(Note(ends[1], role="hint"), SMALL))
            self.column.addLayout(row)

    def _on_clicked(self, _number: int) -> None:
        self.edited.emit()
        self.committed.emit()


def options_of(question: Question) -> tuple[Option, ...]:
    """Return what may be chosen, with its words; yes and no where the pack names nothing."""
    item, words = question.item, question.words
    keys = item.options or (("yes", "no") if item.kind in {"yes_no", "consent"} else ())
    plain = {name: question.screen(name) for name in ("yes", "no")}
    return tuple(Option(key, words.options.get(key) or plain.get(key, key)) for key in keys)


def lay_in_columns(answer: Answer, controls: Sequence[QWidget]) -> None:
    """Put *controls* below one another, or in two columns where there are many."""
    grid = QGridLayout()
    grid.setSpacing(10)
    columns = 1 if len(controls) <= _ONE_COLUMN else 2
    lines = -(-len(controls) // columns)
    for place, control in enumerate(controls):
        grid.addWidget(control, place % lines, place // lines)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    answer.column.addLayout(grid)


def _proposed(question: Question, option: Option) -> str:
    """Return the words of *option*, and that the practice suggests it, where it does."""
    proposal = question.proposal
    if question.value is not None or proposal is None:
        return capital(option.words)
    keys = proposal if isinstance(proposal, tuple) else (proposal,)
    if question.item.kind == "yes_no":
        keys = ("yes" if proposal is True else "no",)
    if option.key not in keys:
        return capital(option.words)
    return f"{capital(option.words)}  \u00b7  {question.screen('suggested')}"


def capital(words: str) -> str:
    """Return *words*, written for the middle of a sentence, as they stand alone."""
    return words[:1].upper() + words[1:]
