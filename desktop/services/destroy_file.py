"""Destroy a client's file whose time is over, prove it, and certify it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.card import CardUse
from desktop.services.backups_there import Copy, copies_there
from desktop.services.keep_file import FileState, file_state
from desktop.services.means import Means
from desktop.services.printable import require_printable
from desktop.services.restore_vault import is_former_aside
from desktop.services.seal_key import seal_key
from desktop.store.backup_errors import RestoreUndecidedError
from desktop.store.destruction import Order, is_mere_booking
from desktop.store.errors import FileHeldError, FileNotDueError, VaultError
from desktop.store.register import Destruction
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.store.slots import Secret

SOON = timedelta(days=92)
"""Files whose time is over within three months are shown as well."""

_SHORTEST_NAME = 3


class NameInRegisterError(VaultError):
    """The words for the register name the client."""

    sentence = (
        "These words name the client, and they stay in the register for good. Nothing was "
        "destroyed. Please say it without the name; you may use initials or a reference."
    )


class DestructionReasonMissingError(VaultError):
    """A file is to be destroyed without a reason."""

    sentence = "Please say why this file goes now. Nothing was destroyed."


class SealNotReadyError(VaultError):
    """The practice's seal does not count today, so no certificate could be sealed."""

    sentence = (
        "Your seal does not count today, so the certificate could not be sealed. Nothing was "
        "destroyed. Please look at it first: My practice, Your seal."
    )


@dataclass(frozen=True, slots=True)
class DestructionPlan:
    """What will go and what stays; ``copies`` are the backups that can be seen now."""

    client: str
    name: str = field(repr=False)
    reference: str = field(repr=False)
    state: FileState
    copies: tuple[Copy, ...]
    is_mistake: bool

    @property
    def whose(self) -> str:
        """Whose file it is, by name and reference."""
        return " \u00b7 ".join(part for part in (self.name, self.reference) if part)

    def may_go(self, today: date) -> bool:
        """Say whether nothing forbids it on *today*."""
        return not self.state.standing_holds and self.state.is_over(today)


@dataclass(frozen=True, slots=True)
class Destroying:
    """Whose file goes, why, and what the register keeps to know it by: mostly nothing."""

    client: str
    practitioner: str
    reason: str = field(repr=False)
    reference: str = field(default="", repr=False)


def plan_destruction(means: Means, vault: Vault, client: str) -> DestructionPlan:
    """Return what would go of *client*'s file, and what would stay.

    Raises:
        VaultError: if the vault could not be read.
    """
    state = file_state(means, vault, client)
    known = vault.client(client)
    return DestructionPlan(
        client=client,
        name=known.name,
        reference=known.reference,
        state=state,
        copies=copies_there(vault),
        is_mistake=is_mere_booking(state.counts) and not state.standing_holds,
    )


def destroy_file(means: Means, vault: Vault, destroying: Destroying, proof: Secret) -> Destruction:
    """Destroy a file and return its line in the register, proven and not yet certified.

    Raises:
        WrongSecretError: *proof* does not open this vault; nothing was destroyed.
        FileHeldError, FileNotDueError: it must not go; nothing was destroyed.
        RestoreUndecidedError: the vault of before a restore still holds the file too.
        NameInRegisterError, DestructionReasonMissingError: the words do not do.
        VaultError: whatever else stopped it; nothing was destroyed.
    """
    return vault.destruction(vault.destroy(require_ready(means, vault, destroying, proof)))


def require_ready(means: Means, vault: Vault, destroying: Destroying, proof: Secret) -> Order:
    """Return the order to destroy a file, once nothing stands against it; nothing is done yet.

    Raises: as `destroy_file` does.
    """
    today = means.clock.now().date()
    if is_former_aside(vault.folder):
        raise RestoreUndecidedError  # the whole file lies in the vault put aside as well
    state = file_state(means, vault, destroying.client)
    if state.standing_holds:
        raise FileHeldError
    if not state.is_over(today):
        raise FileNotDueError
    name = vault.client(destroying.client).name
    reason = _fit(destroying.reason, name)
    if not reason:
        raise DestructionReasonMissingError
    reference = _fit(destroying.reference, name)
    begins, ends = seal_key(vault).span
    if not begins <= means.clock.now() <= ends:
        raise SealNotReadyError
    vault.prove(proof)
    return Order(
        client=destroying.client,
        practitioner=destroying.practitioner,
        today=today.isoformat(),
        reason=reason,
        reference=reference,
        date_reason=_without_the_name(state.kept.reason if state.kept else "", name),
    )


def certify(
    means: Means,
    vault: Vault,
    destruction: str,
    say: Callable[[str], str],
    *,
    language: str,
    card: CardUse | None = None,
) -> bytes:
    """Return the sealed certificate of a destruction, made and filed where there is none.

    A destruction that was cut off before its proof is looked at again first.

    Raises:
        CardNeededError, CardError: if the seal is on a card that has to be put in.
        SealKeyAbsentError, SealRefusedError: if it could not be sealed; nothing was filed.
        VaultError: if it could not be filed.
    """
    from desktop.services.destruction_certificate import sealed_certificate

    line = vault.destruction(destruction)
    if line.certificate:
        return vault.read_payload(line.certificate)
    if line.proof is None:
        vault.prove_destruction(destruction)
        line = vault.destruction(destruction)
    content = sealed_certificate(means, vault, line, say=say, language=language, card=card)
    vault.certify_destruction(destruction, content)
    return content


def remove_mistake(vault: Vault, client: str, *, by: str) -> None:
    """Remove a client who was added by mistake and has nothing but a booking.

    Raises:
        FileHeldError, FileNotEmptyError: if there is more; nothing was changed.
        VaultError: if it could not be written.
    """
    vault.remove_mistake(client, by=by)


def names_in(words: str, name: str) -> bool:
    """Say whether *words* hold a part of the client's *name* that would give it away."""
    said = set(re.findall(r"\w+", words.casefold()))
    parts = {one for one in re.findall(r"\w+", name.casefold()) if len(one) >= _SHORTEST_NAME}
    return bool(said & parts)


def _fit(words: str, name: str) -> str:
    tidy = " ".join(words.split())
    if names_in(tidy, name):
        raise NameInRegisterError
    require_printable(tidy)
    return tidy


def _without_the_name(words: str, name: str) -> str:
    """Return the reason of a date set by hand; nothing where it names the client."""
    return "" if names_in(words, name) else words
