"""What came back with a restore and has to be done again: by whose file, and which keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.store.clients import Client
    from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class CameBack:
    """Clients whose file was *destroyed* after the backup, whose hold is missing, or stands again.

    ``keys`` are the kinds of slots whose former secret opens the vault again.
    """

    destroyed: tuple[Client, ...] = field(default=(), repr=False)
    held: tuple[Client, ...] = field(default=(), repr=False)
    released: tuple[Client, ...] = field(default=(), repr=False)
    keys: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is left to be done again."""
        return not (self.destroyed or self.held or self.released or self.keys)


def came_back(vault: Vault) -> CameBack:
    """Return what restores brought back into the open *vault* and nobody has done again since.

    Raises:
        VaultError: the vault could not be read.
    """
    undone = vault.undone()

    def clients(ids: Iterable[str]) -> tuple[Client, ...]:
        return tuple(vault.client(one) for one in ids)

    return CameBack(
        clients(undone.destroyed), clients(undone.held), clients(undone.released), undone.keys
    )
