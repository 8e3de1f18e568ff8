"""How readiness reads: what is missing before a session, each thing in a few words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.readiness import Gap, Readiness, Reason
from desktop.ui.moments import long_day

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack

_NEAR = 6
"""Days within which the name of the weekday says enough."""
_MOST = 4


def named_gaps(
    pack: FormPack, language: str, gaps: tuple[Gap, ...], today: date
) -> tuple[tuple[Gap, str], ...]:
    """Return each thing that is missing with its words; papers to be made are one thing."""
    papers = [gap for gap in gaps if gap.reason is Reason.PAPER]
    named = []
    for gap in gaps:
        if gap.reason is not Reason.PAPER or len(papers) == 1:
            named.append((gap, gap_words(pack, language, gap, today)))
        elif gap is papers[0]:
            words = QCoreApplication.translate(
                "Ready", "paper pack: %n paper(s) to make", "", len(papers)
            )
            named.append((gap, words))
    return tuple(named)


def gap_words(pack: FormPack, language: str, gap: Gap, today: date) -> str:
    """Return what is missing, in a few words."""
    title = pack.said(language, gap.key).title if gap.key else ""
    if gap.reason is Reason.PACK_CLOSED:
        return QCoreApplication.translate("Ready", "a duty in your form pack was withdrawn")
    if gap.reason is Reason.PACK_UNCONFIRMED:
        return QCoreApplication.translate("Ready", "your wording is not confirmed")
    if gap.reason is Reason.PACK_REVIEW:
        return QCoreApplication.translate("Ready", "your form pack is due for a look")
    if gap.reason is Reason.UNTRANSLATED:
        return QCoreApplication.translate("Ready", "your wording is not translated yet")
    if gap.reason is Reason.PRACTICE:
        return QCoreApplication.translate("Ready", "My practice: %1").replace("%1", title)
    if gap.reason is Reason.PAPER:
        return QCoreApplication.translate("Ready", "%1: to be made").replace("%1", title)
    if gap.reason is Reason.NOTICE:
        return f"{title}: {due_words(gap, today)}"
    return title


def due_words(gap: Gap, today: date) -> str:
    """Return by when a notice is due, or that it is late."""
    if gap.by is None:
        return ""
    day = near_day(gap.by, today)
    if gap.is_late:
        return QCoreApplication.translate("Ready", "was due %1").replace("%1", day)
    if gap.by == today:
        return QCoreApplication.translate("Ready", "due today")
    return QCoreApplication.translate("Ready", "due by %1").replace("%1", day)


def ready_words(pack: FormPack, language: str, ready: Readiness, today: date) -> str:
    """Return in one line whether everything is ready, and what is left for the arrival."""
    if ready.missing:
        missing = _listed(pack, language, ready.missing, today)
        return QCoreApplication.translate("Ready", "Ready: not yet \u2013 %1").replace(
            "%1", missing
        )
    return QCoreApplication.translate("Ready", "Ready: yes")


def arrival_words(pack: FormPack, language: str, ready: Readiness, today: date) -> str:
    """Return what is left for the client's arrival, or for a quiet hour; "" for nothing."""
    if not ready.on_arrival:
        return ""
    listed = _listed(pack, language, ready.on_arrival, today)
    return QCoreApplication.translate("Ready", "To remember: %1").replace("%1", listed)


def near_day(day: date, today: date) -> str:
    """Return a day as people say it: today, tomorrow, Thursday, or the date."""
    near = {
        today: QCoreApplication.translate("Ready", "today"),
        today + timedelta(days=1): QCoreApplication.translate("Ready", "tomorrow"),
        today - timedelta(days=1): QCoreApplication.translate("Ready", "yesterday"),
    }
    if day in near:
        return near[day]
    if 0 < (day - today).days <= _NEAR:
        weekday = QDate(day.year, day.month, day.day).dayOfWeek()
        return QLocale().standaloneDayName(weekday)
    return long_day(day.isoformat())


def _listed(pack: FormPack, language: str, gaps: tuple[Gap, ...], today: date) -> str:
    words = [said for _, said in named_gaps(pack, language, gaps, today)]
    shown = words[:_MOST]
    if len(words) > _MOST:
        more = QCoreApplication.translate("Ready", "%1 more")
        shown.append(more.replace("%1", QLocale().toString(len(words) - _MOST)))
    return " \u00b7 ".join(shown)
