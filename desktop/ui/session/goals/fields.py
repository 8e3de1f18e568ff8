"""The controls of a part of a goal; each holds one field, and none starts filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop.domain.goals import STATUSES, STEPS, Goal
from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.session.editors.scale_row import ScaleRow
from desktop.ui.session.editors.writing import Lines
from desktop.ui.session.goals.days import DayChoice
from desktop.ui.session.goals.options import OptionRow
from desktop.ui.session.goals.parts import plain_label
from desktop.ui.session.goals.scale import FiveSteps
from desktop.ui.session.goals.steps import Steps

_LABEL = 0.46
_WORDS = 0.54
_NUMBERS = 0.5
_WAY = frozenset({"today", "good_enough"})
_ASKED = frozenset(
    {
        *("words", "why", "importance", "confidence", "method"),
        *("strengths", "barriers", "review", "status"),
    }
)
"""Fields whose part asks for them by name already."""
WHYS = frozenset({"importance_why", "confidence_why"})


class WordsField(Lines):
    """Words of one's own."""

    def held(self) -> Value:
        """Return the words; None where there are none."""
        return self.words() or None


def field_for(question: Question, goal: Goal, name: str, ask: str) -> QWidget:
    """Return the control for the field *name* of *goal*; *ask* is what its part asks."""
    label = label_of(question, name)
    if name == "anchors":
        return FiveSteps(question, goal)
    if name in STEPS:
        return sized(Steps(question, name, label, goal.get(name)), _WORDS)
    make = _KINDS.get(name, _words)
    return make(question, goal, name, label or ask)


def label_of(question: Question, name: str) -> str:
    """Return what stands over the field *name*; nothing where its part says it all."""
    if name in _ASKED:
        return ""
    if name == "by":
        return question.screen("by_when")
    if name in WHYS:
        return question.screen("why_not_lower")
    return plain_label(question, name)


def _words(_question: Question, goal: Goal, name: str, label: str) -> QWidget:
    lines = 1 if name in {"notice", "supports", "successes", "strengths"} else 2
    return sized(WordsField(label, str(goal.get(name) or ""), lines=lines), _WORDS)


def _rating(question: Question, goal: Goal, name: str, label: str) -> QWidget:
    group = "way" if name in _WAY else name
    ends = (question.screen(f"goal.low.{group}"), question.screen(f"goal.high.{group}"))
    row = ScaleRow(label, range(11), value=goal.get(name), ends=ends, locale=question.locale)
    return sized(row, _NUMBERS)


def _day(question: Question, goal: Goal, name: str, label: str) -> QWidget:
    weeks = (2, 4, 8) if name == "review" else (1, 2)
    return sized(DayChoice(question, label, str(goal.get(name) or ""), weeks=weeks), _LABEL)


def _area(question: Question, goal: Goal, name: str, label: str) -> QWidget:
    options = {key: capital(question.words.options[key]) for key in question.item.options}
    return sized(OptionRow(label, options, goal.get(name)), _LABEL)


def _status(question: Question, goal: Goal, name: str, label: str) -> QWidget:
    options = {key: capital(question.labels[f"goal.status.{key}"]) for key in STATUSES}
    return sized(OptionRow(label, options, goal.get(name) or "active"), _LABEL)


_KINDS: Mapping[str, Callable[[Question, Goal, str, str], QWidget]] = {
    "importance": _rating,
    "confidence": _rating,
    "today": _rating,
    "good_enough": _rating,
    "by": _day,
    "review": _day,
    "area": _area,
    "status": _status,
}
