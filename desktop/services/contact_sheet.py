"""Make a client's contact sheet; each time it is seen or printed stands in the audit chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.services.begin_intake import resume_intake
from desktop.services.correct_client import kept_beside, with_corrections
from desktop.services.means import Means
from desktop.services.record_account import corrected_words
from desktop.services.younger_labels import with_younger_labels
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.domain.document import Document

VIEW, PRINT = "view", "print"


def contact_sheet(
    means: Means, vault: Vault, intake: str, *, purpose: str, named: bool = False
) -> Document:
    """Return the sheet of *intake* as it stands, noted as seen or printed (*purpose*).

    It bears the reference; the client's name only where it is wanted *named*.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
        VaultError: if the vault could not be read or written; nothing is shown then.
    """
    from desktop.documents.templates.contact import typeset_contact_sheet
    from desktop.domain.contact_sheet import contact_sheet as worded
    from desktop.packs.wording import PackWording

    live = with_younger_labels(means, vault, resume_intake(vault, intake))
    live = with_corrections(vault, live)
    own = PackWording(live.pack, live.practitioners_language)
    told = {
        one.what: corrected_words(one, own) for one in kept_beside(vault, live.client).corrections
    }
    sheet = worded(live.pack, live.intake, own, named=named, corrected=told)
    mark = own.label("rehearsal") if vault.rehearsal else ""
    made = typeset_contact_sheet(sheet, own, created=means.clock.now(), rehearsal=mark)
    vault.note(purpose, {"sheet": "contact", "intake": intake})
    return made
