"""What is learned late: a notice that began to concern a client after its group was settled."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.intake import Intake
from desktop.domain.journal import ANSWERED, SETTLED, Value
from desktop.domain.pack import FormPack
from desktop.domain.removal import skipped

_NOTICE = "notice"


def has_late_notice(pack: FormPack, intake: Intake, group: str) -> bool:
    """Say whether *group* holds a notice, not given yet, that concerned nobody when it was settled.

    Everything else of a group is words that are said again on the sheet; a notice has to be
    given. Once somebody has signed nothing is asked again.
    """
    if group not in intake.outcomes or intake.frozen_text or intake.sealed:
        return False
    asked = [pack.items[key] for key in pack.groups[group].items if key not in intake.answers]
    notices = [item for item in asked if item.kind == _NOTICE and item.when is not None]
    if not notices:
        return False
    now, then = intake.all_answers(pack.defaults()), _when_settled(pack, intake, group)
    return any(item.concerns(now) and not item.concerns(then) for item in notices)


def _when_settled(pack: FormPack, intake: Intake, group: str) -> Mapping[str, Value]:
    """Return the answers as they stood when *group* was settled last."""
    gone = skipped(intake.rows)
    rows = [row for row in intake.rows if row.seq not in gone]
    times = (row.seq for row in rows if row.action == SETTLED and row.item == group)
    settled = max(times, default=len(intake.rows) + 1)
    known = {row.item: row.value for row in rows if row.action == ANSWERED and row.seq < settled}
    return {**pack.defaults(), **intake.profile, **known}
