"""Days and times as people in this practice say them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_NOON, _EVENING = 12, 18
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss"})


def day_words(iso: str, today: datetime) -> str:
    """Return the day of *iso* (ISO 8601): today, yesterday, or the date written out."""
    moment = datetime.fromisoformat(iso)
    days = (today.date() - moment.date()).days
    if days == 0:
        return QCoreApplication.translate("Moments", "today")
    if days == 1:
        return QCoreApplication.translate("Moments", "yesterday")
    return long_day(iso)


def long_day(iso: str) -> str:
    """Return the day of *iso* written out, without the weekday."""
    moment = datetime.fromisoformat(iso)
    locale = QLocale()
    shape = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd, ", "")
    return locale.toString(QDate(moment.year, moment.month, moment.day), shape.replace("dddd ", ""))


def clock_words(iso: str) -> str:
    """Return the time of day of *iso*."""
    moment = datetime.fromisoformat(iso)
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def weekday(moment: datetime) -> str:
    """Return the whole day, with its weekday."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def greeting(moment: datetime, name: str = "") -> str:
    """Return the greeting for the time of day, to whoever is called *name* in full."""
    first = next((w for w in name.split() if w.casefold().rstrip(".") not in _TITLES), "")
    return f"{_greeting(moment)}, {first}" if first else _greeting(moment)


def _greeting(moment: datetime) -> str:
    if moment.hour < _NOON:
        return QCoreApplication.translate("Moments", "Good morning")
    if moment.hour < _EVENING:
        return QCoreApplication.translate("Moments", "Good afternoon")
    return QCoreApplication.translate("Moments", "Good evening")
