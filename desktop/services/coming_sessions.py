"""The sessions that are coming: what is booked, and meetings that go on, in the order of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial

from desktop.domain.appointment import Appointment, appointment
from desktop.domain.intake import fold
from desktop.domain.journal import ANSWERED, NOT_HELD, JournalRow, Value
from desktop.domain.pack import FormPack
from desktop.domain.preparing import begun_at
from desktop.domain.readiness import (
    NEXT_HOUR,
    PackStanding,
    Readiness,
    meeting_readiness,
    readiness,
)
from desktop.domain.removal import skipped
from desktop.store.bookings import Journals
from desktop.store.errors import PayloadDamagedError
from desktop.store.intakes import IntakeSummary
from desktop.store.vault import Vault

NEXT_DAY = "close.next_date"
_NO_DAY = date.max
_NEAR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Coming:
    """One session that is coming.

    ``when`` is None where no day is known; ``ready`` is None where nothing is known about it: there
    is no pack, or the next meeting is more than a week away.
    """

    intake: IntakeSummary
    when: Appointment | None
    mode: str = ""
    ready: Readiness | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The open intakes: those that are coming, in the order of time, and those under way."""

    coming: tuple[Coming, ...] = ()
    under_way: tuple[IntakeSummary, ...] = field(default=())


def agenda(
    vault: Vault,
    pack: FormPack | None,
    profile: Mapping[str, Value],
    standing: PackStanding,
    *,
    today: date,
) -> Agenda:
    """Return every open intake, in four statements however many there are.

    A booking stands on today's practice: *pack* and *profile*. Without a pack nothing can be
    said about readiness, and of meetings that go on only those within a week are looked at.

    Raises:
        VaultError: if the vault could not be read.
    """
    journals = _whole(vault.booked_journals)
    meetings = _whole(partial(vault.adjourned_answers, (NEXT_DAY, NEXT_HOUR)))
    coming, under_way = [], []
    for intake in vault.open_intakes():
        rows = journals.get(intake.id, ())
        if intake.paper:
            under_way.append(intake)  # a later paper, which somebody has still to sign
            continue
        if rows and rows[-1].action == NOT_HELD:
            continue  # a power cut came between its last row and its end
        if rows and not (pack is not None and begun_at(pack, rows)):
            coming.append(_booked(intake, rows, pack, profile, standing, today))
        elif intake.adjourned and (when := _next_meeting(meetings.get(intake.id, ()))) is not None:
            coming.append(Coming(intake, when))
        else:
            under_way.append(intake)
    coming = _with_readiness(vault, coming, pack, standing, today)
    return Agenda(tuple(sorted(coming, key=_in_time)), tuple(under_way))


def _with_readiness(
    vault: Vault,
    coming: list[Coming],
    pack: FormPack | None,
    standing: PackStanding,
    today: date,
) -> list[Coming]:
    """Return *coming* with what is missing before each meeting of the next days."""
    near = [
        one.intake.id
        for one in coming
        if one.ready is None and one.when is not None and one.when.day <= today + _NEAR
    ]
    if pack is None or not near:
        return coming
    ready = {
        intake: meeting_readiness(pack, fold(rows), standing, today=today)
        for intake, rows in _whole(partial(vault.journals_of, near)).items()
    }
    return [replace(one, ready=ready.get(one.intake.id, one.ready)) for one in coming]


def appointments(vault: Vault, *, but: str = "") -> tuple[Appointment, ...]:
    """Return when other sessions than *but* are held, in two statements.

    Raises:
        VaultError: if the vault could not be read.
    """
    booked = (
        appointment(fold(rows).answers)
        for intake, rows in _whole(vault.booked_journals).items()
        if intake != but and rows[-1].action != NOT_HELD
    )
    meetings = _whole(partial(vault.adjourned_answers, (NEXT_DAY, NEXT_HOUR))).items()
    goes_on = (_next_meeting(rows) for intake, rows in meetings if intake != but)
    return tuple(found for found in (*booked, *goes_on) if found is not None)


def _whole(read: Callable[[], Journals]) -> Journals:
    """Return the journals that *read* finds; none where one is damaged.

    A list must not fall silent because of one row: the session itself, once it is opened, says
    what is wrong with it.
    """
    try:
        return read()
    except PayloadDamagedError:
        return {}


def _booked(
    intake: IntakeSummary,
    rows: tuple[JournalRow, ...],
    pack: FormPack | None,
    profile: Mapping[str, Value],
    standing: PackStanding,
    today: date,
) -> Coming:
    folded = replace(fold(rows), profile=profile)
    answers = folded.all_answers(pack.defaults() if pack is not None else {})
    ready = readiness(pack, folded, standing, today=today) if pack is not None else None
    return Coming(intake, appointment(answers), str(answers.get("setting.mode") or ""), ready)


def _next_meeting(rows: tuple[JournalRow, ...]) -> Appointment | None:
    """Return when the next meeting was settled for; None where no day was."""
    gone = skipped(rows)
    known = {row.item: row.value for row in rows if row.action == ANSWERED and row.seq not in gone}
    return appointment({"booking.date": known.get(NEXT_DAY), "booking.time": known.get(NEXT_HOUR)})


def _in_time(coming: Coming) -> tuple[date, str, str]:
    when = coming.when
    if when is None:
        return _NO_DAY, "", coming.intake.begun_at
    hour = "" if when.starts is None else datetime.isoformat(when.starts)
    return when.day, hour, coming.intake.begun_at
