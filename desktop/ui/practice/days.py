"""A day that is typed the way people write it here, or is today."""

from PySide6.QtCore import QDate, QLocale, QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.domain.journal import Value
from desktop.ui.practice.blank import Blank, ProfileEditor
from desktop.ui.widgets.button import QUIET, Button

_ISO = "yyyy-MM-dd"


class DayEditor(ProfileEditor):
    """A line for a day, and a button for today."""

    def __init__(self, blank: Blank) -> None:
        super().__init__()
        self._today = blank.today
        self._line = QLineEdit()
        self._line.setAccessibleName(blank.label)
        self._line.setMaximumWidth(190)
        self._line.setPlaceholderText(_written(QDate.fromString(self._today, _ISO)))
        self._line.textChanged.connect(self.edited)
        button = Button(self.tr("Today"), kind=QUIET, picture="calendar")
        button.setAccessibleDescription(blank.label)
        button.clicked.connect(self._on_today)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line)
        row.addWidget(button)
        row.addStretch(1)

    def held(self) -> Value:
        """Return the day as "2026-12-02"; "" where there is none."""
        day = _read(self._line.text())
        return str(day.toString(_ISO)) if day.isValid() else ""

    def show_value(self, value: Value) -> None:
        """Show the day *value*; "" shows none."""
        day = QDate.fromString(str(value or ""), _ISO)
        with QSignalBlocker(self._line):
            self._line.setText(_written(day) if day.isValid() else "")

    def objection(self) -> str:
        """Return what is wanted where something else was typed."""
        if not self._line.text().strip() or _read(self._line.text()).isValid():
            return ""
        example = _written(QDate.fromString(self._today, _ISO))
        return self.tr("A day, please, as in %1.").replace("%1", example)

    def _on_today(self) -> None:
        self.show_value(self._today)
        self.edited.emit()


def _written(day: QDate) -> str:
    """Return *day* in figures, with its whole year."""
    return QLocale().toString(day, _shape())


def _read(text: str) -> QDate:
    """Return the day *text* names; an invalid one for anything else."""
    for shape in (_shape(), _ISO):
        day = QLocale().toDate(text.strip(), shape)
        if day.isValid():
            return day
    return QDate()


def _shape() -> str:
    shape = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return shape if "yyyy" in shape else shape.replace("yy", "yyyy")
