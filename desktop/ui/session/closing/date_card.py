"""When we meet again: the usual day as a proposal, or another, or none yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value
from desktop.ui.session.acts import answered, passed
from desktop.ui.session.cards.session_card import CONTROL, SessionCard, row_of
from desktop.ui.session.client_words import blank_words, screen
from desktop.ui.session.fillings import filling, shown_words
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.button import PLAIN, PRIMARY, Button

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

DATE_KEY, TIME_KEY = "close.next_date", "close.next_time"
_SENTENCE = "take.next"
"""What goes home says the same, with the same two blanks."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKS = {"fortnightly": 2, "monthly": 4}


class DateCard(SessionCard):
    """A day and a time, proposed from what was settled about meeting."""

    def __init__(self, live: LiveIntake, *, today: str, parent: QWidget | None = None) -> None:
        super().__init__(DATE_KEY, parent)
        self._live = live
        said = live.pack.said(live.wording.language, DATE_KEY)
        day, time = proposal(live, today)
        self.set_words(
            eyebrow=live.pack.said(live.wording.language, "step.close").title,
            title=said.question or said.title,
        )
        self.line = self._sentence(live, {DATE_KEY: day, TIME_KEY: time}, today)
        self._keep = Button(screen(live, "keep_date"), kind=PRIMARY, picture="check")
        self._keep.setObjectName("continue")
        self._keep.clicked.connect(self._on_keep)
        none = Button(screen(live, "no_date"), kind=PLAIN)
        none.setObjectName("skip")
        none.clicked.connect(self._on_none)
        self.add(self.line)
        self.add(row_of(self._keep, none, share=CONTROL))

    def first_focus(self) -> QWidget | None:
        """Start on the way on: the proposal is there to be taken."""
        return self._keep

    def _sentence(self, live: LiveIntake, proposed: dict[str, str], today: str) -> BlankLine:
        """Return the sentence with a day, never before *today*, and a time, both proposals."""
        sentence = live.pack.said(live.wording.language, _SENTENCE).sentence("")
        fillings = [
            replace(
                filling(live, key),
                value=value,
                suggested=key not in _answered_today(live),
                earliest=today if key == DATE_KEY else "",
            )
            for key, value in proposed.items()
        ]
        return BlankLine(sentence, fillings, shown_words(live), around=blank_words(live))

    def _on_keep(self) -> None:
        shown = self.line.fillings()
        self.act(*(answered(self._live, key, shown[key].value) for key in (DATE_KEY, TIME_KEY)))

    def _on_none(self) -> None:
        self.act(passed(DATE_KEY), passed(TIME_KEY))


def _answered_today(live: LiveIntake) -> Mapping[str, Value]:
    """Return what was answered at this meeting: the last one's date is no proposal."""
    answers = live.intake.answers
    if not live.intake.meetings:
        return answers
    return {key: answers[key] for key in live.intake.today if key in answers}


def proposal(live: LiveIntake, today: str) -> tuple[str, str]:
    """Return the day and time of the next meeting as they follow from what was settled."""
    answers = live.answers
    known = _answered_today(live).get(DATE_KEY)
    time = answers.get(TIME_KEY) or answers.get("time.slot") or answers.get("booking.time")
    if isinstance(known, str):
        return known, str(time or "09:00")
    first = None if live.intake.meetings else answers.get("booking.date")
    held = date.fromisoformat(str(first or today))
    next_day = held + timedelta(weeks=_WEEKS.get(str(answers.get("time.frequency")), 1))
    weekday = str(answers.get("time.weekday") or "")
    if weekday in _DAYS:
        next_day += timedelta(days=_DAYS.index(weekday) - next_day.weekday())
    return next_day.isoformat(), str(time or "09:00")
