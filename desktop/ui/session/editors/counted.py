"""Answers that are counted: numbers, money, lengths of time, times and dates."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import CONTROL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.fillings import stored, unit_of
from desktop.ui.widgets.blank_editors import editor_for
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.text import Note


class Counted(Answer):
    """A number, an amount, a length of time, a time or a date."""

    takes_typing = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        item, words = question.item, question.words
        start = question.proposal if question.value is None else question.value
        self._editor = editor_for(
            Filling(
                item=item.key,
                kind=item.kind,
                label=question.label,
                value=start,
                low=item.low,
                high=item.high,
                currency=question.currency,
                unit=unit_of(item, words, question.labels["screen.minutes"]),
                locale=question.locale,
            )
        )
        self._editor.setObjectName(f"{item.key}.editor")
        self._said = start is not None
        for signal in _changes(self._editor):
            signal.connect(self._on_said)
        row = QHBoxLayout()
        row.addWidget(sized(self._editor, CONTROL))
        if question.value is None and question.proposal is not None:
            row.addWidget(sized(Note(question.screen("suggested"), role="hint", wraps=False), 0.36))
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self._editor)

    def held(self) -> Value:
        """Return the value as the journal stores it; None while it only shows a beginning."""
        return stored(self.question.item, self._editor.held()) if self._said else None

    def _on_said(self) -> None:
        self._said = True
        self.edited.emit()


def _changes(editor: QWidget) -> tuple[SignalInstance, ...]:
    """Return the signals by which *editor* tells that somebody set it."""
    if isinstance(editor, QCalendarWidget):
        return editor.selectionChanged, editor.clicked
    if isinstance(editor, QTimeEdit):
        return editor.timeChanged, editor.lineEdit().textEdited
    if isinstance(editor, QSpinBox | QDoubleSpinBox):
        return editor.valueChanged, editor.lineEdit().textEdited
    return (editor.textChanged,) if isinstance(editor, QLineEdit) else ()
