"""Above the pages of a filed paper: that it is void, replaced, taken back or changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.after.standing_words import state_line, state_word
from desktop.ui.desk import Desk
from desktop.ui.widgets.button import Picture
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.about_paper import Standing


class StandingNote(QFrame):
    """Says how the paper stands; it takes no room where the paper simply holds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "soft")
        self._words = Note(role="label")
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 10, 22, 10)
        row.addWidget(Picture("info"))
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text() if not self.isHidden() else ""

    def ask(self, document: str) -> None:
        """Find out how the filed *document* stands."""
        self._desk.run(self, partial(_standing, self._desk, document), self._on_standing)

    def _on_standing(self, standing: Standing | None) -> None:
        holds = standing is None or standing.state in {"in_force", "noted"}
        told = standing is not None and (
            standing.amended or standing.taken_back or standing.given_back
        )
        if standing is None or (holds and not told):
            self.hide()
            return
        word = state_word(standing)
        self._words.setText(f"{word[:1].upper()}{word[1:]} · {state_line(standing)}")
        self.setAccessibleName(self._words.text())
        self.show()


def _standing(desk: Desk, document: str) -> Standing | None:
    from desktop.services.about_paper import standing_of

    return standing_of(desk.vault, desk.vault.document(document))
