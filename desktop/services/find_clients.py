"""Find clients and their agreements again."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.store.agreements import AgreementSummary
from desktop.store.clients import Client
from desktop.store.vault import Vault


def list_clients(vault: Vault, *, limit: int = 100, offset: int = 0) -> Sequence[Client]:
    """Return the practice's clients by name, *limit* at a time.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.clients(limit=limit, offset=offset)


def latest_clients(vault: Vault, *, limit: int = 6) -> Sequence[Client]:
    """Return the clients whose first sessions began last, the latest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.latest_clients(limit=limit)


def find(vault: Vault, text: str, *, limit: int = 50) -> Sequence[Client]:
    """Return what *text* finds in names, references, agreement titles and tags.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.search(text, limit=limit)


def agreements_of(vault: Vault, client: str) -> Sequence[AgreementSummary]:
    """Return a client's agreements with their documents, the newest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.agreements(client)
