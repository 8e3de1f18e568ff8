"""Answers that do not fit together: said in one sentence, and never in anybody's way."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack

CLASH = "clash"
"""The kind of a pack's items that say what does not fit together, and when."""


@dataclass(frozen=True, slots=True)
class Clash:
    """The pack's item that says it, and the items whose answers do not fit together."""

    key: str
    items: tuple[str, ...]


def clashes(pack: FormPack, intake: Intake) -> tuple[Clash, ...]:
    """Return what does not fit together in *intake*, in the pack's order.

    A proposal nobody has touched counts: it would be printed as it stands.
    """
    answers = intake.all_answers(pack.defaults())
    return tuple(
        Clash(item.key, tuple(key for key in pack.items if key in item.when.items()))
        for item in pack.items.values()
        if item.kind == CLASH and item.when is not None and item.when.holds(answers)
    )
