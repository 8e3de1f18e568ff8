"""Adjourn a session: stop for today, with pages to take home, and go on at a next meeting."""

from __future__ import annotations

from desktop.domain.effects import DONE, GOES_ON, SIGNING
from desktop.domain.journal import ADJOURNED, PRACTITIONER, Act, Value
from desktop.domain.papers import has_agreed
from desktop.services.draft_documents import key_of
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import begun_papers
from desktop.services.record_act import next_row, record_act
from desktop.services.unsigned_papers import file_unsigned
from desktop.store.vault import Vault


def adjourn_session(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake adjourned: today's take-home page is filed, and an interim page.

    Where an agreement is signed and sealed there is no interim page, and the text is open
    again for the next meeting. Where somebody has still to sign, signing goes on there with
    the very same pages. Everything is kept, and the intake stays open. Calling it again
    after an interruption files nothing twice.

    Raises:
        JournalRowError: if the session is closed or about to end; nothing is filed.
        IntakeIncompleteError: if a blank the take-home page requires is still open.
        VaultError: if something could not be filed; the meeting goes on.
    """
    act = Act(PRACTITIONER, ADJOURNED, value=_signing(live))
    live.intake.apply(next_row(means, live, act))
    for kind in papers_of_a_meeting(live):
        file_unsigned(vault, live, key_of(live, kind))
    return record_act(means, vault, live, act)


def papers_of_a_meeting(live: LiveIntake) -> tuple[str, ...]:
    """Return the kinds of pages that are filed without signatures as such a meeting ends."""
    return ("take_home",) if has_agreed(live.pack, live.intake) else ("interim", "take_home")


def _signing(live: LiveIntake) -> Value:
    """Return what the last row of a meeting says of signing; nothing where nothing is frozen."""
    if not live.intake.frozen_text:
        return None
    return {SIGNING: GOES_ON if begun_papers(live) else DONE}
