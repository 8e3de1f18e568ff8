"""Hand a document over: what was given, how and when stands in journal and audit chain."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.journal import HANDED_OVER, PRACTITIONER, Act
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import record_act
from desktop.store.vault import Vault


def hand_over(
    means: Means, vault: Vault, live: LiveIntake, *, document: str, how: str
) -> LiveIntake:
    """Return the intake with the hand-over of *document* noted.

    Raises:
        JournalRowError: if the session is closed, or there is no such way.
        VaultError: if it could not be written.
    """
    after = record_act(means, vault, live, Act(PRACTITIONER, HANDED_OVER, document, {"how": how}))
    vault.note("hand_over", {"document": live.given_id(document), "how": how})
    return after


def read_document(vault: Vault, document: str, *, purpose: str) -> bytes:
    """Return a filed document's bytes, checked; *purpose* (view, print, export) is audited.

    Raises:
        VaultError: if it is damaged or could not be read.
    """
    content = vault.read_payload(document)
    vault.note(purpose, {"document": document})
    return content


def save_copy(content: bytes, target: Path) -> None:
    """Write *content* to *target*, whole or not at all; an existing file is replaced.

    Raises:
        OSError: if it could not be written; nothing half-written stays behind.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        partial.write_bytes(content)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
