"""What the client said back: a finding in one tap, their words only if wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import SMALL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.writing import Lines, overflow_note
from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar
from desktop.ui.widgets.text import Note

_OUTCOME_SHARE = 0.36


class TeachBack(Answer):
    """It checks the explaining and not the client, and it never stands in the way."""

    is_one_tap = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        known = question.value if isinstance(question.value, Mapping) else {}
        label = question.screen("kept_words")
        self.column.addWidget(sized(Note(label, role="hint"), SMALL))
        self._words = Lines(label, str(known.get("words", "")), lines=2)
        self._words.setObjectName("words")
        self.column.addWidget(sized(self._words, 0.56))
        self.column.addWidget(overflow_note(question, self._words))
        self._words.overflowed.connect(self.grown)
        self._bar = OutcomeBar(
            (
                Outcome("own_words", question.screen("finding.own_words"), "check"),
                Outcome("after_explaining", question.screen("finding.after_explaining"), "undo-2"),
                Outcome("next_time", question.screen("finding.next_time"), "bookmark"),
            ),
            question=question.label,
        )
        self._bar.show_outcome(str(known.get("finding", "")))
        self._bar.chosen.connect(self._on_chosen)
        self.column.addWidget(sized(self._bar, _OUTCOME_SHARE))

    def held(self) -> Value:
        """Return the finding, with the words where there are any; None before it is made."""
        finding = self._bar.outcome()
        words = self._words.words()
        if not finding:
            return None
        return {"finding": finding, "words": words} if words else {"finding": finding}

    def starts_at(self) -> QWidget | None:
        """Start on the first finding."""
        return self._bar.findChild(QWidget, "own_words")

    def _on_chosen(self, _finding: str) -> None:
        self.edited.emit()
        self.committed.emit()
