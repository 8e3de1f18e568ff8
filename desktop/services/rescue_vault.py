"""Rescue a damaged vault: read whatever holds, write it into a folder, and list what is lost.

It needs neither the database nor a whole header, and changes nothing of what it reads. What it
writes is not encrypted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.saying import said
from desktop.services.change_keys import proof_of
from desktop.store.errors import VaultError, VaultInUseError, WorkStoppedError
from desktop.store.lock import is_held

if TYPE_CHECKING:
    from desktop.services.rescue_saved import Saved

ALL, PART, NOTHING = "all", "part", "nothing"


class RescueTargetError(VaultError):
    """The folder to write to holds something already, or lies in a vault's."""

    sentence = (
        "What is saved needs an empty folder of its own, outside the vault's. Nothing was "
        "written. Choose another one."
    )


class StoreUnreadableError(VaultError):
    """Not one page of the store is proven by the key."""

    sentence = (
        "Not one page of this store could be read with that key, so nothing could be saved. "
        "Nothing was changed. Try a backup, or the header of another one."
    )


@dataclass(frozen=True, slots=True)
class RescueOrder:
    """What is rescued from where to where; *header* is one more file to take a header from."""

    place: Path
    to: Path
    header: Path | None = None
    with_notes: bool = False


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved and what was not; ``lost`` names it, a line for each thing."""

    saved: Saved
    lost: tuple[str, ...] = field(repr=False)
    pages: int
    pages_unreadable: int

    @property
    def verdict(self) -> str:
        """Whether all was saved, a part, or nothing."""
        if not self.saved.anything:
            return NOTHING
        return PART if self.lost else ALL


def rescue_vault(
    order: RescueOrder, typed: str, watch: Callable[[int, int], bool] = lambda *_: True
) -> Rescued:
    """Save what can be saved as *order* says; *typed* is a passphrase or the code of a sheet.

    *watch* is told how many pages of how many were read, and stops the work by saying no.

    Raises:
        RescueTargetError: the folder is not empty, or lies in the vault's.
        StoreUnreadableError: nothing can be read with the key.
        WorkStoppedError: people stopped it.
        VaultInUseError: a running program has the vault open.
        VaultError: no header opens, or there is no store.
        OSError: a file could not be read or written.
    """
    from desktop.services.rescue_files import write_all
    from desktop.services.rescue_losses import lost_lines
    from desktop.store.rescue.forest import survey
    from desktop.store.rescue.salvage import Salvage
    from desktop.store.rescue.sources import find_source, unlocked_pages

    _require_room_of_its_own(order)
    if is_held(order.place if order.place.is_dir() else order.place.parent):
        raise VaultInUseError  # its files change under our eyes
    source = find_source(order.place, header=order.header)
    pages, keys = unlocked_pages(source, proof_of(typed))
    try:
        forest = survey(pages, watch)
        if forest is None:
            raise WorkStoppedError
        if len(forest.unreadable) >= pages.count:
            raise StoreUnreadableError
        salvage = Salvage(forest, keys)
        order.to.mkdir(mode=0o700, parents=True, exist_ok=True)
        saved = write_all(salvage, keys, order.to, with_notes=order.with_notes)
        lost = tuple(lost_lines(salvage, saved))
        saved.end(order.to, lost, with_notes=order.with_notes)
    finally:
        keys.wipe()
    return Rescued(saved, lost, pages.count, len(forest.unreadable))


def _require_room_of_its_own(order: RescueOrder) -> None:
    from desktop.store.key_file import is_vault

    target = order.to.resolve()
    if any(is_vault(one) for one in (target, *target.parents)):
        raise RescueTargetError
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RescueTargetError


NOT_ENCRYPTED = said(
    "What is written there is not encrypted: whoever opens the folder can read it. Write it to "
    "an encrypted disk, and erase it when you no longer need it."
)
