"""Open a booking, new or kept: an intake on today's practice, pack and language, unwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.appointment import Appointment
from desktop.domain.habits import HABITS, usual
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ANSWERED, JournalRow, Value
from desktop.domain.own_document import OwnDocument
from desktop.domain.pack import FormPack
from desktop.domain.preparing import begun_at
from desktop.domain.readiness import PackStanding
from desktop.domain.removal import skipped
from desktop.packs.wording import PackWording
from desktop.services.coming_sessions import appointments
from desktop.services.confirm_pack import pack_state, require_usable
from desktop.services.enclose_document import enclosed
from desktop.services.filed_pack import pack_at_hand
from desktop.services.keep_own_document import offered
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.set_up_practice import SetUp, profile
from desktop.store.vault import Vault

_SESSIONS = 5
"""From how many of the last sessions habits are learned: enough to see one, few enough to change."""


class BookingBegunError(Exception):
    """The session has begun, or was closed: it is no booking any more."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A booking as it is opened, with what its page shows beside it.

    ``usual`` is what the practice did in its last sessions; ``others`` are the other sessions
    that are booked. ``own`` are documents of the practice's own that there are to choose from,
    and ``own_chosen`` the keys of those this client signs, or of those for everyone.
    """

    live: LiveIntake
    standing: PackStanding
    usual: Mapping[str, Value] = field(default_factory=dict, repr=False)
    others: tuple[Appointment, ...] = ()
    own: tuple[OwnDocument, ...] = ()
    own_chosen: tuple[str, ...] = ()


def prepare_booking(means: Means, vault: Vault, practitioner: str, *, intake: str = "") -> Prepared:
    """Return the booking *intake*, or a new one, as it stands on the practice of today.

    Raises:
        BookingBegunError: if it is no booking any more.
        PackRefusedError, PackUnconfirmedError: if the pack must not be used with a client.
        VaultError: if the vault could not be read.
    """
    practice = profile(vault) or SetUp(practitioner="", pack="", language="en")
    pack = pack_at_hand(means, vault, practice.pack)
    today = means.clock.now().date()
    require_usable(vault, pack, today=today)
    live = _live(vault, pack, practice, intake)
    state = pack_state(vault, pack, today=today)
    answered = vault.last_answers(practitioner, HABITS, limit=_SESSIONS)
    there = enclosed(live)
    shelf = offered(vault)
    on_shelf = {one.key for one in shelf}
    chosen = [one.key for one in there] if intake else [one.key for one in shelf if one.everyone]
    return Prepared(
        live=live,
        standing=PackStanding(review_due=state.review_due and not vault.rehearsal),
        usual=usual(pack, [last_answers(rows) for rows in answered.values()]),
        others=appointments(vault, but=intake),
        own=(*shelf, *(one for one in there if one.key not in on_shelf)),
        own_chosen=tuple(chosen),
    )


def last_answers(rows: tuple[JournalRow, ...]) -> dict[str, Value]:
    """Return what *rows* of one intake answered and nobody took back."""
    gone = skipped(rows)
    return {row.item: row.value for row in rows if row.action == ANSWERED and row.seq not in gone}


def require_booking(pack: FormPack, intake: Intake) -> None:
    """Refuse an *intake* that has begun, or that is closed.

    Raises:
        BookingBegunError: if it is no booking any more.
    """
    if intake.closed or begun_at(pack, intake.rows):
        raise BookingBegunError(
            "This session has begun already, or is closed. Everything in it is kept. "
            "Please go on with it from the list of sessions under way."
        )


def ground(pack: FormPack, practice: SetUp, *, papers_in: str, reference: str) -> dict[str, Value]:
    """Return what an intake that begins now stands on, as its first row has it."""
    value: dict[str, Value] = {
        "pack": pack.fingerprint,
        "pack_key": pack.key,
        "language": papers_in,
        "reference": reference,
        "profile": dict(practice.answers),
    }
    if practice.language not in {"", papers_in}:
        value["practitioner_language"] = practice.language
    return value


def _live(vault: Vault, pack: FormPack, practice: SetUp, intake: str) -> LiveIntake:
    folded, client = Intake(), ""
    if intake:
        client = vault.intake(intake).client
        folded = fold(vault.journal(intake))
        require_booking(pack, folded)
    begun = ground(pack, practice, papers_in=practice.language, reference=folded.reference)
    return LiveIntake(
        id=intake,
        client=client,
        practitioner="",
        pack=pack,
        wording=PackWording(pack, practice.language),
        intake=replace(folded, begun=begun, profile=practice.answers),
    )
