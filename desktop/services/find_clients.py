"""Find clients and their agreements again."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.store.agreements import AgreementSummary
from desktop.store.clients import Client, Order
from desktop.store.states import ClientStanding
from desktop.store.vault import Vault


def list_clients(
    vault: Vault, *, limit: int = 100, offset: int = 0, order: str = "", standing: str = ""
) -> Sequence[Client]:
    """Return the practice's clients, *limit* at a time.

    *order* is ``name``, ``standing`` or ``last``; *standing* leaves only those who stand so.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.clients(
        limit=limit,
        offset=offset,
        order=Order(order or Order.NAME),
        standing=ClientStanding(standing) if standing else None,
    )


def how_many(vault: Vault, standing: str = "") -> int:
    """Return how many clients there are, or how many stand so.

    Raises:
        VaultError: if the vault could not be read.
    """
    if not standing:
        return vault.client_count()
    return vault.standings().get(ClientStanding(standing), 0)


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
