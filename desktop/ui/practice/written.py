"""Editors for what is written: words, numbers, money, times of day, days."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, QSignalBlocker, QSize, Qt, QTime
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout

from desktop.domain.journal import Value
from desktop.domain.own_words import inserted
from desktop.ui.letters import hold_to, objection
from desktop.ui.practice.blank import Blank, ProfileEditor
from desktop.ui.widgets.text import Note

_LONGEST = 2_000
_MOST_LINES = 7
_NARROW = 150


class GrowingText(QPlainTextEdit):
    """Words that wrap, in as many lines as they need; Enter and Tab go on.

    What is pasted loses its odd spaces, hidden marks and foreign bullets; ``language`` says which
    direction marks belong there.
    """

    def __init__(self, language: str = "") -> None:
        super().__init__()
        self.language = language
        self.setTabChangesFocus(True)
        self.setStyleSheet("min-height: 0")  # one line is no taller than a field of one line
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Put pasted words in as plain ones; Ctrl+Z takes them out again."""
        if source.hasText():
            self.insertPlainText(inserted(source.text(), self.language))

    def sizeHint(self) -> QSize:
        """Return the height of its lines, up to a limit."""
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        around = self.contentsMargins()
        room = around.top() + around.bottom() + 2 * round(self.document().documentMargin()) + 2
        return QSize(320, lines * self.fontMetrics().lineSpacing() + room)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut off."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that its lines need in the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter; a sentence on paper has no line break of its own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class TextEditor(ProfileEditor):
    """Words of one's own."""

    def __init__(self, blank: Blank) -> None:
        super().__init__()
        self._text = GrowingText()
        hold_to(self._text, _LONGEST)
        self._text.setAccessibleName(blank.label)
        self._text.textChanged.connect(self.edited)
        self.setFocusProxy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    def held(self) -> Value:
        """Return the words on one line."""
        return " ".join(self._text.toPlainText().split())

    def objection(self) -> str:
        """Name the letters that no paper can show."""
        return objection(self._text.toPlainText())

    def show_value(self, value: Value) -> None:
        """Show *value*."""
        with QSignalBlocker(self._text):
            self._text.setPlainText(str(value or ""))


class LineEditor(ProfileEditor):
    """A short line with a word after it; what cannot be read is said, never guessed."""

    def __init__(self, blank: Blank, unit: str) -> None:
        super().__init__()
        self._blank = blank
        self._line = QLineEdit()
        self._line.setAccessibleName(f"{blank.label} {unit}".strip())
        self._line.setMaximumWidth(_NARROW)
        self._line.textChanged.connect(self.edited)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._line)
        row.addWidget(Note(unit, wraps=False), 1)

    def held(self) -> Value:
        """Return what was typed in the plain form of its kind."""
        text = self._line.text().strip()
        value = self.read(text) if text else ""
        return "" if value is None else value

    def objection(self) -> str:
        """Say what kind of thing is wanted."""
        text = self._line.text().strip()
        return self.wanted() if text and self.read(text) is None else ""

    def show_value(self, value: Value) -> None:
        """Show *value*."""
        with QSignalBlocker(self._line):
            self._line.setText("" if value is None or value == "" else self.write(value))

    def read(self, text: str) -> Value:
        """Return what *text* means; None if nothing."""
        return text

    def write(self, value: Value) -> str:
        """Return *value* as people type it here."""
        return str(value)

    def wanted(self) -> str:
        """Return what kind of thing is wanted."""
        return ""


class NumberEditor(LineEditor):
    """A whole number within its bounds."""

    def read(self, text: str) -> Value:
        """Return the number."""
        number, is_number = QLocale().toInt(text)
        low, high = self._bounds()
        return int(number) if is_number and low <= number <= high else None

    def write(self, value: Value) -> str:
        """Return the digits."""
        return QLocale().toString(value) if isinstance(value, int) else str(value)

    def wanted(self) -> str:
        """Name the bounds."""
        low, high = self._bounds()
        words = QCoreApplication.translate("ProfileEditor", "A whole number from %1 to %2, please.")
        return words.replace("%1", QLocale().toString(low)).replace("%2", QLocale().toString(high))

    def _bounds(self) -> tuple[int, int]:
        item = self._blank.item
        return item.low or 0, 9999 if item.high is None else item.high


class MoneyEditor(LineEditor):
    """An amount of money, written as here and kept as "160.00"."""

    def read(self, text: str) -> Value:
        """Return the amount."""
        bare = text.replace(self._blank.currency, "").replace("$", "").strip()
        number, is_number = QLocale().toDouble(bare)
        if not is_number:
            return None
        try:
            amount = Decimal(str(number)).quantize(Decimal("0.01"))
        except InvalidOperation:
            return None
        return str(amount) if 0 <= amount < 1_000_000 else None

    def write(self, value: Value) -> str:
        """Return the amount, without cents where there are none."""
        amount = float(str(value))
        return QLocale().toString(amount, "f", 0 if amount.is_integer() else 2)

    def wanted(self) -> str:
        """Ask for an amount."""
        return QCoreApplication.translate("ProfileEditor", "An amount of money, please: 160.")


class TimeEditor(LineEditor):
    """A time of day, written as here and kept as "16:00"."""

    def read(self, text: str) -> Value:
        """Return the time."""
        shapes = (QLocale().timeFormat(QLocale.FormatType.ShortFormat), "H:mm", "h:mm ap", "h ap")
        for shape in shapes:
            time = QLocale().toTime(text.replace("\u202f", " "), shape.replace("\u202f", " "))
            if time.isValid():
                return str(time.toString("HH:mm"))
        return None

    def write(self, value: Value) -> str:
        """Return the time as it is written here."""
        time = QTime.fromString(str(value), "HH:mm")
        return QLocale().toString(time, QLocale.FormatType.ShortFormat).replace("\u202f", " ")

    def wanted(self) -> str:
        """Ask for a time."""
        return QCoreApplication.translate("ProfileEditor", "A time of day, please: 16:00.")
