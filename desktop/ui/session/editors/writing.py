"""Answers that are written or counted: words, numbers, money, times and dates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import CONTROL, TEXT, row_of, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.fillings import stored, unit_of
from desktop.ui.widgets.blank_editors import editor_for
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.text import Note

_LONGEST = 4_000
_LINES = 2
_FIELD = 0.42
_NEARNESS = ("thats_it", "nearly", "not_quite")
"""How near a reflection came, as the brief has it; compiled packs keep no order of words."""
_ISO = "yyyy-MM-dd"


class Lines(QPlainTextEdit):
    """A few lines to write on; Enter sends them, Shift and Enter begins a new one.

    Signals:
        sent: Enter was pressed.
    """

    sent = Signal()

    def __init__(self, label: str, words: str = "", *, lines: int = _LINES) -> None:
        super().__init__()
        self._lines = lines
        self.setPlainText(words)
        self.setTabChangesFocus(True)
        self.setAccessibleName(label)
        self.textChanged.connect(self._on_changed)

    def words(self) -> str:
        """Return what was written, without space around it."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def setFont(self, font: object) -> None:
        """Keep room for its lines in another type."""
        super().setFont(font)  # type: ignore[arg-type]
        room = self.fontMetrics().lineSpacing() * self._lines + 26
        self.setMinimumHeight(room)
        self.setMaximumHeight(room)

    def _on_changed(self) -> None:
        words = self.toPlainText()
        if len(words) > _LONGEST:
            self.setPlainText(words[:_LONGEST])


class Written(Answer):
    """The client's own words."""

    takes_typing = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.lines = Lines(question.label, str(question.value or ""))
        self.lines.setObjectName(f"{question.item.key}.words")
        self.lines.textChanged.connect(self.edited)
        self.lines.sent.connect(self._on_sent)
        self.column.addWidget(sized(self.lines, TEXT))
        self.setFocusProxy(self.lines)

    def held(self) -> Value:
        """Return the words; None where there are none."""
        return self.lines.words() or None

    def _on_sent(self) -> None:
        if self.held() is not None:
            self.committed.emit()


class Reflected(Answer):
    """What the practitioner heard, said back; the client says whether that is it."""

    is_one_tap = True
    takes_typing = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        known = question.value if isinstance(question.value, Mapping) else {}
        self._finding = str(known.get("finding", ""))
        self.lines = Lines(question.label, str(known.get("words", "")))
        self.lines.setObjectName(f"{question.item.key}.words")
        self.lines.textChanged.connect(self.edited)
        self.column.addWidget(sized(self.lines, TEXT))
        self._near: list[Button] = []
        offered = question.words.options
        for key in sorted(offered, key=_nearness):
            words = offered[key]
            button = Button(capital(words), kind=PLAIN)
            button.setObjectName(key)
            button.clicked.connect(partial(self._on_finding, key))
            self._near.append(button)
        self.column.addWidget(row_of(*self._near, share=CONTROL))
        self.edited.connect(self._dress)
        self.setFocusProxy(self.lines)
        self._dress()

    def held(self) -> Value:
        """Return the words with how near they came; None without both."""
        words = self.lines.words()
        return {"words": words, "finding": self._finding} if words and self._finding else None

    def _on_finding(self, finding: str) -> None:
        self._finding = finding
        self.committed.emit()

    def _dress(self) -> None:
        for button in self._near:
            button.setEnabled(bool(self.lines.words()))


def _nearness(option: str) -> int:
    return _NEARNESS.index(option) if option in _NEARNESS else len(_NEARNESS)


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
        row = QHBoxLayout()
        row.addWidget(sized(self._editor, CONTROL))
        if question.value is None and question.proposal is not None:
            row.addWidget(sized(Note(question.screen("suggested"), role="hint", wraps=False), 0.36))
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self._editor)

    def held(self) -> Value:
        """Return the value as the journal stores it."""
        return stored(self.question.item, self._editor.held())


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
