"""Print pages to sign with a pen: printing freezes them, exactly like a first signature."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.domain.journal import PRACTITIONER, PRINTED, Act, JournalRowError
from desktop.services.draft_documents import Draft, drafting_of, dress_of, opened_at
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import (
    keep_frozen,
    present_documents,
    signatures_of,
    signed_pages,
)
from desktop.services.record_act import next_row
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ToPrint:
    """The intake with the printing in its journal, and the pages for the printer."""

    live: LiveIntake
    content: bytes = field(repr=False)


def print_to_sign(
    means: Means, vault: Vault, live: LiveIntake, key: str, *, shown: tuple[Draft, ...] = ()
) -> ToPrint:
    """Return the pages of the paper *key* to sign with a pen; from now on they stay as they are.

    The same pages come again each time, with the signatures given on the screen so far.

    Raises:
        JournalRowError: if the session is closed, or nothing of that name is to be signed.
        IntakeIncompleteError: if a blank the pack requires is still open; nothing is frozen.
        VaultError: if it could not be written.
    """
    presented = present_documents(means, vault, live, shown=shown)
    paper = presented.of(key)
    if paper is None or already_filed(vault, live, key) is not None:
        raise JournalRowError(
            "There is nothing more to sign on this paper. Nothing was changed. "
            "You find it among the papers of this client."
        )
    keep_frozen(vault, presented)
    live = presented.live
    value = {**live.intake.presented[key], "pages": _pages_to_sign(vault, live, paper)}
    live = append(means, vault, live, Act(PRACTITIONER, PRINTED, key, value))
    vault.note("print", {"paper": paper.agreement.id, "to_sign": True, "intake": live.id})
    if signatures_of(live, key):
        paper = signed_pages(vault, live, key)
    return ToPrint(live, paper.content)


def append(means: Means, vault: Vault, live: LiveIntake, act: Act) -> LiveIntake:
    """Return the intake after *act*, which is durable by then; services of the paper route only.

    Raises:
        JournalRowError: if it cannot follow what was done; nothing is written.
        VaultError: if it could not be written; the intake is unchanged.
    """
    row = next_row(means, live, act)
    after = replace(live, intake=live.intake.apply(row))
    vault.append(live.id, row)
    return after


def _pages_to_sign(vault: Vault, live: LiveIntake, paper: Draft) -> int:
    from desktop.documents.templates.papers import sheet_pages

    drawn = drafting_of(vault, live, created=opened_at(live))
    drafting = replace(drawn, frozen=paper.dress)
    return sheet_pages(paper.agreement, dress_of(live, paper.agreement, paper.appendix, drafting))
