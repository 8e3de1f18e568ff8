"""A field for a day, written as its reader writes days."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit

from desktop.ui.widgets.blank_editors import locale_of, name_calendar


class DayField(QDateEdit):
    """A day with a calendar to choose it from; its year has four figures."""

    def __init__(self, day: QDate, locale: str) -> None:
        super().__init__(day)
        formats = locale_of(locale)
        self.setLocale(formats)
        self.setCalendarPopup(True)
        self.calendarWidget().setLocale(formats)  # it is a window: it does not ask its field
        shape = formats.dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(shape if "yyyy" in shape else shape.replace("yy", "yyyy"))

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the field, the line in it and the calendar."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        name_calendar(self.calendarWidget(), name)
