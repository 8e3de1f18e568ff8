"""Void a paper that was made by mistake: by a paper of its own, and never by deleting it."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.later_paper import AGAIN, HOLDS
from desktop.services.about_paper import VOIDED, standing_of
from desktop.services.later_paper import LaterAct, LaterPaperRefusedError, begin_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.store.vault import Vault

KEY = "document.void"


@dataclass(frozen=True, slots=True)
class Voiding:
    """Which filed paper was a mistake, why, seen when (ISO day), and what holds instead.

    ``holds`` is ``earlier`` (the paper before it), ``anew`` (a new one) or ``nothing``. After a
    void page that was a mistake itself, the paper it was about holds again, whatever is said.
    """

    session: str
    document: str
    wrong: str = field(repr=False)
    found_on: str
    holds: str


def void_agreement(means: Means, vault: Vault, voiding: Voiding) -> LiveIntake:
    """Return the intake of the page that makes a paper void, ready to be read and signed.

    Raises:
        LaterPaperRefusedError: if it gives no reason, or the paper is void already.
        VaultError: if it could not be written.
    """
    filed = vault.document(voiding.document)
    holds = AGAIN if filed.kind == KEY else voiding.holds
    if not voiding.wrong.strip() or not holds:
        raise LaterPaperRefusedError(
            "It does not say yet what was wrong and what holds now. Nothing was written. "
            "Please say both: whoever has the old paper will want to know."
        )
    how = standing_of(vault, filed)
    if how is None or how.state == VOIDED:
        raise LaterPaperRefusedError(
            "This paper is void already, or nobody signs papers of its kind. Nothing was changed."
        )
    answers = {
        "later.wrong": voiding.wrong.strip(),
        "later.found_on": voiding.found_on,
        HOLDS: holds,
    }
    return begin_later_paper(
        means, vault, LaterAct(KEY, voiding.session, voiding.document, answers)
    )
