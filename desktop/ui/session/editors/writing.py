"""Answers that are written: the client's own words, and what was heard said back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import TEXT, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar
from desktop.ui.widgets.text import Note

_LONGEST = 4_000
_LINES = 2
_NEARNESS = ("thats_it", "nearly", "not_quite")
"""How near a reflection came, as the brief has it; compiled packs keep no order of words."""
_NEAR_PICTURES = {"thats_it": "check", "nearly": "pencil", "not_quite": "undo-2"}
_BAR = 0.36
_TOLD = 0.42


class Lines(QPlainTextEdit):
    """A few lines to write on; Enter sends them, Shift and Enter begins a new one.

    What is too long is not put in: half of somebody's words would not be theirs. What
    stands there already stays.

    Signals:
        sent: Enter was pressed.
        overflowed: something too long was refused.
    """

    sent = Signal()
    overflowed = Signal()

    def __init__(self, label: str, words: str = "", *, lines: int = _LINES) -> None:
        super().__init__()
        self._lines = lines
        self.setPlainText(words)
        self.setTabChangesFocus(True)
        self.setAccessibleName(label)
        self._kept = self.toPlainText()
        self.textChanged.connect(self._on_changed)

    def words(self) -> str:
        """Return what was written, without space around it."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.sent.emit()
        elif not event.text().isprintable() or self._has_room_for(event.text()):
            super().keyPressEvent(event)
        else:
            self.overflowed.emit()

    def setFont(self, font: object) -> None:
        """Keep room for its lines in another type."""
        super().setFont(font)  # type: ignore[arg-type]
        room = self.fontMetrics().lineSpacing() * self._lines + 26
        self.setMinimumHeight(room)
        self.setMaximumHeight(room)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take what is pasted or dropped where it fits, as plain words."""
        words = source.text()
        if self._has_room_for(words):
            self.insertPlainText(words)
        else:
            self.overflowed.emit()

    def _has_room_for(self, words: str) -> bool:
        """Say whether *words* fit, in place of what is selected."""
        left = _LONGEST - len(self.toPlainText()) + len(self.textCursor().selectedText())
        return len(words) <= left

    def _on_changed(self) -> None:
        """Put back what stood here before something too long, wherever that came from."""
        words = self.toPlainText()
        if len(words) <= _LONGEST:
            self._kept = words
            return
        whole = self.textCursor()  # never Qt's undo: it takes all that was typed in one go
        whole.select(QTextCursor.SelectionType.Document)
        whole.insertText(self._kept)
        self.overflowed.emit()


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
        self.column.addWidget(overflow_note(question, self.lines))
        self.lines.overflowed.connect(self.grown)
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
        self.column.addWidget(overflow_note(question, self.lines))
        self.lines.overflowed.connect(self.grown)
        self._bar = OutcomeBar(
            tuple(
                Outcome(key, capital(question.words.options[key]), _NEAR_PICTURES.get(key, ""))
                for key in sorted(question.words.options, key=_nearness)
            ),
            question=question.label,
        )
        self._bar.show_outcome(self._finding)
        self._bar.chosen.connect(self._on_finding)
        self.column.addWidget(sized(self._bar, _BAR))
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
        self._bar.setEnabled(bool(self.lines.words()))


def overflow_note(question: Question, lines: Lines) -> Note:
    """Return the sentence that says why nothing was put in, until something is written."""
    note = Note(question.screen("too_long"), role="hint")
    note.hide()
    lines.overflowed.connect(note.show)
    lines.textChanged.connect(note.hide)
    sized(note, _TOLD)
    return note


def _nearness(option: str) -> int:
    return _NEARNESS.index(option) if option in _NEARNESS else len(_NEARNESS)
