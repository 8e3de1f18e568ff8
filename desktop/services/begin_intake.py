"""Begin an intake for a client, or resume one where it was left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.answers import check_answer
from desktop.domain.clock import stamp
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import BEGUN, PROGRAM, Act, Value
from desktop.domain.rule_choices import check_rule_choice
from desktop.packs.compiled import read_compiled
from desktop.packs.wording import PackWording
from desktop.services.confirm_pack import require_translated, require_usable
from desktop.services.earlier_papers import with_earlier
from desktop.services.filed_pack import filed_pack
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.own_files import with_own_documents
from desktop.store.vault import Vault

_SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Symbols of a reference: none that look alike on paper."""


class IntakeEmptyError(Exception):
    """An intake was stopped before its first row was written; it has been put away."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Whose intake begins, in which pack and language, on which practice profile.

    ``language`` is the client's; ``practitioner_language`` that of cues and notes, the
    same where it is empty.
    """

    client: str
    practitioner: str
    pack: str
    language: str
    profile: Mapping[str, Value] = field(repr=False)
    reference: str = ""
    practitioner_language: str = ""


def begin_intake(means: Means, vault: Vault, beginning: Beginning) -> LiveIntake:
    """Return a new intake; its pack is filed by hash before its first row is written.

    Raises:
        PackRefusedError: if the pack cannot be used.
        PackUnconfirmedError: if a real client must not meet its wording yet.
        AnswerRefusedError: if the profile holds what its items cannot.
        VaultError: if it could not be written.
    """
    pack = filed_pack(means, vault, beginning.pack)
    require_usable(vault, pack, today=means.clock.now().date())
    require_translated(pack, beginning.language)
    for key in beginning.profile.keys() & pack.items.keys():
        check_rule_choice(pack, key, beginning.profile[key])
        check_answer(pack.items[key], beginning.profile[key])
    intake = vault.begin_intake(
        client=beginning.client, practitioner=beginning.practitioner, pack=pack.fingerprint
    )
    value: dict[str, Value] = {
        "pack": pack.fingerprint,
        "pack_key": beginning.pack,
        "language": beginning.language,
        "reference": beginning.reference or new_reference(means),
        "profile": beginning.profile,
    }
    if beginning.practitioner_language not in {"", beginning.language}:
        value["practitioner_language"] = beginning.practitioner_language
    row = Act(PROGRAM, BEGUN, value=value).row(seq=1, at=stamp(means.clock.now()))
    vault.append(intake, row)
    return resume_intake(vault, intake)


def resume_intake(vault: Vault, intake: str) -> LiveIntake:
    """Return the intake as its journal has it, on the pack it began with.

    Raises:
        IntakeEmptyError: if it was stopped before anything was kept; it is put away.
        VaultError: if it is unknown, or its journal or pack is damaged.
    """
    summary = vault.intake(intake)
    folded: Intake = fold(vault.journal(intake))
    if not folded.rows:
        vault.conclude_intake(intake)
        raise IntakeEmptyError(
            "This session was stopped before anything was kept, so there is nothing to go on "
            "with. Nothing is lost. Please begin a new one."
        )
    pack = read_compiled(vault.pack(folded.pack or summary.pack))
    live = LiveIntake(
        id=intake,
        client=summary.client,
        practitioner=summary.practitioner,
        pack=pack,
        wording=PackWording(pack, folded.language),
        intake=folded,
    )
    return with_earlier(vault, with_own_documents(vault, live))


def new_reference(means: Means) -> str:
    """Return a new reference, for example ``K7QF-2M``: short, and easy to read aloud."""
    picked = "".join(_SYMBOLS[byte % len(_SYMBOLS)] for byte in means.randomness(6))
    return f"{picked[:4]}-{picked[4:]}"
