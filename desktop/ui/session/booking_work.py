"""What booking asks of the vault: the practice's pack, a client, and a new intake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.ui.session.acts import answered

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.means import Means
    from desktop.store.vault import Vault

LANGUAGE = "client.papers_in"
"""The item that says in which language the client reads the screen and the papers."""

_REFERENCE_LENGTH = 4
_QUARTER = 15
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Booking:
    """Who comes: an id of a known client, or a name; and what was answered before."""

    client: str
    name: str = field(repr=False)
    answers: Mapping[str, Value] = field(repr=False)


def open_booking(means: Means, vault: Vault) -> LiveIntake:
    """Return an intake that has not begun, on the practice's pack and profile.

    Raises:
        PackRefusedError, PackUnconfirmedError: if the pack must not be used with a client.
        VaultError: if the vault could not be read.
    """
    from desktop.services.confirm_pack import require_usable
    from desktop.services.filed_pack import pack_at_hand
    from desktop.services.live_intake import LiveIntake
    from desktop.services.load_pack import PackWording
    from desktop.services.set_up_practice import profile

    practice = profile(vault)
    pack = pack_at_hand(means, vault, practice.pack if practice else "")
    today: date = means.clock.now().date()
    require_usable(vault, pack, today=today)
    language = practice.language if practice else "en"
    begun: Mapping[str, Value] = {"language": language, "pack_key": pack.key}
    return LiveIntake(
        id="",
        client="",
        practitioner="",
        pack=pack,
        wording=PackWording(pack, language),
        intake=Intake(begun=begun, profile=practice.answers if practice else {}),
    )


def proposed(live: LiveIntake, now: datetime) -> Mapping[str, Value]:
    """Return today, the next quarter of an hour and the practice's language, where asked for."""
    quarters = -(-(now.hour * 60 + now.minute) // _QUARTER) * _QUARTER % _DAY
    found: Mapping[str, Value] = {
        "booking.date": now.date().isoformat(),
        "booking.time": f"{quarters // 60:02}:{quarters % 60:02}",
        LANGUAGE: live.wording.language,
    }
    return {key: value for key, value in found.items() if key in live.pack.items}


def language_of(prepared: LiveIntake, answers: Mapping[str, Value]) -> str:
    """Return the client's language: as it was booked, where the pack speaks it."""
    wanted = str(answers.get(LANGUAGE) or "")
    return wanted if wanted in prepared.pack.languages else prepared.intake.language


def missing_blanks(live: LiveIntake) -> tuple[str, ...]:
    """Return the items that must be filled before a session can end in papers."""
    answers = live.answers
    return tuple(
        item.key
        for item in live.pack.items.values()
        if item.required
        and item.concerns(answers)
        and item.filled_by != "session"
        and item.key not in answers
    ) + tuple(
        key
        for step in live.pack.steps
        if step.stage == "before"
        for key in step.cards
        if live.pack.items[key].required
        and live.pack.items[key].concerns(answers)
        and live.pack.items[key].filled_by == "session"
        and answers.get(key) in {None, ""}
    )


def begin(
    means: Means, vault: Vault, practitioner: str, prepared: LiveIntake, booking: Booking
) -> LiveIntake:
    """Return the intake begun, with what was answered before in its journal.

    Raises:
        AnswerRefusedError, CharactersMissingError: if an answer could not be kept; then
            neither client nor intake was made.
        PackUnconfirmedError: if the pack must not be used with a client any more.
        VaultError: if it could not be written.
    """
    from desktop.services.begin_intake import Beginning, begin_intake, new_reference
    from desktop.services.confirm_pack import require_usable
    from desktop.services.record_act import record_act, require_recordable

    require_usable(vault, prepared.pack, today=means.clock.now().date())
    acts = tuple(answered(prepared, key, value) for key, value in booking.answers.items())
    for act in acts:
        require_recordable(prepared.pack, act)
    reference = new_reference(means)
    client = booking.client or vault.add_client(
        name=booking.name, reference=reference[:_REFERENCE_LENGTH], practitioner=practitioner
    )
    live = begin_intake(
        means,
        vault,
        Beginning(
            client=client,
            practitioner=practitioner,
            pack=prepared.pack.key,
            language=language_of(prepared, booking.answers),
            practitioner_language=prepared.intake.language,
            profile=prepared.intake.profile,
            reference=reference,
        ),
    )
    for act in acts:
        live = record_act(means, vault, live, act)
    return live
