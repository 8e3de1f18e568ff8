"""Put a client's file on hold for a complaint, a court or an insurer, and lift it again."""

from __future__ import annotations

from desktop.services.printable import require_printable
from desktop.store.errors import VaultError
from desktop.store.vault import Vault


class ReasonMissingError(VaultError):
    """A hold is set or lifted without a reason."""

    sentence = (
        "Please say why in a few words: whoever looks at this file in five years will want to "
        "know. Nothing was changed."
    )


def hold_file(vault: Vault, client: str, kind: str, *, reason: str, by: str) -> str:
    """Put *client*'s file on hold and return the hold's id; nothing of it is erased then.

    Raises:
        ReasonMissingError: if no reason is given.
        CharactersMissingError: if it could not be printed.
        VaultError: if it could not be written.
    """
    return vault.hold(client, kind, reason=_said(reason), by=by)


def lift_hold(vault: Vault, hold: str, *, reason: str, by: str) -> None:
    """Lift *hold*; that it stood, and why it was lifted, stays in the file.

    Raises:
        ReasonMissingError: if no reason is given.
        CharactersMissingError: if it could not be printed.
        VaultError: if it could not be written.
    """
    vault.lift_hold(hold, reason=_said(reason), by=by)


def _said(reason: str) -> str:
    words = " ".join(reason.split())
    if not words:
        raise ReasonMissingError
    require_printable(words)
    return words
