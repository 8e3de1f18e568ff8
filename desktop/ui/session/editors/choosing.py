"""Answers that are chosen: one of several, several of many, yes or no, a number on a scale."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop.domain.answers import NOTHING
from desktop.domain.journal import Value
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.scale_row import ScaleRow
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.filling import Option

_KEYS = 9
_SHORT = 24
_ONE_COLUMN = 4
"""Up to this many options stand below one another; more stand in two columns."""


class OneOf(Answer):
    """One of a few; choosing it is the whole answer."""

    is_one_tap = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._options = options_of(question)
        self._group = ChosenGroup(self)
        for place, option in enumerate(self._options):
            choice = Choice(_proposed(question, option), parent=self)
            choice.setObjectName(option.key)
            choice.setAccessibleDescription(question.label)
            self._group.addButton(choice, place)
        number_keys(question, self._group.buttons())
        lay_in_columns(self, self._group.buttons())
        self._show(question.value)
        self._group.chosen.connect(self._on_chosen)

    def held(self) -> Value:
        """Return the key of what was chosen; true or false for yes and no."""
        place = self._group.checkedId()
        return None if place < 0 else self._value_of(self._options[place].key)

    def press_digit(self, digit: int) -> None:
        """Choose the option with that number."""
        press_numbered(self._group.buttons(), digit)

    def _value_of(self, key: str) -> Value:
        return key == "yes" if self.question.item.kind == "yes_no" else key

    def _show(self, value: Value) -> None:
        for place, option in enumerate(self._options):
            if value is not None and self._value_of(option.key) == value:
                self._group.button(place).setChecked(True)
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))

    def _on_chosen(self, _place: int) -> None:
        self.edited.emit()
        self.committed.emit()


class SeveralOf(Answer):
    """Any of several, none of them ticked beforehand."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._ticks: list[tuple[str, Tick]] = []
        chosen = question.value if isinstance(question.value, tuple) else ()
        for option in options_of(question):
            tick = Tick(_proposed(question, option), framed=True, parent=self)
            tick.setObjectName(option.key)
            tick.setAccessibleDescription(question.label)
            tick.setChecked(option.key in chosen)
            tick.toggled.connect(partial(self._on_toggled, option.key))
            self._ticks.append((option.key, tick))
        number_keys(question, [tick for _, tick in self._ticks])
        lay_in_columns(self, [tick for _, tick in self._ticks])
        self.setFocusProxy(self._ticks[0][1])

    def held(self) -> Value:
        """Return the keys of what is ticked, in the pack's order; None for nothing."""
        return tuple(key for key, tick in self._ticks if tick.isChecked()) or None

    def press_digit(self, digit: int) -> None:
        """Tick the option with that number, or untick it."""
        press_numbered([tick for _, tick in self._ticks], digit)

    def _on_toggled(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Let "nothing" and something else not stand together: what was pressed last holds."""
        for other, tick in self._ticks if on else ():
            if other != key and NOTHING & {key, other}:
                tick.setChecked(False)
        self.edited.emit()


class Scale(Answer):
    """A row of numbers; choosing one is the whole answer."""

    is_one_tap = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        low = question.item.low or 0
        high = 10 if question.item.high is None else question.item.high
        words = question.words.options
        self._row = ScaleRow(
            question.label,
            range(low, high + 1),
            value=question.value,
            ends=(words.get("low", ""), words.get("high", "")),
            locale=question.locale,
        )
        self._row.chosen.connect(self.edited)
        self._row.chosen.connect(self.committed)
        self.column.addWidget(self._row)
        self.setFocusProxy(self._row)

    def held(self) -> Value:
        """Return the number; None while none is chosen."""
        return self._row.held()

    def press_digit(self, digit: int) -> None:
        """Choose the number itself."""
        self._row.press_digit(digit)


def number_keys(question: Question, buttons: Sequence[QAbstractButton]) -> None:
    """Show on the first nine of *buttons* which key presses each."""
    for number, button in enumerate(buttons[:_KEYS], start=1):
        if isinstance(button, Choice | Tick):
            button.set_number(locale_of(question.locale).toString(number))


def press_numbered(buttons: Sequence[QAbstractButton], digit: int) -> None:
    """Press the button with the number *digit*, where there is one."""
    if 1 <= digit <= min(_KEYS, len(buttons)):
        buttons[digit - 1].setFocus()
        buttons[digit - 1].click()


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
    columns = 2 if len(controls) > _ONE_COLUMN or _are_a_pair(controls) else 1
    if answer.question.item.ordered:
        columns = len(controls)  # along one line, from one end to the other
    lines = -(-len(controls) // columns)
    for place, control in enumerate(controls):
        grid.addWidget(control, place % lines, place // lines)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    answer.column.addLayout(grid)


def _are_a_pair(controls: Sequence[QWidget]) -> bool:
    """Say whether these are two short words, such as yes and no, that stand side by side."""
    words = [one.text() for one in controls if isinstance(one, QAbstractButton)]
    return len(words) == 2 and max(map(len, words)) <= _SHORT


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
