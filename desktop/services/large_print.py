"""A filed paper once more in large print: the same words, to be read and not to be signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.domain.agreement import Agreement, IntakeIncompleteError, read_agreement
from desktop.domain.handing_over import PRINT, SAVE
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import drafting_of, typeset, word_whole
from desktop.services.earlier_papers import WORDING
from desktop.services.filed_documents import printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import APPENDIX, FrozenPagesMissingError
from desktop.services.younger_labels import with_younger_labels
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault

_PURPOSES = {SAVE: "export"}
"""A copy that leaves the vault as a file is an export, however large its letters."""


class WordsNotKeptError(FrozenPagesMissingError):
    """The exact words of a paper are not in the vault any more, only its pages."""


def large_print_copy(means: Means, vault: Vault, document: str, *, how: str = PRINT) -> bytes:
    """Return the filed paper *document* in large print, saying which paper has these words.

    *how* says whether it is to be printed or saved; that is audited. It bears the same content hash; no signature and no seal are on it, and it says so.

    Raises:
        WordsNotKeptError: if only the pages of the paper are kept.
        VaultError: if the vault could not be read.
    """
    filed = vault.document(document)
    intake = vault.agreement(filed.agreement).intake
    if not intake:
        raise _not_kept()
    live = with_younger_labels(means, vault, resume_intake(vault, intake))
    drafting = replace(
        drafting_of(vault, live, created=datetime.fromisoformat(filed.filed_at)),
        large_print=True,
        to_read=live.wording.label("print.copy", id=printed_id(live, filed)),
    )
    agreement, appendix = _words(vault, live, filed)
    content = typeset(live, agreement, appendix, drafting)
    vault.note(_PURPOSES.get(how, how), {"document": document, "how": "large print"})
    return content


def _words(
    vault: Vault, live: LiveIntake, filed: FiledDocument
) -> tuple[Agreement, Agreement | None]:
    """Return the words of *filed* and of what it takes in: as kept, else drawn up alike."""
    kept = {(copy.kind, copy.sha256): copy.id for copy in vault.reading_copies(live.id)}
    copy = kept.get((WORDING, filed.content_hash))
    if copy is None:
        return _drawn_alike(vault, live, filed)
    agreement = read_agreement(vault.read_payload(copy))
    taken = agreement.takes_in
    booklet = taken and (
        kept.get((APPENDIX, taken.content_hash)) or kept.get((WORDING, taken.content_hash))
    )
    return agreement, read_agreement(vault.read_payload(booklet)) if booklet else None


def _drawn_alike(
    vault: Vault, live: LiveIntake, filed: FiledDocument
) -> tuple[Agreement, Agreement | None]:
    """Return the words of *filed* drawn up anew, if that gives the very same words."""
    drafting = drafting_of(vault, live, created=datetime.fromisoformat(filed.filed_at))
    try:
        agreement, appendix = word_whole(live, filed.kind, drafting)
    except (IntakeIncompleteError, KeyError):
        raise _not_kept() from None
    if agreement.content_hash != filed.content_hash:
        raise _not_kept()
    return agreement, appendix


def _not_kept() -> WordsNotKeptError:
    return WordsNotKeptError(
        "This paper cannot be set anew in large print. Its pages are kept as they are. "
        "Please print it enlarged on the printer."
    )
