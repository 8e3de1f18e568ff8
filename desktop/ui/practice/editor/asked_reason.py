"""The reason for words by which a fixed text or a duty is lost, asked where they are written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.packs.own_edits import Place
from desktop.ui.accessible import announce
from desktop.ui.practice.editor.counsel import Counsel
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.text import Note, Passage

_LONGEST = 300


class AskedReason(QWidget):
    """Hidden until words are to be kept that ask for a reason; then asks, and takes it."""

    def __init__(self, counsel: Counsel) -> None:
        super().__init__()
        self._counsel = counsel
        self._question = Passage()
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setMaxLength(_LONGEST)
        self._reason.setAccessibleName(self.tr("Reason"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addWidget(Note(self.tr("Reason"), role="label"))
        column.addWidget(self._reason)
        self.hide()

    def lets_go(self, typed: Mapping[Place, str]) -> bool:
        """Say whether *typed* can be kept; where a reason is missing, ask for it."""
        question = self._counsel.question(typed)
        if not question:
            self.hide()
            return True
        key = next(iter(typed)).key
        given = " ".join(self._reason.text().split())
        if given:
            self._counsel.give_reason(key, given)
        if given or self._counsel.reason(key):
            return True
        words = in_our_words(question)
        self._question.set_words(words)
        self.show()
        self._reason.setFocus()
        announce(self._reason, words)
        return False
