"""Which documents of an intake the vault holds already."""

from __future__ import annotations

from desktop.services.live_intake import LiveIntake
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault


def already_filed(vault: Vault, live: LiveIntake, key: str) -> FiledDocument | None:
    """Return this intake's document *key*, if it is filed already.

    Raises:
        VaultError: if the vault could not be read.
    """
    return next(
        (
            document
            for agreement in vault.agreements(live.client)
            for document in agreement.documents
            if agreement.intake == live.id and document.kind == key
        ),
        None,
    )
