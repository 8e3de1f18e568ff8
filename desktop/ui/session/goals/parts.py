"""What may be said about one goal, in parts that each take one quiet step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.goals import DAYS, Goal, status
from desktop.domain.plain_answers import is_blank

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.ui.session.editors.answer import Question

_SHORT = 110
"""Letters of a part that stand on the page of its goal; all of them stand in the part."""


@dataclass(frozen=True, slots=True)
class Part:
    """One step: its key, the fields of the goal it asks for, and how many stand open."""

    key: str
    fields: tuple[str, ...]
    open: int = 1


WORDS = Part("words", ("words", "instead"), open=2)
STANDING = Part("standing", ("status",))

PARTS = (
    WORDS,
    Part("why", ("why", "area")),
    Part("importance", ("importance", "importance_why"), open=2),
    Part("confidence", ("confidence", "confidence_why"), open=2),
    Part("steps", ("steps_client", "steps_practitioner", "steps_shared", "by")),
    Part("review", ("review",)),
    Part("line", ("today", "good_enough", "notice"), open=2),
    Part("five", ("anchors", "level"), open=2),
    Part("how", ("method",)),
    Part("helps", ("strengths", "supports", "successes")),
    Part("stuck", ("barriers", "if_stuck")),
    STANDING,
)
"""In the order in which they are offered: what helps most people first."""

OFFERED = 6
"""Parts that are offered at once; the others are one press away."""


def part_named(key: str) -> Part:
    """Return the part *key*."""
    return next(part for part in PARTS if part.key == key)


def is_filled(goal: Goal, part: Part) -> bool:
    """Say whether *goal* says anything of *part* beyond its own words."""
    if part is STANDING:
        return status(goal) != "active"
    return any(not is_blank(goal.get(name)) for name in part.fields if name != "words")


def short(question: Question, goal: Goal, part: Part) -> str:
    """Return what *goal* says of *part* in one short line."""
    said = " \u00b7 ".join(_said(question, goal, part))
    return said if len(said) <= _SHORT else f"{said[: _SHORT - 1].rstrip()}\u2026"


def _said(question: Question, goal: Goal, part: Part) -> Iterator[str]:
    if part is STANDING:
        yield question.labels[f"goal.status.{status(goal)}"]
        return
    if part.key == "five":
        yield _on_the_scale(goal)
        return
    for name in part.fields:
        value = goal.get(name)
        if name != "words" and not is_blank(value):
            yield _one(question, name, value)


def _on_the_scale(goal: Goal) -> str:
    """Return where the client stands on the five steps, else what is hoped for."""
    anchors = goal.get("anchors")
    found = anchors if isinstance(anchors, Mapping) else {}
    level = goal.get("level")
    name = f"{level:+d}" if isinstance(level, int) and level else "0"
    return f"{name}: {found.get(name, '')}".rstrip(": ")


def _one(question: Question, name: str, value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if name in DAYS:
        return question.day(str(value))
    if name == "area":
        return question.words.options.get(str(value), str(value))
    if name == "good_enough":
        return f"{plain_label(question, name)}: {value}"
    return str(value)


def plain_label(question: Question, name: str) -> str:
    """Return the name of a field as it stands on a screen: without its colon and range."""
    return question.words.rows.get(name, name).split(" (")[0].rstrip(": ")
