"""Where each clause stands after the session: in the agreement, parked or declined."""

from __future__ import annotations

from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack

IN = "in"
PARKED = "parked"
DECLINED = "declined"

_BY_OUTCOME = {
    "explained": IN,
    "question": IN,
    "agreed": IN,
    "changed": IN,
    "come_back": PARKED,
    "not_yet": PARKED,
    "not_for_me": DECLINED,
}


def group_of(pack: FormPack, key: str) -> str:
    """Return the key of the group that holds *key*, or *key* itself if it is one."""
    if key in pack.groups:
        return key
    return next((group.key for group in pack.groups.values() if key in group.items), "")


def standing(pack: FormPack, intake: Intake, key: str) -> str:
    """Return whether *key*, an item or a group, is ``in``, ``parked`` or ``declined``.

    An exception on the clause itself outranks its group's outcome. A group that
    nobody came to is parked. A question about a legal limit leaves it in, because
    the law stands while it is being explained; the question is parked as well.
    """
    exception = intake.exceptions.get(key)
    if exception is not None:
        return IN if exception == "question" else _BY_OUTCOME.get(exception, IN)
    group = group_of(pack, key)
    if not group:
        return IN
    return _BY_OUTCOME.get(intake.outcomes.get(group, ""), PARKED)


def open_questions(intake: Intake) -> tuple[str, ...]:
    """Return the keys of groups and clauses that still carry a question."""
    marked = {**intake.outcomes, **intake.exceptions}
    return tuple(key for key, outcome in marked.items() if outcome == "question")
