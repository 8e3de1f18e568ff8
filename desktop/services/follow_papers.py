"""Let a session know what came after its papers: what stands is paper and later papers."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.effects import EFFECTS
from desktop.domain.intake import Intake
from desktop.domain.journal import FOLLOWED, PROGRAM, Act, Value
from desktop.services.about_paper import followers
from desktop.services.earlier_papers import with_earlier
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import record_act
from desktop.services.told_session import told
from desktop.store.vault import Vault


def follow_papers(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return an open session with every later paper about its own noted in its journal.

    Each is noted once, so that it may be cut off at any moment and called again. A session that
    somebody has signed in part waits for the other signatures first.

    Raises:
        VaultError: if it could not be written.
    """
    if live.intake.closed or live.intake.later_paper or live.intake.frozen_text:
        return live
    for row in _unheard(vault, live):
        live = record_act(means, vault, live, row)
    return with_earlier(vault, live)


def as_it_stands(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return a session with what later papers settled, whether its journal has it or not.

    Raises:
        VaultError: if the vault could not be read.
    """
    intake = live.intake
    for act in _unheard(vault, live):
        row = act.row(seq=len(intake.rows) + 1, at=intake.rows[-1].at)
        intake = replace(EFFECTS[FOLLOWED](intake, row), rows=intake.rows)
    return replace(live, intake=intake)


def with_followers(intake: Intake, until: int) -> Intake:
    """Return what was settled at the row *until*, and by nothing but later papers since."""
    then = intake.as_of(until)
    for row in intake.rows[until:]:
        if row.action == FOLLOWED:
            then = replace(EFFECTS[FOLLOWED](then, row), rows=then.rows)
    return then


def _unheard(vault: Vault, live: LiveIntake) -> tuple[Act, ...]:
    later = followers(vault, live.client, live.id)
    heard = {str(one.get("file_hash")) for one in live.intake.followed}
    noted: list[dict[str, Value]] = [told(paper, later) for paper in later if not paper.is_own]
    return tuple(
        Act(PROGRAM, FOLLOWED, value=value) for value in noted if value["file_hash"] not in heard
    )
