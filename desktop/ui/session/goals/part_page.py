"""One quiet step: one part of one goal, kept or left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plain_answers import is_blank
from desktop.ui.session.cards.session_card import CONTROL, row_of, sized
from desktop.ui.session.editors.scale_row import ScaleRow
from desktop.ui.session.editors.writing import Lines, overflow_note
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.goals.fields import WHYS, field_for, label_of
from desktop.ui.session.goals.parts import STANDING, Part
from desktop.ui.session.goals.scale import FiveSteps
from desktop.ui.session.goals.steps import Steps
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.goals import Goal
    from desktop.domain.journal import Value
    from desktop.ui.session.editors.answer import Question


_LABEL = 0.44


class _Field(Protocol):
    def held(self) -> Value: ...


class PartPage(QWidget):
    """The fields of one part, with a way to keep them and a way to leave.

    Signals:
        kept: keep what stands here now.
        left: leave the goal as it was.
        taken_away: the client wants this goal gone.
        grown: it needs more room, or less.
    """

    kept = Signal()
    left = Signal()
    taken_away = Signal()
    grown = Signal()

    def __init__(self, question: Question, goal: Goal, part: Part) -> None:
        super().__init__()
        self.part = part
        self._goal = goal
        self._fields: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._folds = FlowRow(gap=6)
        ask = question.screen(f"goal.ask.{part.key}")
        for place, name in enumerate(part.fields):
            if name != "level":  # the five steps hold it
                folded = place >= part.open and is_blank(goal.get(name))
                self._add(question, name, field_for(question, goal, name, ask), folded=folded)
        self._column.addWidget(sized(self._folds, _LABEL))
        self._folds.setVisible(bool(self._folds.findChildren(Button)))
        self._add_ways(question)

    def first(self) -> QWidget | None:
        """Return what is to be written on; a choice must not look made before it is."""
        field = next(iter(self._fields.values()))
        return field if isinstance(field, Lines | Steps | FiveSteps) else None

    def press_digit(self, digit: int) -> None:
        """Choose by a number key on the first scale that has no number yet, else on the first."""
        scales = [field for field in self._fields.values() if isinstance(field, ScaleRow)]
        free = (scale for scale in scales if scale.held() is None)
        scale = next(free, scales[0] if scales else None)
        if scale is not None:
            scale.press_digit(digit)

    def goal(self) -> Goal:
        """Return the goal as this page has it: what was emptied is gone."""
        held: dict[str, Value] = {
            name: cast("_Field", field).held() for name, field in self._fields.items()
        }
        anchors = self._fields.get("anchors")
        if isinstance(anchors, FiveSteps):
            held["level"] = anchors.level()
        if is_blank(held.get("words", "?")):
            held.pop("words")  # a goal is its words; without new ones it keeps the old
        whole = {**self._goal, **held}
        return {name: value for name, value in whole.items() if not is_blank(value)}

    def _add(self, question: Question, name: str, field: QWidget, *, folded: bool) -> None:
        field.setObjectName(f"goal.{name}")
        label = label_of(question, name)
        said = Note("" if isinstance(field, FiveSteps | Steps) else label, role="plain")
        said.setBuddy(field)
        shown = [said, field] if said.text() else [field]
        self._fields[name] = field
        for widget in shown:
            self._column.addWidget(sized(widget, _LABEL) if widget is said else widget)
        if folded:
            self._fold(name, label, shown)
        elif name in WHYS and is_blank(self._goal.get(name)):
            self._wait_for_number(self._fields[name.removesuffix("_why")], shown)
        if isinstance(field, Lines):
            field.sent.connect(self.kept)
            field.overflowed.connect(self.grown)
            self._column.addWidget(overflow_note(question, field))
        grown = getattr(field, "grown", None)
        if grown is not None:
            grown.connect(self.grown)

    def _fold(self, name: str, label: str, shown: list[QWidget]) -> None:
        """Hide a field until somebody wants it."""
        button = Button(label, kind=QUIET, picture="plus")
        button.setObjectName(f"open.{name}")
        for widget in shown:
            widget.hide()
            button.clicked.connect(widget.show)
        button.clicked.connect(button.hide)
        button.clicked.connect(shown[-1].setFocus)
        button.clicked.connect(self.grown)
        self._folds.add(button)

    def _wait_for_number(self, scale: QWidget, asked: list[QWidget]) -> None:
        """Ask "why not lower?" once there is a number to ask about."""
        if not isinstance(scale, ScaleRow) or scale.held() is not None:
            return
        for part in asked:
            part.hide()
            scale.chosen.connect(part.show)
        scale.chosen.connect(self.grown)

    def _add_ways(self, question: Question) -> None:
        keep = Button(question.screen("keep"), kind=PRIMARY, picture="check")
        keep.setObjectName("continue")
        keep.clicked.connect(self.kept)
        leave = Button(question.screen("leave_it"), kind=PLAIN)
        leave.setObjectName("leave_part")
        leave.clicked.connect(self.left)
        ways = [keep, leave]
        if self.part is STANDING:
            away = Button(question.screen("goal_take_away"), kind=QUIET, picture="x")
            away.setObjectName("take_away")
            away.clicked.connect(self.taken_away)
            ways.append(away)
        self._column.addSpacing(4)
        self._column.addWidget(row_of(*ways, share=CONTROL))
