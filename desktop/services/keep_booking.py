"""Keep a booking: an intake whose journal holds what is known before the session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.clock import stamp
from desktop.domain.journal import (
    ANSWERED,
    NOT_HELD,
    PRACTITIONER,
    PREPARED_ANEW,
    PROGRAM,
    UNDONE,
    Act,
    Value,
)
from desktop.domain.own_document import with_own_plans
from desktop.domain.preparing import before_items
from desktop.domain.removal import skipped
from desktop.packs.wording import PackWording
from desktop.services.begin_intake import Beginning, begin_intake, new_reference, resume_intake
from desktop.services.confirm_pack import require_translated, require_usable
from desktop.services.enclose_document import enclose_just
from desktop.services.keep_own_document import offered
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.prepare_booking import ground, require_booking
from desktop.services.record_act import next_row, record_act, require_recordable
from desktop.services.set_up_practice import SetUp
from desktop.store.vault import Vault

PAPERS_IN = "client.papers_in"
"""The item that says in which language the client reads the screen and the papers."""
NAME = "client.name"
_REFERENCE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Booking:
    """Who comes and what was answered before: everything that stands in the form.

    ``client`` is the id of a client who is known already, or empty. ``own`` are the keys of the
    practice's own documents for this client; None leaves them as they are, and gives a new
    client those that are for everyone.
    """

    client: str
    name: str = field(repr=False)
    answers: Mapping[str, Value] = field(repr=False)
    own: tuple[str, ...] | None = None


def keep_booking(
    means: Means, vault: Vault, practitioner: str, prepared: LiveIntake, booking: Booking
) -> LiveIntake:
    """Return the intake of *booking*, with just its answers in the journal; none is written twice.

    A kept booking is brought to the practice, the pack and the language of *prepared*.

    Raises:
        AnswerRefusedError, CharactersMissingError: if an answer could not be kept; then
            nothing was written, and neither client nor intake was made.
        PackUnconfirmedError: if the pack must not be used with a client any more.
        VaultError: if it could not be written.
    """
    require_usable(vault, prepared.pack, today=means.clock.now().date())
    require_translated(prepared.pack, papers_in(prepared, booking.answers))
    acts = tuple(Act(PRACTITIONER, ANSWERED, key, v) for key, v in booking.answers.items())
    for act in acts:
        require_recordable(prepared.pack, act)
    if not prepared.id:
        live = _begun(means, vault, practitioner, prepared, booking)
    else:
        live = _anew(means, vault, prepared, booking)
        _rename(vault, live, booking)
    for act in _changes(live, acts):
        live = record_act(means, vault, live, act)
    own = booking.own
    if own is None and not prepared.id:
        own = tuple(one.key for one in offered(vault) if one.everyone)
    return live if own is None else enclose_just(means, vault, live, own)


def cancel_booking(means: Means, vault: Vault, live: LiveIntake, *, erase: bool) -> None:
    """Close a booking that did not take place; with *erase* what was noted for it goes.

    Then only the reference and the days stay; of a client of whom nothing else is filed the
    name goes as well. What was handed over stays noted in either case.

    Raises:
        JournalRowError: if the session has begun; nothing is changed.
        VaultError: if it could not be written.
    """
    live = _booked(vault, live.id)
    seqs = tuple(row.seq for row in live.intake.rows if row.action == ANSWERED) if erase else ()
    act = Act(PRACTITIONER, NOT_HELD, value={"rows": seqs} if seqs else None)
    row = next_row(means, live, act)
    live.intake.apply(row)
    if seqs:
        vault.erase(live.id, seqs, row)
    else:
        vault.append(live.id, row)
    vault.conclude_intake(live.id)
    if erase and _is_alone(vault, live):
        reference = vault.client(live.client).reference
        vault.rename_client(live.client, name=reference, reference=reference)


def _begun(
    means: Means, vault: Vault, practitioner: str, prepared: LiveIntake, booking: Booking
) -> LiveIntake:
    reference = new_reference(means)
    client = booking.client or vault.add_client(
        name=booking.name, reference=reference[:_REFERENCE_LENGTH], practitioner=practitioner
    )
    return begin_intake(
        means,
        vault,
        Beginning(
            client=client,
            practitioner=practitioner,
            pack=prepared.pack.key,
            language=papers_in(prepared, booking.answers),
            practitioner_language=prepared.intake.practitioner_language,
            profile=prepared.intake.profile,
            reference=reference,
        ),
    )


def _booked(vault: Vault, intake: str) -> LiveIntake:
    """Return the booking *intake*, which nobody has begun since it was opened.

    Raises:
        BookingBegunError: if it is no booking any more.
        VaultError: if the vault could not be read.
    """
    live = resume_intake(vault, intake)
    require_booking(live.pack, live.intake)
    return live


def _anew(means: Means, vault: Vault, prepared: LiveIntake, booking: Booking) -> LiveIntake:
    """Return the kept booking, standing on the practice, the pack and the language of today."""
    live = _booked(vault, prepared.id)
    language = papers_in(prepared, booking.answers)
    practice = SetUp(
        "", prepared.pack.key, prepared.intake.practitioner_language, prepared.intake.profile
    )
    now = ground(prepared.pack, practice, papers_in=language, reference=live.intake.reference)
    if now == dict(live.intake.begun):
        return live
    row = Act(PROGRAM, PREPARED_ANEW, value=now).row(
        seq=len(live.intake.rows) + 1, at=stamp(means.clock.now())
    )
    intake = live.intake.apply(row)
    vault.stand_on(live.id, prepared.pack.fingerprint, row)
    wording = PackWording(prepared.pack, language)
    pack = with_own_plans(prepared.pack, intake.enclosed)
    return replace(live, pack=pack, wording=wording, intake=intake)


def _changes(live: LiveIntake, acts: tuple[Act, ...]) -> Iterator[Act]:
    """Yield the acts that lead from what the journal holds to *acts*, in their order."""
    wanted = {act.item for act in acts}
    asked = {*before_items(live.pack), *live.intake.answers.keys() - live.pack.items.keys()}
    gone = skipped(live.intake.rows)
    dropped = tuple(
        row.seq
        for row in live.intake.rows
        if row.action == ANSWERED and row.item in asked - wanted and row.seq not in gone
    )
    if dropped:
        yield Act(PRACTITIONER, UNDONE, value={"rows": dropped})
    known = live.intake.answers
    yield from (act for act in acts if act.item not in known or known[act.item] != act.value)


def _rename(vault: Vault, live: LiveIntake, booking: Booking) -> None:
    """Let a client whose only intake this is bear the name that is booked now."""
    client = vault.client(live.client)
    if client.name != booking.name and _is_alone(vault, live):
        vault.rename_client(live.client, name=booking.name, reference=client.reference)


def _is_alone(vault: Vault, live: LiveIntake) -> bool:
    """Say whether this intake is all that is filed of its client."""
    return len(vault.intakes(live.client)) == 1 and not vault.agreements(live.client)


def papers_in(prepared: LiveIntake, answers: Mapping[str, Value]) -> str:
    """Return the client's language: as it was booked, where the pack speaks it."""
    wanted = str(answers.get(PAPERS_IN) or "")
    return wanted if wanted in prepared.pack.languages else prepared.intake.practitioner_language
