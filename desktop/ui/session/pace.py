"""The quiet clock: the time, and until when this part was planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.journal import PASSED, SETTLED, WENT_TO
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_EVERY_MS = 20_000
_ON_A_CARD = frozenset({PASSED, SETTLED, WENT_TO})
"""What is done at the table and never while booking."""
_LAST_MINUTES = 10
"""The one quiet mark (design section 3): ten minutes before the end."""


def started(live: LiveIntake, now: datetime) -> datetime:
    """Return when the session itself began: the first act on a card, not the booking."""
    for row in live.intake.rows:
        if row.action in _ON_A_CARD:
            return datetime.fromisoformat(row.at)
    return now


def length(live: LiveIntake) -> int:
    """Return how many minutes were planned for this session."""
    planned = live.answers.get("booking.length")
    if isinstance(planned, int) and not isinstance(planned, bool):
        return planned
    return sum(step.minutes for step in live.pack.steps if step.stage != "before")


def planned_end(live: LiveIntake, step: str) -> int:
    """Return the minute at which *step* ends by the plan, stretched to the session's length."""
    steps = [s for s in live.pack.steps if s.stage != "before"]
    total = sum(s.minutes for s in steps) or 1
    until = 0
    for one in steps:
        until += one.minutes
        if one.key == step:
            break
    return round(until * length(live) / total)


class QuietClock(Note):
    """The time in small type; it changes, and never calls."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(role="muted", wraps=False, parent=parent)
        self._now = now
        self._live: LiveIntake | None = None
        self._step = ""
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.tell)
        self._timer.start()

    def show_live(self, live: LiveIntake, step: str) -> None:
        """Tell the time of *live* at *step*."""
        self._live, self._step = live, step
        self.tell()

    def tell(self) -> None:
        """Write the time anew."""
        if self._live is None:
            return
        now = self._now()
        began = started(self._live, now)
        left = length(self._live) - int((now - began).total_seconds() // 60)
        words = [self._clock(now)]
        if 0 <= left <= _LAST_MINUTES:
            words.append(self.tr("%1 min left").replace("%1", str(left)))
        elif self._step and left > 0:
            until = began + timedelta(minutes=planned_end(self._live, self._step))
            words.append(self.tr("this part until %1").replace("%1", self._clock(until)))
        self.setText("  \u00b7  ".join(words))
        self.setAccessibleName(self.text())

    def _clock(self, moment: datetime) -> str:
        time = QTime(moment.hour, moment.minute)
        return self.locale().toString(time, self.locale().FormatType.ShortFormat)
