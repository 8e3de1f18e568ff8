"""Adjourn a session: stop for today, with pages to take home, and go on at a next meeting."""

from __future__ import annotations

from desktop.domain.journal import ADJOURNED, PRACTITIONER, Act
from desktop.services.draft_documents import key_of
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import next_row, record_act
from desktop.services.unsigned_papers import file_unsigned
from desktop.store.vault import Vault

PAPERS = ("interim", "take_home")
"""The kinds of pages that are filed, without signatures, at the end of such a meeting."""


def adjourn_session(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake adjourned: today's interim and take-home pages are filed.

    Everything is kept, and the intake stays open. Calling it again after an interruption
    files nothing twice.

    Raises:
        JournalRowError: if the session is closed or about to end; nothing is filed.
        IntakeIncompleteError: if a blank the take-home page requires is still open.
        VaultError: if something could not be filed; the meeting goes on.
    """
    act = Act(PRACTITIONER, ADJOURNED)
    live.intake.apply(next_row(means, live, act))
    for kind in PAPERS:
        file_unsigned(vault, live, key_of(live, kind))
    return record_act(means, vault, live, act)
