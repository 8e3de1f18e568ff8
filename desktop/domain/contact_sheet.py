"""The contact sheet: how to reach one client safely, for the practitioner's eyes alone.

It is no document of the pack, so no session can ever hand it over; it is made anew each time
from what was answered, and filed nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack, Item
from desktop.domain.plain_answers import is_blank
from desktop.domain.wording import Wording

PARTS = (("reach", "contact."), ("help", "emergency."), ("there", "remote."), ("know", "release."))
"""The parts of the sheet, each with how the keys of its private items begin."""


@dataclass(frozen=True, slots=True)
class ContactPart:
    """One part of the sheet: its title, and what was asked with what was answered."""

    title: str
    rows: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """All words of one sheet, in the practitioner's language but for the client's own."""

    reference: str
    name: str = field(repr=False)
    language: str
    paper: str
    told_on: str
    parts: tuple[ContactPart, ...]


def contact_sheet(
    pack: FormPack,
    intake: Intake,
    own: Wording,
    *,
    named: bool,
    corrected: Mapping[str, str] | None = None,
) -> ContactSheet:
    """Return the words of this intake's sheet; the client's name only where it is *named*.

    *corrected* says, by item key, when an answer was corrected and what it was before.
    """
    answers = intake.all_answers(pack.defaults())
    called = str(answers.get("client.name") or "")
    parts = (
        ContactPart(
            own.label(f"contact.{key}"),
            tuple(_rows(pack, intake, own, begins, corrected or {})),
        )
        for key, begins in PARTS
    )
    return ContactSheet(
        reference=intake.reference,
        name=called if named else "",
        language=own.language,
        paper=pack.paper,
        told_on=own.date(intake.rows[-1].at) if intake.rows else "",
        parts=tuple(part for part in parts if part.rows),
    )


def _rows(
    pack: FormPack, intake: Intake, own: Wording, begins: str, corrected: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield what the part asks; what nobody has answered says so, and is no leave to call."""
    answers = intake.all_answers(pack.defaults())
    for key in pack.in_session_order():
        item = pack.items.get(key)
        if item is None or not key.startswith(begins) or not _belongs(item):
            continue
        if item.concerns(answers):
            words = pack.said(own.language, key)
            value = intake.answers.get(key)
            said = own.label("contact.unasked") if is_blank(value) else own.value(item, value)
            told = corrected.get(key, "")
            yield words.title or words.question, f"{said}\n{told}" if told else said


def _belongs(item: Item) -> bool:
    return item.private and item.filled_by == "session"
