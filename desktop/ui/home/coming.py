"""The sessions that are coming, one line each: when, who, how, and whether all is ready."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from desktop.ui.home.row_list import Row
from desktop.ui.ready_words import near_day, ready_words

if TYPE_CHECKING:
    from desktop.domain.appointment import Appointment
    from desktop.services.coming_sessions import Coming
    from desktop.store.intakes import IntakeSummary
    from desktop.ui.home.state import HomeState

BOOKED, MEETING = "booked", "meeting"


def coming_rows(state: HomeState, today: datetime) -> list[Row]:
    """Return one row for each session that is coming; its key says what opening it means."""
    return [_row(state, one, today.date()) for one in state.coming]


def next_rows(state: HomeState, today: datetime) -> list[Row]:
    """Return one row for each client with an appointment ahead; its key is the client."""
    return [
        Row(
            key=one.intake.client,
            title=shown_name(one.intake, hidden=state.hides_names),
            detail=_when(one.when, today.date()),
        )
        for one in state.coming
    ]


def shown_name(intake: IntakeSummary, *, hidden: bool) -> str:
    """Return the client's name; where names are *hidden*, the reference."""
    if not hidden:
        return intake.client_name
    unnamed = QCoreApplication.translate("ComingRow", "no reference")
    return intake.client_reference or unnamed


def _row(state: HomeState, coming: Coming, today: date) -> Row:
    name = shown_name(coming.intake, hidden=state.hides_names)
    when = _when(coming.when, today)
    kind = MEETING if coming.intake.adjourned else BOOKED
    return Row(
        key=f"{kind}:{coming.intake.id}",
        title=f"{when} \u00b7 {name}",
        detail=" \u00b7 ".join(
            part for part in (_how(state, coming), _ready(state, coming, today)) if part
        ),
        picture=_picture(coming),
    )


def _when(when: Appointment | None, today: date) -> str:
    if when is None:
        return QCoreApplication.translate("ComingRow", "No day yet")
    day = near_day(when.day, today)
    hour = QTime.fromString(when.hour, "HH:mm")
    clock = QLocale().toString(hour, QLocale.FormatType.ShortFormat) if hour.isValid() else ""
    return ", ".join(part for part in (day[:1].upper() + day[1:], clock) if part)


def _how(state: HomeState, coming: Coming) -> str:
    if coming.intake.adjourned:
        if coming.intake.meetings == 1:
            return QCoreApplication.translate("ComingRow", "Second meeting")
        number = str(coming.intake.meetings + 1)
        return QCoreApplication.translate("ComingRow", "Meeting %1").replace("%1", number)
    if state.pack is None or not coming.mode:
        return QCoreApplication.translate("ComingRow", "A first session")
    words = state.pack.said(state.language, "setting.mode").options.get(coming.mode, "")
    return words[:1].upper() + words[1:]


def _ready(state: HomeState, coming: Coming, today: date) -> str:
    """Return that a meeting goes on, and what is missing where that is known already."""
    said = ""
    if coming.ready is not None and state.pack is not None:
        said = ready_words(state.pack, state.language, coming.ready, today)
    if not coming.intake.adjourned:
        return said
    goes_on = QCoreApplication.translate("ComingRow", "goes on where you left")
    return " \u00b7 ".join(part for part in (said, goes_on) if part)


def _picture(coming: Coming) -> str:
    if coming.ready is None or (coming.intake.adjourned and coming.ready.is_ready):
        return "calendar"
    return "circle-check" if coming.ready.is_ready else "circle-alert"
