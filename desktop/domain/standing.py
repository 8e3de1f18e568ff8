"""Where each clause stands after the session: in the agreement, parked or declined."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
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
    outcome = intake.exceptions.get(key)
    if outcome is None:
        group = group_of(pack, key)
        if not group:
            return IN
        outcome = intake.outcomes.get(group, "")
    return _BY_OUTCOME.get(outcome, PARKED)


def concerns(pack: FormPack, key: str, answers: Mapping[str, Value]) -> bool:
    """Say whether *key*, an item or a group, concerns the client of *answers*.

    A group none of whose clauses concerns the client concerns nobody.
    """
    group = pack.groups.get(key)
    if group is None:
        item = pack.items.get(key)
        return item is None or item.concerns(answers)
    if group.when is not None and not group.when.holds(answers):
        return False
    return any(pack.items[inside].concerns(answers) for inside in group.items)


def open_questions(intake: Intake) -> tuple[str, ...]:
    """Return the keys of groups and clauses that still carry a question."""
    marked = {**intake.outcomes, **intake.exceptions}
    return tuple(key for key, outcome in marked.items() if outcome == "question")
