"""Which documents of an intake the vault holds already, and the id printed on each."""

from __future__ import annotations

from datetime import datetime

from desktop.services.live_intake import LiveIntake
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault


def filed_documents(vault: Vault, live: LiveIntake) -> tuple[FiledDocument, ...]:
    """Return what is filed of this intake, the oldest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    return tuple(
        document
        for agreement in reversed(vault.agreements(live.client))
        for document in agreement.documents
        if agreement.intake == live.id
    )


def already_filed(vault: Vault, live: LiveIntake, key: str) -> FiledDocument | None:
    """Return this intake's document *key* as it was filed last, if it was.

    What was signed and sealed at an earlier meeting is another paper of that kind.

    Raises:
        VaultError: if the vault could not be read.
    """
    earlier = {paper.file_hash for paper in live.intake.earlier}
    found = [
        one for one in filed_documents(vault, live) if one.kind == key and one.sha256 not in earlier
    ]
    return found[-1] if found else None


def standing_paper(vault: Vault, live: LiveIntake, key: str) -> FiledDocument | None:
    """Return the paper *key* that was signed last, at this meeting or at an earlier one.

    Raises:
        VaultError: if the vault could not be read.
    """
    if key in live.intake.sealed:
        return already_filed(vault, live, key)
    paper = live.intake.paper_before(key)
    if paper is None:
        return None
    filed = (one for one in filed_documents(vault, live) if one.sha256 == paper.file_hash)
    return next(filed, None)


def filed_words(
    vault: Vault, live: LiveIntake, key: str, content_hash: str
) -> FiledDocument | None:
    """Return this intake's document *key* filed with just these words, if it was.

    Raises:
        VaultError: if the vault could not be read.
    """
    for one in filed_documents(vault, live):
        if (one.kind, one.content_hash) == (key, content_hash):
            return one
    return None


def printed_id(live: LiveIntake, filed: FiledDocument) -> str:
    """Return the id that stands on every page of *filed*.

    A page of one meeting was filed before that meeting ended, by the same clock; a signed
    paper belongs to the meeting in which its signing began.
    """
    for paper in live.intake.earlier:
        if paper.file_hash == filed.sha256:
            return live.document_id(filed.kind, meeting=paper.meeting)
    if filed.seal_fingerprint:
        return live.document_id(filed.kind)
    at = datetime.fromisoformat(filed.filed_at)
    ended = sum(1 for end in live.intake.meetings if datetime.fromisoformat(end) < at)
    return live.document_id(filed.kind, meeting=ended + 1)
