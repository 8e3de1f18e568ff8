"""Several goals, in the client's own order; what waits stands apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.goals import Goal, is_now, status
from desktop.ui.session.cards.session_card import sized
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.ui.session.editors.answer import Question

_WORDS = 0.56
_MARK = 0.4
_ARROWS = ((-1, "chevron-up", "goal_up", "up"), (1, "chevron-down", "goal_down", "down"))


class GoalList(QWidget):
    """A line for each goal, with a way into it and two arrows.

    Signals:
        opened: the place of the goal to look at.
        shifted: the place of a goal, and -1 or 1: before or after its neighbour.
    """

    opened = Signal(int)
    shifted = Signal(int, int)

    def __init__(self, question: Question, goals: Sequence[Goal]) -> None:
        super().__init__()
        self._question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        placed = tuple(enumerate(goals))
        now = [(place, goal) for place, goal in placed if is_now(goal)]
        rest = [(place, goal) for place, goal in placed if not is_now(goal)]
        column.addLayout(self._lines(now, numbered=True))
        if rest:
            column.addWidget(sized(Note(question.screen("goal_enough"), role="hint"), _MARK))
            column.addLayout(self._lines(rest, numbered=False))

    def first(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return None

    def way_to(self, place: int) -> QWidget | None:
        """Return the way into the goal at *place*."""
        return self.findChild(Button, f"goal.{place + 1}")

    def _lines(self, placed: Sequence[tuple[int, Goal]], *, numbered: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (place, goal) in enumerate(placed):
            number = locale_of(self._question.locale).toString(line + 1) if numbered else ""
            grid.addWidget(sized(Note(number, role="shared-eyebrow", wraps=False), _WORDS), line, 0)
            grid.addWidget(sized(self._words(goal), _WORDS), line, 1)
            for across, control in enumerate(self._ways(place, goal, len(placed)), start=2):
                grid.addWidget(sized(control, _MARK), line, across, Qt.AlignmentFlag.AlignTop)
        return grid

    def _words(self, goal: Goal) -> Note:
        words = f"\u201c{goal['words']}\u201d"
        if status(goal) != "active":
            words += f"  \u00b7  {self._question.labels[f'goal.status.{status(goal)}']}"
        return Note(words, role="plain")

    def _ways(self, place: int, goal: Goal, many: int) -> list[QWidget]:
        words = str(goal["words"])
        said = f"{words}: {self._question.screen('goal_open')}"
        look = Button(kind=QUIET, picture="chevron-right", name=said)
        look.setObjectName(f"goal.{place + 1}")
        look.clicked.connect(partial(self.opened.emit, place))
        ways: list[QWidget] = []
        for by, picture, said, name in _ARROWS if is_now(goal) and many > 1 else ():
            arrow = Button(
                kind=QUIET, picture=picture, name=f"{words}: {self._question.screen(said)}"
            )
            arrow.setObjectName(f"goal.{place + 1}.{name}")
            arrow.clicked.connect(partial(self.shifted.emit, place, by))
            ways.append(arrow)
        return [look, *ways]
