"""Set up a practice: the vault, its practitioner, the seal key and the practice profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.journal import Value
from desktop.domain.plain_answers import check_words
from desktop.services.means import Means
from desktop.services.printable import require_printable
from desktop.services.seal_key import SEAL_KEY
from desktop.signing.certificate import make_rehearsal_key, make_seal_key
from desktop.store.derivation import Cost
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a practitioner says at set-up; ``answers`` are the profile's, by item key."""

    practitioner: str = field(repr=False)
    pack: str
    language: str
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class NewPractice:
    """A practice just set up: its open vault, and the code to be printed and typed back."""

    vault: Vault = field(repr=False)
    recovery_code: RecoveryCode = field(repr=False)
    practitioner: str


def set_up_practice(
    means: Means,
    folder: Path,
    passphrase: str,
    set_up: SetUp,
    *,
    rehearsal: bool = False,
    cost: Cost | None = None,
) -> NewPractice:
    """Return a new practice in *folder*; an existing vault is never touched.

    Raises:
        AnswerRefusedError, CharactersMissingError: if a name could not stand on a paper.
        VaultError: if there is a vault already, or it could not be written.
    """
    require_fit(set_up)
    vault, code = Vault.create(
        folder,
        passphrase,
        clock=means.clock,
        randomness=means.randomness,
        cost=cost,
        rehearsal=rehearsal,
    )
    try:
        practitioner = _furnish(means, vault, set_up, rehearsal=rehearsal)
    except BaseException:
        vault.close()
        raise
    return NewPractice(vault, code, practitioner)


def _furnish(means: Means, vault: Vault, set_up: SetUp, *, rehearsal: bool) -> str:
    """File practitioner, seal key and profile in a new vault; return the practitioner's id."""
    practitioner = vault.add_practitioner(set_up.practitioner)
    now = means.clock.now()
    key = (
        make_rehearsal_key(now=now, randomness=means.randomness)
        if rehearsal
        else make_seal_key(set_up.practitioner, now=now, randomness=means.randomness)
    )
    vault.file_secret(SEAL_KEY, key.for_vault())
    keep_profile(vault, set_up)
    return practitioner


def keep_profile(vault: Vault, set_up: SetUp) -> None:
    """File the practice profile; intakes under way keep the one they began with.

    Raises:
        AnswerRefusedError: if it holds hidden marks, or far too many words.
        CharactersMissingError: if a word of it could not be printed.
        VaultError: if it could not be written.
    """
    require_fit(set_up)
    vault.file_practice(
        {
            "practitioner": set_up.practitioner,
            "pack": set_up.pack,
            "language": set_up.language,
            "answers": dict(set_up.answers),
        }
    )


def require_fit(set_up: SetUp) -> None:
    """Refuse a profile that no paper could show; nothing is changed.

    Raises:
        AnswerRefusedError: if it holds hidden marks, or far too many words.
        CharactersMissingError: if a word of it could not be printed.
    """
    said = {"practitioner": set_up.practitioner, **set_up.answers}
    check_words(said)
    require_printable(said)


def profile(vault: Vault) -> SetUp | None:
    """Return the practice profile, or None before there is one.

    Raises:
        VaultError: if the vault could not be read.
    """
    kept = vault.practice()
    if not kept:
        return None
    answers = kept.get("answers")
    return SetUp(
        practitioner=str(kept.get("practitioner", "")),
        pack=str(kept.get("pack", "")),
        language=str(kept.get("language", "en")),
        answers=answers if isinstance(answers, Mapping) else {},
    )
