"""What a backup holds and when it was made, as people say it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop.ui.moments import clock_words, day_words

if TYPE_CHECKING:
    from desktop.services.restore_vault import Counted, Label


def when_words(iso: str, now: datetime) -> str:
    """Return day and time of *iso*."""
    local = datetime.fromisoformat(iso).astimezone(now.tzinfo).isoformat()
    day = day_words(local, now)
    return f"{day[:1].upper()}{day[1:]}, {clock_words(local)}"


def counted_rows(counted: Counted) -> tuple[tuple[str, int], ...]:
    """Return what was counted, each with its name."""
    return (
        (QCoreApplication.translate("BackupWords", "Clients"), counted.clients),
        (QCoreApplication.translate("BackupWords", "Sessions"), counted.sessions),
        (QCoreApplication.translate("BackupWords", "Agreements"), counted.agreements),
        (QCoreApplication.translate("BackupWords", "Papers"), counted.documents),
        (QCoreApplication.translate("BackupWords", "Private notes"), counted.notes),
    )


class HoldsWords(QObject):
    """Says in one line what a backup holds, and how large it is."""

    def of(self, label: Label) -> str:
        """Return the line for *label*."""
        counted = label.counted
        return " \u00b7 ".join(
            (
                self.tr("%n client(s)", "", counted.clients),
                self.tr("%n session(s)", "", counted.sessions),
                self.tr("%n agreement(s)", "", counted.agreements),
                size_words(label.size),
            )
        )


def size_words(size: int) -> str:
    """Return *size* in bytes as people read it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
