"""The review gate: a pack serves real clients only after the practitioner confirmed it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.pack import FormPack
from desktop.domain.saying import Saying
from desktop.packs.compiled import compiled_versions
from desktop.services.filed_pack import filed_pack
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.store.packs import PackReview
from desktop.store.vault import Vault

WARNS_AHEAD = timedelta(days=30)
"""A review-by date warns thirty days ahead; it is never a wall on the day."""


@dataclass(frozen=True, slots=True)
class PackState:
    """How a pack stands with this practice.

    ``confirmed_on`` is empty until somebody confirmed this very wording;
    ``confirmed_before`` is the version that was confirmed before it, if any.
    """

    confirmed_on: str
    confirmed_by: str
    confirmed_before: str
    review_due: bool
    review_near: bool
    withdrawn: bool

    @property
    def is_usable(self) -> bool:
        """Say whether the pack may be used with a real client.

        A minor update of a pack that was confirmed before warns and is noted; only a
        wording never confirmed, or a withdrawn duty, is a wall.
        """
        return bool(self.confirmed_on or self.confirmed_before) and not self.withdrawn


class PackUnconfirmedError(Exception):
    """The pack's wording has not been confirmed, or one of its duties was withdrawn."""


class WordingUntranslatedError(PackUnconfirmedError):
    """In this language a sentence of the practice's own wording is not translated yet."""


def require_translated(pack: FormPack, language: str) -> None:
    """Refuse a language in which a sentence is missing, or says another thing than she settled.

    Raises:
        WordingUntranslatedError: if no client may read *language* yet.
    """
    if language in pack.untranslated:
        raise WordingUntranslatedError(
            "Your own wording is not whole in this language: a sentence in it is not translated "
            "yet. Nothing is lost. Please translate it under “Your wording” and publish it, or "
            "choose another language for this client."
        )


def pack_state(vault: Vault, pack: FormPack, *, today: date) -> PackState:
    """Return how *pack* stands with the practice of *vault*.

    Raises:
        VaultError: if the vault could not be read.
    """
    confirmations = tuple(one for one in vault.pack_confirmations(pack.key) if not one.part)
    exact = next((one for one in confirmations if one.fingerprint == pack.fingerprint), None)
    earlier = (one for one in confirmations if _is_minor_update(vault, one, pack))
    before = None if exact else next(earlier, None)
    review_by = date.fromisoformat(pack.review_by)
    return PackState(
        confirmed_on=exact.reviewed_at if exact else "",
        confirmed_by=exact.practitioner if exact else "",
        confirmed_before=before.version if before else "",
        review_due=review_by < today,
        review_near=review_by - WARNS_AHEAD <= today,
        withdrawn=pack.withdrawn,
    )


def require_usable(vault: Vault, pack: FormPack, *, today: date) -> None:
    """Refuse a pack nobody works with, and outside a rehearsal one nobody has confirmed.

    Raises:
        PackUnconfirmedError: if a real client must not meet this wording yet.
    """
    if pack.parent_only:
        raise PackUnconfirmedError(
            Saying(
                "The form pack “%1” is only there for others to build on, so nobody can work "
                "with it. Nothing is lost. Please choose the pack of your own place.",
                pack.key,
            )
        )
    if vault.rehearsal:
        return
    state = pack_state(vault, pack, today=today)
    if state.withdrawn:
        raise PackUnconfirmedError(
            "A duty in this form pack has been withdrawn, so it cannot be used with a client. "
            "Nothing is lost. Please update the pack, or rehearse with it."
        )
    if not state.is_usable:
        raise PackUnconfirmedError(
            "You have not confirmed the wording of this form pack yet. Nothing is lost. "
            "Please go through it under “Your wording”, or rehearse with it."
        )


def confirm_pack(means: Means, vault: Vault, pack: FormPack, *, practitioner: str) -> None:
    """Note that *practitioner* went through the wording of *pack* and confirmed it.

    Raises:
        PackUnconfirmedError: if the pack on the disk is another by now; nothing is noted.
        VaultError: if it could not be written.
    """
    note_parts_read(means, vault, pack, practitioner=practitioner, parts=("",))


def note_parts_read(
    means: Means, vault: Vault, pack: FormPack, *, practitioner: str, parts: Iterable[str]
) -> None:
    """Note that *practitioner* went through some *parts* of the wording of *pack*.

    Raises:
        PackUnconfirmedError: if the pack on the disk is another by now; nothing is noted.
        VaultError: if it could not be written.
    """
    if filed_pack(means, vault, pack.key).fingerprint != pack.fingerprint:
        raise PackUnconfirmedError(
            "The form pack was changed while you were reading it. Nothing was noted. "
            "Please open it again and go through what is new."
        )
    for part in parts:
        vault.confirm_pack(
            pack=pack.key,
            version=pack.version,
            fingerprint=pack.fingerprint,
            practitioner=practitioner,
            part=part,
        )


def parts_read(vault: Vault, pack: FormPack) -> frozenset[str]:
    """Return the parts of this very wording that somebody has gone through.

    Raises:
        VaultError: if the vault could not be read.
    """
    return frozenset(
        one.part
        for one in vault.pack_confirmations(pack.key)
        if one.part and one.fingerprint == pack.fingerprint
    )


def confirmation_words(vault: Vault, live: LiveIntake) -> str:
    """Return the record's sentence on who confirmed the wording, and when.

    Raises:
        VaultError: if the vault could not be read.
    """
    if vault.rehearsal:
        return live.wording.label("record.pack_unconfirmed")
    today = date.fromisoformat(live.intake.rows[0].at[:10])
    state = pack_state(vault, live.pack, today=today)
    if state.confirmed_on:
        written = live.wording.date(state.confirmed_on)
        return live.wording.label("record.pack_confirmed_on", date=written)
    if state.confirmed_before:
        return live.wording.label("record.pack_confirmed_before", version=state.confirmed_before)
    return live.wording.label("record.pack_unconfirmed")


def _is_minor_update(vault: Vault, confirmed: PackReview, pack: FormPack) -> bool:
    """Say whether *pack* is a minor update of what was *confirmed*, and so are its parents."""
    before = compiled_versions(vault.pack(confirmed.fingerprint))
    return before.keys() == pack.versions.keys() and all(
        _is_minor(version, pack.versions[key]) for key, version in before.items()
    )


def _is_minor(before: str, after: str) -> bool:
    """Say whether two versions differ at most in their last number, and not backwards."""
    (one, _, last), (other, _, newest) = before.rpartition("."), after.rpartition(".")
    return one == other and (last == newest or _number(last) < _number(newest))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
