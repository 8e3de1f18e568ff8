"""Keep how far the practice is in merging its wording with a newer shipped pack.

What stood before the update is kept until the merge is published, so that a clause the update
removed is never lost with the words she gave it.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.store.vault import Vault

_MERGE = "own-wording-merge"


def merge_begun(vault: Vault, layer: OwnLayer, shipped: FormPack) -> OwnLayer:
    """Return the wording as it stood before *shipped* came; note it where that is new.

    A second update before the first was published begins with the same wording again; what was
    decided of the first does not count for it.

    Raises:
        VaultError: if it could not be read or written.
    """
    kept = _of(vault, layer.pack)
    before = str(kept.get("before", ""))
    is_same_base = bool(before) and read_layer(before).base == layer.base
    if is_same_base and kept.get("shipped") == shipped.fingerprint:
        return read_layer(before)
    before = before if is_same_base else write_layer(layer)
    _keep(vault, layer.pack, {"before": before, "shipped": shipped.fingerprint})
    return read_layer(before)


def forget_merge(vault: Vault, key: str) -> None:
    """Forget how far the merge was: it is published, or begins anew.

    Raises:
        VaultError: if it could not be written.
    """
    if _of(vault, key):
        _keep(vault, key, {})


def _of(vault: Vault, key: str) -> Mapping[str, Value]:
    found = vault.details(_MERGE).get(key)
    return found if isinstance(found, Mapping) else {}


def _keep(vault: Vault, key: str, merge: Mapping[str, Value]) -> None:
    vault.describe(_MERGE, {**vault.details(_MERGE), key: merge})
