"""The practice's own wording: what is published of it, and since when it is in force.

A published wording is filed compiled, on the version of the pack it was written on. An update of
the shipped pack changes none of it: it waits until the practitioner has looked at it, and only a
duty that was withdrawn is heeded at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.heads import pack_head
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.services.means import Means
from desktop.store.vault import Vault

SUBJECT = "own-wording"
"""Under this name the vault keeps what was published, and what is to be in force later."""


@dataclass(frozen=True, slots=True)
class Published:
    """One published wording: the layer, the compiled pack it made, and its first day (ISO).

    ``on`` is the day it was published, ``taken_back`` the day on which it was taken back before
    its first day; both are empty where there is none.
    """

    pack: str
    since: str
    compiled: str
    layer: OwnLayer = field(repr=False)
    on: str = ""
    taken_back: str = ""

    @property
    def version(self) -> str:
        """Return the practice's own version, for example ``2026.11.2``."""
        return self.layer.version


def published(vault: Vault, key: str) -> tuple[Published, ...]:
    """Return everything that was ever published over the pack *key*, in the order it was.

    Raises:
        PackRefusedError: if it cannot be read by this version of the program.
        VaultError: if the vault could not be read.
    """
    kept = vault.details(SUBJECT).get(key)
    found = (one for one in kept if isinstance(one, Mapping)) if isinstance(kept, tuple) else ()
    return tuple(
        Published(
            key,
            str(one["since"]),
            str(one["compiled"]),
            read_layer(str(one["layer"])),
            on=str(one.get("on", "")),
            taken_back=str(one.get("taken_back", "")),
        )
        for one in found
    )


def in_force(vault: Vault, key: str, *, today: date) -> Published | None:
    """Return the published wording over the pack *key* that is in force *today*.

    Raises:
        PackRefusedError, VaultError: as `published` does.
    """
    return in_force_of(published(vault, key), today=today)


def in_force_of(wordings: tuple[Published, ...], *, today: date) -> Published | None:
    """Return which of *wordings* counts *today*: of those that began, the one published last."""
    begun = [one for one in standing(wordings) if one.since <= today.isoformat()]
    return begun[-1] if begun else None


def waiting(wordings: tuple[Published, ...], *, today: date) -> tuple[Published, ...]:
    """Return which of *wordings* have their first day to come, the soonest first.

    One that a later publication overtakes never comes: it is not among them.
    """
    there = standing(wordings)
    coming = (
        one
        for number, one in enumerate(there)
        if one.since > today.isoformat()
        and all(later.since > one.since for later in there[number + 1 :])
    )
    return tuple(sorted(coming, key=lambda one: one.since))


def standing(wordings: tuple[Published, ...]) -> tuple[Published, ...]:
    """Return *wordings* without those that were taken back."""
    return tuple(one for one in wordings if not one.taken_back)


def pack_in_force(means: Means, vault: Vault, key: str) -> FormPack | None:
    """Return the practice's pack in its own wording; None where it has none of its own.

    Raises:
        PackRefusedError, VaultError: as `published` does.
    """
    own = in_force(vault, key, today=means.clock.now().date())
    if own is None or own.layer.is_empty:
        return None
    pack = read_compiled(vault.pack(own.compiled))
    with suppress(PackRefusedError):  # forms that cannot be read withdraw nothing
        if pack_head(key, means.forms).withdrawn:
            return replace(pack, withdrawn=True)
    return pack


def keep_published(vault: Vault, key: str, wordings: tuple[Published, ...]) -> None:
    """File *wordings* as what is published over the pack *key*.

    Raises:
        VaultError: if it could not be written.
    """
    kept = tuple(
        {
            "since": one.since,
            "compiled": one.compiled,
            "layer": write_layer(one.layer),
            "on": one.on,
            "taken_back": one.taken_back,
        }
        for one in wordings
    )
    body: dict[str, Value] = {**vault.details(SUBJECT), key: kept}
    vault.describe(SUBJECT, body)
