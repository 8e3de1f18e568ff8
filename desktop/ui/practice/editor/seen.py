"""Which changes were on the screen: nothing goes live unseen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.wording_changes import WordingChange


class SeenChanges:
    """Remembers what of one list was shown; another list, or another day, begins anew."""

    def __init__(self) -> None:
        self._list: tuple[WordingChange, ...] = ()
        self._day: date | None = None
        self._seen: set[int] = set()

    def begin(self, changes: tuple[WordingChange, ...], today: date) -> None:
        """Take *changes* as the list that is shown on the day *today*."""
        if (changes, today) != (self._list, self._day):
            self._list, self._day = changes, today
            self._seen.clear()

    def see(self, number: int) -> None:
        """Note that the change with this *number* was on the screen to its end."""
        self._seen.add(number)

    @property
    def unseen(self) -> tuple[int, ...]:
        """The numbers of the changes nobody has seen."""
        return tuple(n for n in range(len(self._list)) if n not in self._seen)

    @property
    def whole(self) -> tuple[WordingChange, ...] | None:
        """The list, once all of it was seen."""
        return self._list if self._list and not self.unseen else None


class SeenMark(QWidget):
    """The last line of a card; it knows when it was painted, which only happens in view.

    Signals:
        seen: the card was on the screen to its end.
    """

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self._was_seen = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first time it comes into view."""
        super().paintEvent(event)
        if not self._was_seen and not self.visibleRegion().isEmpty():
            self._was_seen = True
            self.seen.emit()
