"""Which vault is open: the practice's own, a rehearsal's in front of it, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk, Hall

if TYPE_CHECKING:
    from desktop.services.try_out import TryOut
    from desktop.store.vault import Vault


class Desks(QObject):
    """Holds every open vault, so that each is closed; a rehearsal sets the other aside."""

    def __init__(self, hall: Hall, parent: QObject) -> None:
        super().__init__(parent)
        self._hall = hall
        self._own: Desk | None = None
        self._rehearsal: Desk | None = None
        self._tried: TryOut | None = None

    @property
    def now(self) -> Desk:
        """The desk people work at.

        Raises:
            LookupError: if no vault is open; only pages behind the entrance ask.
        """
        desk = self._rehearsal or self._own
        if desk is None:
            raise LookupError("no vault is open")
        return desk

    @property
    def is_open(self) -> bool:
        """Whether any vault is open."""
        return self._own is not None or self._rehearsal is not None

    @property
    def has_own(self) -> bool:
        """Whether the practice's own vault is open, be it set aside."""
        return self._own is not None

    @property
    def is_rehearsing(self) -> bool:
        """Whether a rehearsal is in front."""
        return self._rehearsal is not None

    def open(self, vault: Vault, practitioner: str) -> None:
        """Work in the practice's own *vault* from now on."""
        self._own = self._with(vault, practitioner)

    def rehearse(self, tried: TryOut) -> None:
        """Work in the rehearsal from now on."""
        self._tried = tried
        self._rehearsal = self._with(tried.vault, tried.practitioner)

    def end_rehearsal(self) -> None:
        """Go back to the practice's own vault, if there is one; remove the rehearsal's."""
        tried, self._tried, self._rehearsal = self._tried, None, None
        if tried is not None:
            self._hall.run(self, tried.end, _done)

    def take_own(self) -> Vault | None:
        """Give the practice's own vault away, to whoever closes it."""
        own, self._own = self._own, None
        return None if own is None else own.vault

    def close(self) -> None:
        """Close everything and wait until it is closed: the program ends."""
        from desktop.services.close_vault import close_vault

        if self._tried is not None:
            self._tried.end()
        if self._own is not None:
            close_vault(self._own.vault)
        self._own = self._rehearsal = self._tried = None

    def _with(self, vault: Vault, practitioner: str) -> Desk:
        hall = self._hall
        return Desk(
            app=hall.app,
            means=hall.means,
            work=hall.work,
            window=hall.window,
            look=hall.look,
            vault=vault,
            practitioner=practitioner,
        )


def _done(_nothing: None) -> None:
    """Need nothing more."""
