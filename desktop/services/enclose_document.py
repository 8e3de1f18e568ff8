"""Put documents of the practice's own among a client's papers, before anybody has signed."""

from __future__ import annotations

from collections.abc import Collection

from desktop.domain.journal import ENCLOSED, PRACTITIONER, Act
from desktop.domain.own_document import OwnDocument, read_own
from desktop.services.keep_own_document import offered
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import record_act
from desktop.store.vault import Vault


def enclosed(live: LiveIntake) -> tuple[OwnDocument, ...]:
    """Return the documents of the practice's own that are among the papers of *live*."""
    return tuple(
        read_own(value) for value in live.intake.enclosed.values() if value.get("out") is not True
    )


def enclose(means: Means, vault: Vault, live: LiveIntake, own: OwnDocument) -> LiveIntake:
    """Return the intake with *own* among its papers, in just this version.

    Raises:
        JournalRowError: if somebody has signed already; nothing is written.
        VaultError: if it could not be written.
    """
    return record_act(means, vault, live, Act(PRACTITIONER, ENCLOSED, own.key, own.value()))


def leave_out(means: Means, vault: Vault, live: LiveIntake, key: str) -> LiveIntake:
    """Return the intake without the document *key* among its papers.

    Raises:
        JournalRowError: if somebody has signed already; nothing is written.
        VaultError: if it could not be written.
    """
    return record_act(means, vault, live, Act(PRACTITIONER, ENCLOSED, key))


def enclose_just(
    means: Means, vault: Vault, live: LiveIntake, wanted: Collection[str]
) -> LiveIntake:
    """Return the intake with just the documents of the keys *wanted*; the same ones stay as they are.

    Raises:
        JournalRowError: if somebody has signed already; nothing is written.
        VaultError: if it could not be written.
    """
    there = {own.key for own in enclosed(live)}
    for key in sorted(there - set(wanted)):
        live = leave_out(means, vault, live, key)
    for own in offered(vault):
        if own.key in set(wanted) - there:
            live = enclose(means, vault, live, own)
    return live
