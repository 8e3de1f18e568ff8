"""Record a refusal: the client does not sign, or says no to something that was offered."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.later_paper import NO_TO
from desktop.services.later_paper import LaterAct, LaterPaperRefusedError, begin_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.told_answers import OTHER, Telling
from desktop.store.vault import Vault

KEY = "document.refusal"


@dataclass(frozen=True, slots=True)
class Refusing:
    """What the no was to, and how it was told; ``document`` is a filed paper, "" for none."""

    session: str
    no_to: tuple[str, ...]
    telling: Telling
    document: str = ""


def record_refusal(means: Means, vault: Vault, refusing: Refusing) -> LiveIntake:
    """Return the intake of the page that keeps the refusal, ready to be read and signed.

    Raises:
        LaterPaperRefusedError: if it does not say what the no was to.
        VaultError: if it could not be written.
    """
    telling = refusing.telling
    if not refusing.no_to or (OTHER in refusing.no_to and not telling.which.strip()):
        raise LaterPaperRefusedError(
            "It does not say yet what the no was to. Nothing was written. Please name it."
        )
    answers = {NO_TO: refusing.no_to, **telling.answers()}
    return begin_later_paper(
        means, vault, LaterAct(KEY, refusing.session, refusing.document, answers)
    )
