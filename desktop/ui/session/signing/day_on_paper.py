"""The day that stands on a paper signed with a pen: today, unless somebody says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class DayOnPaper(QWidget):
    """A label and a day; the day of the session's last act is proposed."""

    def __init__(self, live: LiveIntake) -> None:
        super().__init__()
        label = Note(screen(live, "day_on_paper"), role="label")
        today = QDate.fromString(live.intake.rows[-1].at[:10], Qt.DateFormat.ISODate)
        self._edit = QDateEdit(today)
        self._edit.setObjectName("day_on_paper")
        self._edit.setLocale(QLocale(live.wording.language))
        self._edit.setDisplayFormat("d MMMM yyyy")  # no number can be taken for a month
        self._edit.setCalendarPopup(True)
        self._edit.setMaximumDate(today)
        self._edit.setAccessibleName(label.text())
        label.setBuddy(self._edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(label)
        row.addWidget(self._edit)
        row.addStretch(1)

    def day(self) -> str:
        """Return the day as ISO 8601."""
        return self._edit.date().toString(Qt.DateFormat.ISODate)
