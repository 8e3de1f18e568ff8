"""The notices on the booking card: by when each is due, and the heading beside the first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.readiness import Gap, Reason
from desktop.ui.ready_words import due_words
from desktop.ui.session.booking_fields import Field, NoticeField
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


def say_due(live: LiveIntake, fields: Iterable[Field], today: date) -> None:
    """Say beside each notice among *fields* by when it is due, *live* as it would begin."""
    from desktop.domain.notices import due_notices

    gaps = {
        due.key: Gap(Reason.NOTICE, due.key, due.by, is_late=due.by < today)
        for due in due_notices(live.pack, live.answers)
    }
    for field in fields:
        if isinstance(field, NoticeField):
            gap = gaps.get(field.key)
            field.say_due(_due(gap, today) if gap is not None else "")


def head_notices(rows: Iterable[tuple[Field, Note]]) -> None:
    """Put the heading of the notices beside the first of *rows*, top to bottom, that shows."""
    heading = QCoreApplication.translate("BookingForm", "Notices given")
    for field, label in rows:
        if isinstance(field, NoticeField):
            shows = not field.isHidden()
            label.setText(heading if shows else "")
            heading = "" if shows else heading


def _due(gap: Gap, today: date) -> str:
    words = due_words(gap, today)
    if gap.is_late:
        late = QCoreApplication.translate(
            "BookingForm", "%1. Give it now, and note the day you did: the record will say so."
        )
        return late.replace("%1", words[:1].upper() + words[1:])
    return words[:1].upper() + words[1:]
