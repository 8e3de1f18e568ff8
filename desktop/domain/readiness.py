"""Whether everything is ready for a session: yes, or what is missing and where it is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.notices import day_of, due_notices
from desktop.domain.pack import FormPack
from desktop.domain.plain_answers import is_blank
from desktop.domain.rule_choices import PRACTICE, rule_choices
from desktop.domain.taking_part import (
    INTERPRETER,
    PARTNERS,
    REPRESENTATIVES,
    SUPERVISOR,
    WITNESS,
    is_there,
    needs_partners,
    needs_representative,
)

NAME, DAY, HOUR = "client.name", "booking.date", "booking.time"
NEXT_HOUR = "close.next_time"
IDENTITY = "identity.client"
PAPERS = "prepare.papers"
PAPERS_IN = "client.papers_in"
_NOTICES = "document.notices"
_LATER = "later"


class Reason(StrEnum):
    """Why a session is not ready, or what is left for the client's arrival."""

    PACK_CLOSED = "pack_closed"
    PACK_UNCONFIRMED = "pack_unconfirmed"
    PACK_REVIEW = "pack_review"
    UNTRANSLATED = "untranslated"
    PRACTICE = "practice"
    ANSWER = "answer"
    NOTICE = "notice"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: why, and the item or document it is settled with.

    ``by`` is the last day for it where there is one, ``is_late`` that this day has passed.
    """

    reason: Reason
    key: str = ""
    by: date | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is missing, and what nobody can settle before the client is there."""

    missing: tuple[Gap, ...] = ()
    on_arrival: tuple[Gap, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class PackStanding:
    """How the practice's pack stands: may it be used, and is a look at it due?"""

    confirmed: bool = True
    withdrawn: bool = False
    review_due: bool = False


def readiness(pack: FormPack, intake: Intake, standing: PackStanding, *, today: date) -> Readiness:
    """Return what is missing before the session of *intake*, the gravest first.

    A review date that has passed warns on the day and never blocks; how the client's identity
    is known can be settled at the door, as can a notice that is due on the day itself.
    """
    answers = intake.all_answers(pack.defaults())
    notices = tuple(_notices(pack, answers, today))
    held = day_of(answers, DAY)
    at_the_door = [gap for gap in notices if gap.by == held and not gap.is_late]
    missing = (
        *_of_the_pack(standing),
        *((Gap(Reason.UNTRANSLATED),) if _reads(intake, answers) in pack.untranslated else ()),
        *(Gap(Reason.PRACTICE, key) for key in open_of_practice(pack, answers)),
        *(Gap(Reason.ANSWER, key) for key in open_answers(pack, answers)),
        *(gap for gap in notices if gap not in at_the_door),
        *(Gap(Reason.PAPER, key) for key in papers_to_make(pack, intake)),
    )
    return Readiness(missing, (*_at_the_door(pack, answers), *at_the_door, *_review(standing)))


def meeting_readiness(
    pack: FormPack, intake: Intake, standing: PackStanding, *, today: date
) -> Readiness:
    """Return what is missing before the next meeting of *intake*, which has begun already.

    Its wording and its practice are settled; the hour may not be, nor a notice, nor who comes.
    """
    answers = intake.all_answers(pack.defaults())
    wanted = (NEXT_HOUR, *_people(answers), *_remote())
    missing = (
        *((Gap(Reason.PACK_CLOSED),) if standing.withdrawn else ()),
        *(Gap(Reason.ANSWER, key) for key in _left_open(pack, answers, wanted)),
        *_notices(pack, answers, today),
    )
    return Readiness(missing, tuple(_at_the_door(pack, answers)))


def open_of_practice(pack: FormPack, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return what the practice must still fill before a real session.

    A blank marked "does not apply here" (None) is settled, unless the law of the papers
    hangs on it.
    """
    decides = rule_choices(pack)
    return tuple(
        item.key
        for item in pack.profile_items()
        if item.required
        and item.filled_by == PRACTICE
        and item.concerns(answers)
        and (answers.get(item.key, "") == "" or (answers[item.key] is None and item.key in decides))
    )


def open_answers(pack: FormPack, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return what booking asks of this client and nobody has answered yet."""
    wanted = (NAME, DAY, HOUR, *_people(answers), *_remote(), *_required(pack))
    return tuple(_left_open(pack, answers, wanted))


def _left_open(
    pack: FormPack, answers: Mapping[str, Value], wanted: Iterable[str]
) -> Iterator[str]:
    """Yield what of *wanted* concerns this client and nobody has answered."""
    for key in dict.fromkeys(wanted):
        item = pack.items.get(key)
        if item is not None and item.concerns(answers) and is_blank(answers.get(key)):
            yield key


def papers_to_make(pack: FormPack, intake: Intake) -> tuple[str, ...]:
    """Return the documents wanted before the session that were not printed or saved yet."""
    made = {str(one["document"]) for one in intake.handed_over if one.get("how") != _LATER}
    answers = intake.all_answers(pack.defaults())
    return tuple(key for key in papers_wanted(pack, answers) if key not in made)


def papers_wanted(pack: FormPack, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the documents that *answers* want made before the session."""
    chosen = answers.get(PAPERS)
    options = chosen if isinstance(chosen, tuple) else ()
    keys = (f"document.{option}" for option in options)
    return tuple(key for key in keys if is_offered(pack, answers, key))


def is_offered(pack: FormPack, answers: Mapping[str, Value], document: str) -> bool:
    """Say whether *pack* has the document, and anything stands on it for this client."""
    if document not in pack.documents:
        return False
    return document != _NOTICES or any(
        item.kind == "notice" and item.concerns(answers) for item in pack.items.values()
    )


def _of_the_pack(standing: PackStanding) -> Iterator[Gap]:
    if standing.withdrawn:
        yield Gap(Reason.PACK_CLOSED)
    elif not standing.confirmed:
        yield Gap(Reason.PACK_UNCONFIRMED)


def _reads(intake: Intake, answers: Mapping[str, Value]) -> str:
    return str(answers.get(PAPERS_IN) or intake.language)


def _review(standing: PackStanding) -> Iterator[Gap]:
    if standing.review_due:
        yield Gap(Reason.PACK_REVIEW)


def _at_the_door(pack: FormPack, answers: Mapping[str, Value]) -> Iterator[Gap]:
    if IDENTITY in pack.items and is_blank(answers.get(IDENTITY)):
        yield Gap(Reason.ANSWER, IDENTITY)


def _people(answers: Mapping[str, Value]) -> Iterator[str]:
    """Yield whose names are wanted for this kind of client, and for whoever else is there."""
    if needs_partners(answers):
        yield PARTNERS
    if needs_representative(answers):
        yield REPRESENTATIVES
    yield from (key for key in (INTERPRETER, WITNESS, SUPERVISOR) if is_there(key, answers))


def _remote() -> tuple[str, ...]:
    """Return what a session by video or phone cannot do without; the pack says when it is one."""
    return ("remote.location", "remote.backup_phone")


def _required(pack: FormPack) -> Iterator[str]:
    for step in pack.steps:
        if step.stage == "before":
            yield from (key for key in step.cards if pack.items[key].required)


def _notices(pack: FormPack, answers: Mapping[str, Value], today: date) -> Iterator[Gap]:
    for due in due_notices(pack, answers):
        yield Gap(Reason.NOTICE, due.key, due.by, is_late=due.by < today)
