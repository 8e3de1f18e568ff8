"""That a notice was given: when, how, and in which version."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.days import DayField
from desktop.ui.widgets.text import Note

_FIELD = 0.42
_ISO = "yyyy-MM-dd"


class Given(Answer):
    """That a notice was given: when, how, and in which version or amount."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        known = question.value if isinstance(question.value, Mapping) else {}
        day = QDate.fromString(str(known.get("given") or question.today), _ISO)
        self._day = DayField(day, question.locale)
        self._how = QComboBox()
        self._how.setEditable(True)
        self._how.addItems(
            [
                question.screen("on_paper"),
                question.screen("by_post"),
                question.screen("by_email"),
                question.screen("on_screen"),
            ]
        )
        self._how.setCurrentText(str(known.get("how") or question.screen("on_paper")))
        self._version = QLineEdit(str(known.get("version", "")))
        self._amount = QLineEdit(str(known.get("amount", "")))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for place, (name, words, field) in enumerate(self._fields()):
            label = Note(words, role="plain", wraps=False)
            label.setBuddy(field)
            field.setAccessibleName(f"{question.label}: {words}")
            if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
                line.setAccessibleName(field.accessibleName())
            field.setObjectName(f"{question.item.key}.{name}")
            grid.addWidget(sized(label, _FIELD), place // 2, 2 * (place % 2))
            grid.addWidget(sized(field, _FIELD), place // 2, 2 * (place % 2) + 1)
        self.column.addLayout(grid)
        self._day.dateChanged.connect(self.edited)
        for signal in (
            self._how.currentTextChanged,
            self._version.textChanged,
            self._amount.textChanged,
        ):
            signal.connect(self.edited)
        self.setFocusProxy(self._day)

    def held(self) -> Value:
        """Return when it was given, and how."""
        kept = {
            "given": str(self._day.date().toString(_ISO)),
            "how": self._how.currentText().strip(),
            "version": self._version.text().strip(),
            "amount": self._amount.text().strip(),
        }
        return {name: value for name, value in kept.items() if value}

    def _fields(self) -> tuple[tuple[str, str, QWidget], ...]:
        return (
            ("given", self.question.screen("given_on"), self._day),
            ("how", self.question.screen("given_how"), self._how),
            ("version", self.question.screen("given_version"), self._version),
            ("amount", self.question.screen("given_amount"), self._amount),
        )
