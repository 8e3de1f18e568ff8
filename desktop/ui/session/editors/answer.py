"""What every control that takes an answer has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.client_words import locale_in
from desktop.ui.session.stops import is_practitioners
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.inside import Inside

if TYPE_CHECKING:
    from desktop.domain.pack import Item, Words
    from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the item, its words, what was answered, and what the practice proposes.

    ``today`` is an ISO date, for what starts from it; ``language`` is that of its words, and
    ``locale`` ("es_US") says how numbers, times and days are written.
    """

    item: Item
    words: Words = field(repr=False)
    value: Value = field(default=None, repr=False)
    proposal: Value = field(default=None, repr=False)
    today: str = ""
    currency: str = ""
    language: str = ""
    locale: str = ""
    labels: Mapping[str, str] = field(default_factory=dict, repr=False)

    def screen(self, name: str, **values: str) -> str:
        """Return the pack's label ``screen.<name>`` in the client's language."""
        text = self.labels[f"screen.{name}"]
        for blank, value in values.items():
            text = text.replace("{" + blank + "}", value)
        return text

    def day(self, iso: str) -> str:
        """Return the day *iso* written out, as the reader writes days."""
        shape = QLocale.FormatType.LongFormat
        return locale_of(self.locale).toString(QDate.fromString(iso, Qt.DateFormat.ISODate), shape)

    @property
    def label(self) -> str:
        """Return the question as it is said to a screen reader."""
        return self.words.question or self.words.title


class Answer(Inside):
    """Takes one answer; nothing is chosen beforehand.

    Signals:
        edited: the answer is another one now.
        committed: this was the whole answer; no further press is needed.
        grown: it needs more room, or less.
    """

    edited = Signal()
    committed = Signal()
    grown = Signal()

    is_one_tap = False
    """Whether choosing is the whole answer."""

    takes_typing = False
    """Whether the keyboard starts inside; a choice must not look made before it is."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.setAccessibleName(question.label)

    def held(self) -> Value:
        """Return the answer in the plain form of its kind; None while there is none."""
        raise AssertionError(type(self).__name__)  # every kind of answer says what it holds

    def press_digit(self, digit: int) -> None:
        """Choose by a number key, where that is natural."""

    def starts_at(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return self.focusProxy()


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _from_booking(live: LiveIntake, key: str) -> Value:
    """Return the day or an hour of the booking where the usual ones are asked for."""
    day, time = live.answers.get("booking.date"), live.answers.get("booking.time")
    if key == "time.weekday" and isinstance(day, str):
        return _WEEKDAYS[date.fromisoformat(day).weekday()]
    if key == "agenda.end_time" and isinstance(time, str):
        return _later(time, live.answers.get("booking.length"))
    return time if key == "time.slot" else None


def _later(time: str, minutes: Value) -> Value:
    """Return the time of day *minutes* after *time*; None where nobody said how long."""
    if not isinstance(minutes, int):
        return None
    hours, past = divmod(int(time[:2]) * 60 + int(time[3:]) + minutes, 60)
    return f"{hours % 24:02}:{past:02}"


def question_of(live: LiveIntake, key: str, *, today: str) -> Question:
    """Return the question of the item *key* as it stands in *live*.

    What only the practitioner answers is in their words, all else in the client's.
    """
    item = live.pack.items[key]
    is_hers = is_practitioners(live.pack, key)
    language = live.practitioners_language if is_hers else live.wording.language
    return Question(
        item=item,
        words=live.pack.said(language, key),
        value=live.intake.answers.get(key),
        proposal=live.answers.get(key) if key in live.answers else _from_booking(live, key),
        today=today,
        currency=live.pack.currency,
        language=language,
        locale=locale_in(live, language),
        labels=live.pack.labels[language],
    )
