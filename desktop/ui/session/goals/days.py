"""A day some weeks away, or another one, or none: nothing is set beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.editors.answer import Question
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.goals.options import OptionRow

_OTHER = "other_day"
_ISO = "yyyy-MM-dd"


class DayChoice(QWidget):
    """A few days by name; the calendar is only made for another day.

    Signals:
        grown: the field for another day came or went.
    """

    grown = Signal()

    def __init__(self, question: Question, label: str, value: str, *, weeks: Sequence[int]) -> None:
        super().__init__()
        self._question = question
        self._label = label
        self._day: DayField | None = None
        today = QDate.fromString(question.today, _ISO)
        offered = {today.addDays(7 * number).toString(_ISO): number for number in weeks}
        options = {iso: self._words(iso, number) for iso, number in offered.items()}
        options[_OTHER] = question.screen("other_day")
        self._row = OptionRow(label, options, value if value in offered or not value else _OTHER)
        self._row.chosen.connect(self._show_day)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._row)
        self.setFocusProxy(self._row)
        if self._row.held() == _OTHER:
            self.put(value)

    def held(self) -> Value:
        """Return the day (ISO); None where none is wanted."""
        chosen = self._row.held()
        if chosen != _OTHER or self._day is None:
            return chosen if chosen != _OTHER else None
        return str(self._day.date().toString(_ISO))

    def put(self, iso: str) -> None:
        """Want the day *iso*."""
        self._row.choose(_OTHER)
        self._show_day()
        if self._day is not None:
            self._day.setDate(QDate.fromString(iso, _ISO))

    def _words(self, iso: str, weeks: int) -> str:
        name = "in_a_week" if weeks == 1 else "in_weeks"
        said = self._question.screen(name, number=str(weeks))
        return f"{said} \u00b7 {self._question.day(iso)}"

    def _show_day(self) -> None:
        """Show the field for another day while another day is wanted."""
        wanted = self._row.held() == _OTHER
        if wanted and self._day is None:
            day = QDate.fromString(self._question.today, _ISO)
            self._day = DayField(day, self._question.locale)
            self._day.setAccessibleName(self._label)
            self._day.setObjectName("day")
            self._column.addWidget(self._day)
        if self._day is not None and self._day.isHidden() is wanted:
            self._day.setVisible(wanted)
        self.grown.emit()
