"""The bytes of a paper that is handed over: as filed if it is filed, else as it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.store.vault import Vault


def made(vault: Vault, live: LiveIntake, document: str, purpose: str) -> bytes:
    """Return the paper *document* of this session; runs on the worker's thread.

    Raises:
        VaultError, IntakeIncompleteError: if it cannot be read or made.
    """
    from desktop.services.filed_documents import filed_words, standing_paper
    from desktop.services.hand_over import read_document
    from desktop.services.unsigned_papers import draft_unsigned

    filed = standing_paper(vault, live, document)
    if filed is not None:
        return read_document(vault, filed.id, purpose=purpose)
    draft = draft_unsigned(vault, live, document)
    filed = filed_words(vault, live, document, draft.agreement.content_hash)
    if filed is not None:
        return read_document(vault, filed.id, purpose=purpose)
    vault.note(purpose, {"paper": draft.agreement.id, "intake": live.id, "client": live.client})
    return draft.content
