"""Edit the practice's own wording: a draft that lives beside what is in force, until published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.saying import said
from desktop.domain.wording_changes import WordingChange, wording_changes
from desktop.packs.compiled import read_compiled
from desktop.packs.load import load_compiled
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_update import Conflict, brought_over, conflicts
from desktop.services.confirm_pack import pack_state
from desktop.services.filed_pack import filed_pack, shipped_pack
from desktop.services.means import Means
from desktop.services.own_wording import Published, in_force, keep_published, published
from desktop.store.vault import Vault

_DRAFT = "own-wording-draft"


class WordingUnchangedError(Exception):
    """There is nothing to publish."""


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """A draft over what ships, beside what clients meet today.

    ``shipped`` is the pack as it comes with the program; ``now`` the one in force. ``conflicts``
    are the texts that an update of the shipped pack changed as well.
    """

    layer: OwnLayer = field(repr=False)
    shipped: FormPack = field(repr=False)
    now: FormPack = field(repr=False)
    conflicts: tuple[Conflict, ...] = field(default=(), repr=False)


def wording_draft(means: Means, vault: Vault, key: str) -> WordingDraft:
    """Return the draft over the pack *key*: the one kept, else a copy of what is in force.

    Raises:
        PackRefusedError: if the pack, or the draft, cannot be read.
        VaultError: if the vault could not be read.
    """
    shipped = shipped_pack(means, vault, key)
    kept = vault.details(_DRAFT).get(key)
    own = in_force(vault, key, today=means.clock.now().date())
    if isinstance(kept, str) and kept:
        layer = read_layer(kept)
    else:
        layer = own.layer if own is not None else OwnLayer(key, base=shipped.fingerprint)
    base = _base(vault, layer)
    found: tuple[Conflict, ...] = ()
    if base is not None and base.fingerprint != shipped.fingerprint:
        layer, found = brought_over(layer, base, shipped), conflicts(layer, base, shipped)
    return WordingDraft(layer, shipped, filed_pack(means, vault, key), found)


def keep_draft(vault: Vault, layer: OwnLayer) -> None:
    """Keep *layer* as the draft; clients meet nothing of it.

    Raises:
        VaultError: if it could not be written.
    """
    _file(vault, layer.pack, write_layer(layer))


def drop_draft(vault: Vault, key: str) -> None:
    """Forget the draft over the pack *key*; what is published stays.

    Raises:
        VaultError: if it could not be written.
    """
    _file(vault, key, "")


def tried(means: Means, draft: WordingDraft) -> FormPack:
    """Return the pack the draft makes, whole and checked.

    Raises:
        PackRefusedError: naming the key of the first mistake in one sentence.
    """
    return load_compiled(draft.layer.pack, means.forms, draft.layer)[0]


def draft_changes(means: Means, draft: WordingDraft) -> tuple[WordingChange, ...]:
    """Return what the draft says otherwise than what clients meet today.

    Raises:
        PackRefusedError: as `tried` does.
    """
    return wording_changes(draft.now, tried(means, draft))


def publish_wording(
    means: Means, vault: Vault, draft: WordingDraft, *, practitioner: str, since: date
) -> Published:
    """Put the draft in force from *since* on; sessions under way keep what they began with.

    Where the wording of before was confirmed, the new one is: its changes have been read.

    Raises:
        PackRefusedError: if the draft makes no whole pack; nothing is published.
        WordingUnchangedError: if clients would meet nothing new.
        VaultError: if it could not be written.
    """
    today = means.clock.now().date()
    key = draft.layer.pack
    before = published(vault, key)
    version = _next_version([one.layer.version for one in before], since)
    layer = replace(draft.layer, base=draft.shipped.fingerprint, version=version)
    pack, compiled = load_compiled(key, means.forms, layer)
    if not wording_changes(draft.now, pack):
        raise WordingUnchangedError(said("Nothing was changed, so there is nothing to publish."))
    was_confirmed = pack_state(vault, draft.now, today=today).is_usable
    vault.file_pack(compiled)
    new = Published(key, since.isoformat(), pack.fingerprint, layer)
    kept = tuple(one for one in before if one.since < new.since)
    keep_published(vault, key, (*kept, new))
    drop_draft(vault, key)
    if was_confirmed:
        vault.confirm_pack(
            pack=key,
            version=pack.version,
            fingerprint=pack.fingerprint,
            practitioner=practitioner,
        )
    return new


def _base(vault: Vault, layer: OwnLayer) -> FormPack | None:
    """Return the shipped pack *layer* was written on; None where the vault never had it."""
    return read_compiled(vault.pack(layer.base)) if layer.base else None


def _next_version(before: list[str], since: date) -> str:
    """Return the version after those of *before*: year, month, and a number in that month."""
    month = f"{since.year}.{since.month}"
    numbers = [int(one.rpartition(".")[2]) for one in before if one.rpartition(".")[0] == month]
    return f"{month}.{max(numbers, default=0) + 1}"


def _file(vault: Vault, key: str, text: str) -> None:
    body: Mapping[str, Value] = {**vault.details(_DRAFT), key: text}
    vault.describe(_DRAFT, body)
