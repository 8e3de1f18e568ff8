"""From the hope that was said out loud to a goal, in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.goals import GOALS, HOPE, goals_in, with_new
from desktop.ui.session.acts import answered, went_to

if TYPE_CHECKING:
    from desktop.domain.journal import Act
    from desktop.services.live_intake import LiveIntake


def grown_from(live: LiveIntake, hope: str) -> tuple[Act, ...]:
    """Return the acts that keep *hope*, make a goal of it once, and go to the goals."""
    goals = goals_in(live.intake.answers.get(GOALS))
    acts = [answered(live, HOPE, hope)]
    if all(goal["words"] != hope for goal in goals):
        acts.append(answered(live, GOALS, with_new(goals, hope)))
    return (*acts, went_to(GOALS))
