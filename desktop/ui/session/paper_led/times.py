"""When people talked: two times told afterwards, never guessed into the record."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.journal import PRACTITIONER, TALKED, Act
from desktop.domain.talked import talked_value
from desktop.ui.moments import clock_words
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_USUAL = 50


class TimesRow(QFrame):
    """Day, beginning and end of the talk, proposed as booked; nothing counts until it is kept.

    Signals:
        acted: the act to record, in a tuple.
    """

    acted = Signal(object)

    def __init__(self, live: LiveIntake, now: datetime) -> None:
        super().__init__()
        self._now = now
        self.setObjectName("entry.times")
        self.setProperty("role", "entry")
        first, last = _proposed(live, now)
        self.day = QDateEdit(QDate(first.year, first.month, first.day))
        self.day.setCalendarPopup(True)
        self.first = QTimeEdit(QTime(first.hour, first.minute))
        self.last = QTimeEdit(QTime(last.hour, last.minute))
        for field in (self.first, self.last):
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.paper = QLineEdit()
        self.paper.setMaxLength(16)
        self.paper.setPlaceholderText("P-\u2026")
        self._keep = Button(self.tr("Keep these times"), kind=PLAIN, picture="clock")
        self._keep.setObjectName("keep.times")
        self._keep.clicked.connect(self._on_keep)
        self._state = Note(role="muted")
        self._lay_out()
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> None:
        """Show what is kept: when they talked, and when that was entered."""
        meeting = len(live.intake.meetings) + 1
        talk = next((one for one in live.intake.talks if one.meeting == meeting), None)
        if talk is None:
            self._state.setText(
                self.tr("Suggested as booked. The record will say that you entered it afterwards.")
            )
            return
        words = self.tr("Talked %1 to %2, entered %3")
        for number, at in enumerate((talk.first, talk.last, talk.entered), 1):
            words = words.replace(f"%{number}", clock_words(at))
        self._state.setText(words)

    def first_focus(self) -> QWidget:
        """Start on the beginning of the talk."""
        self.first.setSelectedSection(QTimeEdit.Section.HourSection)
        return self.first

    def _on_keep(self) -> None:
        first, last = self._moment(self.first.time()), self._moment(self.last.time())
        self.acted.emit(
            (Act(PRACTITIONER, TALKED, value=talked_value(first, last, self.paper.text())),)
        )

    def _moment(self, time: QTime) -> datetime:
        """Return *time* on the chosen day, by the offset the laptop has on that day."""
        day = self.day.date()
        moment = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - the zone follows
        same_day = moment.date() == self._now.date()
        return moment.replace(tzinfo=self._now.tzinfo) if same_day else moment.astimezone()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(Note(self.tr("When did you talk?"), role="label"))
        fields = QWidget()
        flow = FlowLayout(fields, gap=10)
        for name, words, field in (
            ("times.day", self.tr("Day"), self.day),
            ("times.from", self.tr("from"), self.first),
            ("times.until", self.tr("until"), self.last),
            ("times.paper", self.tr("Number of the blank papers, if you used them"), self.paper),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            label = Note(words, role="muted", wraps=False)
            label.setBuddy(field)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(field)
            flow.addWidget(pair)
        flow.addWidget(self._keep)
        column.addWidget(fields)
        column.addWidget(self._state)


def _proposed(live: LiveIntake, now: datetime) -> tuple[datetime, datetime]:
    """Return the booked day and times, as far as they are known; else the last fifty minutes.

    A talk that would still be going on by the plan is proposed to have ended now.
    """
    length = live.answers.get("booking.length")
    minutes = length if isinstance(length, int) and not isinstance(length, bool) else _USUAL
    day, time = live.answers.get("booking.date"), live.answers.get("booking.time")
    if live.intake.meetings or not (isinstance(day, str) and isinstance(time, str)):
        return now - timedelta(minutes=minutes), now
    first = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=now.tzinfo)
    last = first + timedelta(minutes=minutes)
    return first, now if first < now < last else last
