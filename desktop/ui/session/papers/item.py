"""A paper for one answer that has no card of its own on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.editors.choose import answer_for
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class ItemPaper(Paper):
    """Asks for the answer to one item."""

    def __init__(self, live: LiveIntake, key: str, *, today: str) -> None:
        question = question_of(live, key, today=today)
        super().__init__(question.label)
        self.key = key
        self._is_table = bool(question.item.rows)
        self._answer = answer_for(question)
        if question.words.hint:
            self.add(Note(question.words.hint))
        self.add(self._answer)
        use = "" if self._answer.is_one_tap else question.screen("use_this")
        self.add_buttons(use=use, leave=question.screen("leave_it"))
        self._answer.edited.connect(self._dress)
        self._answer.committed.connect(self.done)
        self._dress()

    def held(self) -> Value:
        """Return the answer; None while there is none."""
        return self._answer.held()

    def widest(self) -> int:
        """Return the width past which it would fall apart; tables need more of it."""
        return super().widest() + (260 if self._is_table else 0)

    def first_focus(self) -> QWidget:
        """Start on the answer."""
        return self._answer.starts_at() or self.use_button

    def _dress(self) -> None:
        self.use_button.setEnabled(self.held() is not None)
