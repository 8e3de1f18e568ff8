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
    from desktop.services.close_session import draft_booklet, draft_take_home
    from desktop.services.draft_documents import Drafting, draft
    from desktop.services.filed_documents import already_filed
    from desktop.services.hand_over import read_document
    from desktop.services.present_documents import opened_at

    filed = already_filed(vault, live, document)
    if filed is not None:
        return read_document(vault, filed.id, purpose=purpose)
    kind = live.pack.documents[document].kind
    if kind == "take_home":
        return draft_take_home(vault, live).content
    if kind == "booklet":
        return draft_booklet(vault, live).content
    drafting = Drafting(created=opened_at(live), rehearsal=vault.rehearsal)
    return draft(live, document, drafting).content
