"""A card that only says something: one sentence to hear, one way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.session.acts import passed
from desktop.ui.session.cards.session_card import SessionCard, row_of
from desktop.ui.session.client_words import screen
from desktop.ui.session.fillings import reading
from desktop.ui.widgets.button import PRIMARY, Button

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake


class SayCard(SessionCard):
    """Words, and Continue."""

    def __init__(self, live: LiveIntake, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(card.key, parent)
        language = live.wording.language
        self.set_words(
            eyebrow=live.pack.said(language, card.step).title,
            title=live.pack.said(language, card.key).title,
            body=reading(live, card.key, shared=True),
        )
        self._on = Button(
            screen(live, "continue"), kind=PRIMARY, picture="arrow-right", trailing=True
        )
        self._on.setObjectName("continue")
        self._on.clicked.connect(self._on_continue)
        self.add(row_of(self._on))

    def first_focus(self) -> QWidget | None:
        """Start on the way on."""
        return self._on

    def _on_continue(self) -> None:
        self.act(passed(self.key))
