"""Withdraw a consent, or a whole agreement: any time, by any means, and never pressed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.later_paper import TAKEN_BACK, WHOLE, option_of, paper_of
from desktop.domain.own_document import is_own
from desktop.services.about_paper import IN_FORCE, standing_of
from desktop.services.begin_intake import resume_intake
from desktop.services.follow_papers import as_it_stands
from desktop.services.later_paper import LaterAct, LaterPaperRefusedError, begin_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.told_answers import OTHER, Telling
from desktop.store.vault import Vault

KEY = "document.withdrawal"


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """What is taken back of which filed paper, and how it was told."""

    session: str
    document: str
    what: tuple[str, ...]
    telling: Telling


def may_be_withdrawn(vault: Vault, session: str, document: str = "") -> tuple[str, ...]:
    """Return what there is to take back: each consent that stands, something else, the whole.

    Of a filed *document* of the practice's own it is something in it, or the whole; of a paper
    that one consent is signed on, that consent, or something in it.

    Raises:
        VaultError: if the vault could not be read.
    """
    kind = vault.document(document).kind if document else ""
    if kind and is_own(kind):
        return OTHER, WHOLE
    live = as_it_stands(vault, resume_intake(vault, session))
    said_yes = tuple(
        key
        for key, item in live.pack.items.items()
        if item.kind == "consent" and live.intake.answers.get(key) == "yes"
    )
    alone = [option_of(key) for key in said_yes if paper_of(key) == kind]
    if alone:
        return *alone, OTHER
    return *map(option_of, said_yes), OTHER, WHOLE


def withdraw_consent(means: Means, vault: Vault, withdrawing: Withdrawing) -> LiveIntake:
    """Return the intake of the page that keeps the withdrawal, ready to be read and signed.

    Raises:
        LaterPaperRefusedError: if it does not say what is taken back.
        VaultError: if it could not be written.
    """
    what, telling = withdrawing.what, withdrawing.telling
    if not what or (OTHER in what and not telling.which.strip()):
        raise LaterPaperRefusedError(
            "It does not say yet what is taken back. Nothing was written. Please name it."
        )
    how = standing_of(vault, vault.document(withdrawing.document))
    if how is not None and WHOLE in what and how.state != IN_FORCE:
        raise LaterPaperRefusedError(
            "This paper is not in force any more, so it cannot be taken back again. Nothing was "
            "changed. Please choose the paper that holds now."
        )
    answers = {TAKEN_BACK: what, **telling.answers()}
    return begin_later_paper(
        means, vault, LaterAct(KEY, withdrawing.session, withdrawing.document, answers)
    )
