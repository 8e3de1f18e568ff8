"""The documents of the practice's own that an intake holds: their plans and their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.agreement import Agreement
from desktop.domain.own_document import FILE, PDF, read_own, with_own_plans
from desktop.services.live_intake import LiveIntake
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.documents.tagged.attachments import Attachment


def with_own_documents(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* with a plan for each document of the practice's own, and its file at hand.

    Raises:
        VaultError: if a file could not be read, or is damaged.
    """
    enclosed = live.intake.enclosed
    if not enclosed:
        return live
    own = {key: read_own(value) for key, value in enclosed.items()}
    files: Mapping[str, bytes] = {
        key: vault.read_payload(one.payload) for key, one in own.items() if one.media == PDF
    }
    return replace(live, pack=with_own_plans(live.pack, enclosed), own_files=files)


def carried_with(live: LiveIntake, agreement: Agreement) -> tuple[Attachment, ...]:
    """Return the file that is signed with *agreement*, byte for byte, if there is one."""
    content = live.own_files.get(agreement.key)
    if content is None:
        return ()
    from desktop.documents.tagged.attachments import Attachment

    return (
        Attachment(
            FILE,
            content,
            media_type="application/pdf",
            description=agreement.title,
            relationship="Supplement",
        ),
    )
