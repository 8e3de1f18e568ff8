"""The quiet clock: the time, and until when this part was planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTime, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.time_plan import TimePlan, began, pace, time_plan
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.time_plan import Pace
    from desktop.services.live_intake import LiveIntake

_EVERY_MS = 20_000


class QuietClock(Note):
    """The time in small type; it changes, and never calls.

    Ten minutes before the end the words say so once and stay as they are. Over time they
    name the end that was planned; by how much stands in the hint, for whoever looks.
    """

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(role="muted", wraps=False, parent=parent)
        self._now = now
        self._plan: TimePlan | None = None
        self._began: datetime | None = None
        self._step = ""
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.tell)
        self._timer.start()

    def show_live(self, live: LiveIntake, step: str) -> None:
        """Tell the time of *live* at *step*."""
        self._plan, self._began = time_plan(live.pack, live.intake), began(live.intake)
        self._step = step
        self.tell()

    def tell(self) -> None:
        """Write the time anew."""
        if self._plan is None:
            return
        stands = pace(self._plan, self._began, self._now(), self._step)
        words = "  \u00b7  ".join([self._clock(stands.now), *self._against_plan(stands)])
        looked = self._on_a_look(stands)
        if words == self.text() and looked == self.toolTip():
            return
        self.setText(words)
        self.setToolTip(looked)
        self.setAccessibleName(words)
        self.setAccessibleDescription(looked)

    def looked(self) -> str:
        """Return the time and how it stands against the plan, for whoever looks."""
        return "  \u00b7  ".join(part for part in (self.text(), self.toolTip()) if part)

    def _against_plan(self, stands: Pace) -> list[str]:
        """Return what stands beside the time: nothing where the clock cannot be right."""
        if stands.ends is None:
            return []
        if stands.over or stands.now >= stands.ends:
            return [self._until(self.tr("planned until %1"), stands.ends)]
        if stands.last:
            return [self._until(self.tr("the last ten minutes, until %1"), stands.ends)]
        if stands.part_until is not None:
            return [self._until(self.tr("this part until %1"), stands.part_until)]
        return []

    def _on_a_look(self, stands: Pace) -> str:
        """Return what only a look tells: the end, and how far over it we are."""
        if stands.ends is None:
            return ""
        if stands.over:
            return self.tr("%1 min over").replace("%1", self.locale().toString(stands.over))
        return self._until(self.tr("The meeting is planned until %1"), stands.ends)

    def _until(self, words: str, moment: datetime) -> str:
        return words.replace("%1", self._clock(moment))

    def changeEvent(self, event: QEvent) -> None:
        """Tell the time anew in another language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self.tell()

    def _clock(self, moment: datetime) -> str:
        time = QTime(moment.hour, moment.minute)
        return self.locale().toString(time, self.locale().FormatType.ShortFormat)
