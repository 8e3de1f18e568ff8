"""That somebody opened a client's file: one entry for each visit, not for each look."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.domain.journal import Value
from desktop.services.means import Means
from desktop.store import audit
from desktop.store.vault import Vault

ONE_VISIT = timedelta(minutes=10)
"""Whoever comes back to a page within this time is still on the same visit (our own rule)."""

_LOOKED_AT = 60


def note_visit(means: Means, vault: Vault, subject: dict[str, Value]) -> None:
    """Note that the file of *subject* (a client, an intake, notes) was opened, once a visit.

    Raises:
        VaultError: if it could not be written.
    """
    if vault.is_writable and not _was_just_there(means, vault, subject):
        vault.note(audit.VIEW, subject)


def _was_just_there(means: Means, vault: Vault, subject: dict[str, Value]) -> bool:
    now = means.clock.now()
    for entry in vault.audit(limit=_LOOKED_AT):
        age = now - datetime.fromisoformat(entry.at)
        if entry.kind in {audit.UNLOCK, audit.CREATED} or not timedelta(0) <= age <= ONE_VISIT:
            return False
        if entry.kind == audit.VIEW and entry.body == subject:
            return True
    return False
