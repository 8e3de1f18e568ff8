"""What the practitioner alone minds at the card of goals: harm, reach, and the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.goals import GOALS, attainment_score, goals_in, is_now
from desktop.ui.widgets.blank_editors import locale_of

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


_UNSAFE = "prompt.unsafe_goal"


def goal_cues(live: LiveIntake, key: str) -> tuple[str, ...]:
    """Return what to mind at the card of goals; nothing at any other."""
    if key != GOALS:
        return ()
    return (*_score(live), *live.practitioners_words(_UNSAFE).cue)


def _score(live: LiveIntake) -> tuple[str, ...]:
    """Return one line with the attainment score; none where no scale is whole."""
    goals = [goal for goal in goals_in(live.intake.answers.get(GOALS)) if is_now(goal)]
    score = attainment_score(goals)
    if score is None:
        return ()
    said = QCoreApplication.translate(
        "Cues",
        "Goal attainment today: T = %1. 50 is what was hoped for. Talk about it; it is no mark.",
    )
    number = locale_of(live.practitioners_language).toString(score, "f", 1)
    return (said.replace("%1", number),)
