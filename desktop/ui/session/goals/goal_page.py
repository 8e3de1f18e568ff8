"""One goal: its words, what was said about it, and what else one may say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.goals.parts import OFFERED, PARTS, WORDS, Part, is_filled, short
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.goals import Goal
    from desktop.ui.session.editors.answer import Question

_SAID = 0.46
_OFFER = 0.46
_ONE_COLUMN = 3


class GoalPage(QWidget):
    """Nothing here has to be opened.

    Signals:
        opened: the key of the part to be opened.
        grown: it needs more room.
    """

    opened = Signal(str)
    grown = Signal()

    def __init__(self, question: Question, goal: Goal) -> None:
        super().__init__()
        self._question = question
        self._goal = goal
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        said = [part for part in PARTS if is_filled(goal, part)]
        if said:
            column.addLayout(self._said(said))
        column.addWidget(sized(self._offers([part for part in PARTS if part not in said]), _OFFER))

    def first(self) -> QWidget | None:
        """Return what the keyboard starts on: nothing, so that no stray key opens a part."""
        return None

    def way_to(self, part: Part) -> QWidget | None:
        """Return the button of *part*."""
        return self.findChild(Button, f"part.{part.key}")

    def _said(self, parts: list[Part]) -> QGridLayout:
        """Return what was said, each with a way to change it, in one or two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        columns = 1 if len(parts) <= _ONE_COLUMN else 2
        lines = -(-len(parts) // columns)
        for place, part in enumerate(parts):
            line, across = place % lines, 2 * (place // lines)
            words = short(self._question, self._goal, part)
            name = self._question.screen(f"goal.part.{part.key}")
            button = Button(kind=QUIET, picture="pencil", name=self._change(name, words))
            self._lead(button, part)
            grid.addWidget(sized(button, _SAID), line, across, Qt.AlignmentFlag.AlignTop)
            note = Note(f"{name}: {words}", role="plain")
            grid.addWidget(sized(note, _SAID), line, across + 1, Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnStretch(across + 1, 1)
        return grid

    def _change(self, name: str, words: str) -> str:
        return self._question.screen("goal_change", part=name, words=words)

    def _offers(self, parts: list[Part]) -> FlowRow:
        """Return what else one may say; rarer parts one press away."""
        row = FlowRow(gap=6)
        hidden: list[QWidget] = []
        for place, part in enumerate(parts):
            picture = "pencil" if part is WORDS else "plus"
            words = self._question.screen(f"goal.part.{part.key}")
            button = Button(words, kind=QUIET, picture=picture)
            self._lead(button, part)
            row.add(button)
            if place >= OFFERED:
                hidden.append(button)
        if hidden:
            row.add(self._more(hidden))
        return row

    def _lead(self, button: Button, part: Part) -> None:
        button.setObjectName(f"part.{part.key}")
        button.clicked.connect(partial(self.opened.emit, part.key))

    def _more(self, hidden: list[QWidget]) -> Button:
        more = Button(self._question.screen("goal_more"), kind=QUIET, picture="chevron-down")
        more.setObjectName("goal.more")
        for button in hidden:
            button.hide()
            more.clicked.connect(button.show)
        more.clicked.connect(hidden[0].setFocus)
        more.clicked.connect(more.hide)
        more.clicked.connect(self.grown)
        return more
