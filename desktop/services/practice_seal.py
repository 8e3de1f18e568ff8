"""The practice's seal: whose, from when to when, imported, renewed; former ones are kept.

A change is filed with both fingerprints in the audit chain. The former key stays in the
vault, so that what it sealed is still known as sealed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from desktop.domain.intake import fold
from desktop.domain.journal import Value
from desktop.domain.saying import Saying
from desktop.services.means import Means
from desktop.services.seal_key import SEAL_KEY, PracticeKey, SealBusyError, seal_key
from desktop.services.set_up_practice import profile
from desktop.signing.card_key import CardSeal, kept_seal
from desktop.signing.certificate import SealKey, make_rehearsal_key, make_seal_key
from desktop.store.vault import Vault

WARNED_BEFORE = timedelta(days=90)
"""So long before its end a seal says that it ends."""

LARGEST_KEY_FILE = 1024 * 1024
"""Bytes; a .p12 with a long chain has some ten thousand."""


class Standing(Enum):
    """How a seal stands to the day it is looked at."""

    GOOD = "good"
    ENDING = "ending"
    ENDED = "ended"
    NOT_BEGUN = "not begun"


@dataclass(frozen=True, slots=True)
class PracticeSeal:
    """A seal as people know it; times are aware. ``issuer`` is empty where it is self-issued."""

    fingerprint: str
    subject: str
    issuer: str
    begins: datetime
    ends: datetime
    standing: Standing
    crt: bytes
    former: tuple[str, ...] = ()
    """Fingerprints of the seals before it, the newest first."""
    card: str = ""
    """The name of the card its key is on; empty where the vault has it."""


def read_seal(means: Means, vault: Vault) -> PracticeSeal:
    """Return the seal the practice uses now, and the former ones.

    Raises:
        SealKeyAbsentError, SealKeyUnreadableError: if there is none, or it cannot be read.
        VaultError: if the vault could not be read.
    """
    newest, *former = (kept_seal(one.content) for one in vault.secrets(SEAL_KEY))
    earlier = dict.fromkeys(one.fingerprint for one in former)
    earlier.pop(newest.fingerprint, None)
    return seal_of(newest, means.clock.now(), former=tuple(earlier))


def notice_of(means: Means, vault: Vault) -> Saying | None:
    """Return what is to be said of the seal without being asked: that it ends, or has ended.

    Raises:
        VaultError: if the vault could not be read.
    """
    if vault.secret(SEAL_KEY) is None:
        return None
    begins, ends = seal_key(vault).span
    standing = _standing(begins, ends, means.clock.now())
    day = ends.date().isoformat()
    if standing is Standing.ENDED:
        return Saying(
            "Your seal ended on %1, so no paper can be sealed. What was sealed stays valid. "
            "Please make a new one: My practice, Your seal.",
            day,
        )
    if standing is Standing.ENDING:
        return Saying("Your seal ends on %1. Please make a new one: My practice, Your seal.", day)
    return None


def seal_of(key: PracticeKey, now: datetime, *, former: tuple[str, ...] = ()) -> PracticeSeal:
    """Return *key* as people know it."""
    begins, ends = key.span
    return PracticeSeal(
        fingerprint=key.fingerprint,
        subject=key.subject,
        issuer=key.issuer,
        begins=begins,
        ends=ends,
        standing=_standing(begins, ends, now),
        crt=key.crt(),
        former=former,
        card=key.place.label if isinstance(key, CardSeal) else "",
    )


def read_key_file(means: Means, content: bytes, password: str) -> SealKey:
    """Return the key of a ``.p12`` or ``.pfx`` file, if it may seal papers now.

    Raises:
        SealKeyUnreadableError, SealKeyUnfitError: with one sentence for each refusal.
    """
    return SealKey.from_pkcs12(content, password, now=means.clock.now())


def import_seal(means: Means, vault: Vault, key: PracticeKey) -> PracticeSeal:
    """Seal with *key* from now on, and return the practice's seal.

    Raises:
        SealBusyError: if papers under way name the present seal, or it is a rehearsal.
        VaultError: if it could not be filed.
    """
    if vault.rehearsal:
        raise SealBusyError(
            "This is a rehearsal: its seal is thrown away with it. Nothing was changed. Please "
            "import your key in your own vault."
        )
    return _change(means, vault, key, how="card" if isinstance(key, CardSeal) else "imported")


def renew_seal(means: Means, vault: Vault) -> PracticeSeal:
    """Make a new key of the practice's own, seal with it from now on, and return it.

    Raises:
        SealBusyError: if papers under way name the present seal.
        VaultError: if it could not be filed.
    """
    now = means.clock.now()
    kept = profile(vault)
    name = kept.practitioner if kept is not None else ""
    key = (
        make_rehearsal_key(now=now, randomness=means.randomness)
        if vault.rehearsal
        else make_seal_key(name, now=now, randomness=means.randomness)
    )
    return _change(means, vault, key, how="made")


def _change(means: Means, vault: Vault, key: PracticeKey, *, how: str) -> PracticeSeal:
    _refuse_while_signing(vault)
    about: Mapping[str, Value] = {
        "how": how,
        "before": seal_key(vault).fingerprint,
        "after": key.fingerprint,
    }
    vault.file_secret(SEAL_KEY, key.for_vault(), about=about)
    return read_seal(means, vault)


def _refuse_while_signing(vault: Vault) -> None:
    """Go on only if no page on its way to a seal names the present one.

    Signed pages do, and so do pages printed to be signed: somebody may be writing on them.
    """
    for summary in vault.open_intakes():
        if not summary.rows:
            continue
        intake = fold(vault.journal(summary.id))
        signed = {one.document for one in intake.signatures}
        if signed - intake.sealed.keys():
            raise SealBusyError(
                "A paper is being signed, and its pages name the present seal. Nothing was "
                "changed. Please finish that signing first, or clear its signatures."
            )
        if intake.printed.keys() - intake.sealed.keys():
            raise SealBusyError(
                "A paper was printed to be signed, and its pages name the present seal. Nothing "
                "was changed. Please file its signed copy first. If nobody will sign it, go back "
                "to its session and change something: then its pages are made anew."
            )


def _standing(begins: datetime, ends: datetime, now: datetime) -> Standing:
    if now < begins:
        return Standing.NOT_BEGUN
    if now > ends:
        return Standing.ENDED
    return Standing.ENDING if ends - now < WARNED_BEFORE else Standing.GOOD
