"""Papers without signatures: drafted as they stand now, and filed once as they were given."""

from __future__ import annotations

from desktop.domain.document import fingerprint_of
from desktop.services.conclude_intake import file_enclosure
from desktop.services.draft_documents import Draft, draft, drafting_of, opened_at
from desktop.services.earlier_papers import WORDING
from desktop.services.filed_documents import filed_words
from desktop.services.live_intake import LiveIntake
from desktop.store.agreements import Enclosure
from desktop.store.vault import Vault


def draft_unsigned(vault: Vault, live: LiveIntake, key: str) -> Draft:
    """Return the document *key* as it stands, the same pages that the close would file.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
        VaultError: if the vault could not be read.
    """
    return draft(
        live, key, drafting_of(vault, live, created=opened_at(live, meeting=live.intake.meeting))
    )


def file_unsigned(vault: Vault, live: LiveIntake, key: str) -> None:
    """File the document *key* as it stands; the same words are filed only once.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open; nothing is filed.
        VaultError: if it could not be filed.
    """
    made = draft_unsigned(vault, live, key)
    words = made.agreement.content_hash
    if filed_words(vault, live, key, words) is None:
        vault.keep_reading_copy(live.id, WORDING, made.agreement.canonical())
        file_enclosure(
            vault,
            live,
            Enclosure(
                kind=key,
                title=made.agreement.title,
                content=made.content,
                content_hash=words,
                reading_hash=fingerprint_of(made.content),
            ),
        )
