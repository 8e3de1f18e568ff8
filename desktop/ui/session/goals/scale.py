"""Five steps, each with a visible anchor, and where the client stands on them today."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QWidget

from desktop.domain.goals import LEVELS, Goal
from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Note

_CELL = 0.42
_LONGEST = 300
_SHARES = (6, 13, 3)
"""Of the width: what a step means, its anchor, the mark of today."""


class FiveSteps(QWidget):
    """From much more than hoped, on top, down to much less."""

    def __init__(self, question: Question, goal: Goal) -> None:
        super().__init__()
        known = goal.get("anchors")
        anchors: Mapping[str, Value] = known if isinstance(known, Mapping) else {}
        self._lines: dict[str, QLineEdit] = {}
        self._today = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        head = Note(label_today(question), role="plain")
        grid.addWidget(sized(head, _CELL), 0, 2)
        for line, level in enumerate(reversed(LEVELS), start=1):
            meaning = capital(question.labels[f"goal.level.{level}"])
            said = Note(f"{level}  {meaning}", role="plain")
            self._lines[level] = self._line(level, meaning, str(anchors.get(level) or ""))
            mark = self._mark(level, f"{head.text()}: {level}, {meaning}", goal.get("level"))
            grid.addWidget(sized(said, _CELL), line, 0)
            grid.addWidget(sized(self._lines[level], _CELL), line, 1)
            grid.addWidget(sized(mark, _CELL), line, 2)
        self.setFocusProxy(self._lines[LEVELS[2]])

    def held(self) -> Value:
        """Return the anchors that have words, by level; None where there is none."""
        written = {level: self._lines[level].text().strip() for level in LEVELS}
        return {level: words for level, words in written.items() if words} or None

    def level(self) -> Value:
        """Return where the client stands today, from -2 to +2; None where nothing was said."""
        button = self._today.checkedButton()
        return None if button is None else int(LEVELS[self._today.id(button)])

    def _line(self, level: str, meaning: str, words: str) -> QLineEdit:
        line = QLineEdit(words)
        line.setObjectName(f"anchor.{level}")
        line.setMaxLength(_LONGEST)
        line.setAccessibleName(f"{level}, {meaning}")
        return line

    def _mark(self, level: str, name: str, value: Value) -> Choice:
        choice = Choice("", framed=False)
        choice.setObjectName(f"level.{level}")
        choice.setAccessibleName(name)
        choice.setChecked(value == int(level))
        self._today.addButton(choice, LEVELS.index(level))
        return choice


def label_today(question: Question) -> str:
    """Return what stands over the marks."""
    return question.words.rows["level"].rstrip(": ")
