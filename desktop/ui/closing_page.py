"""The last page: nothing of a client shows, and the window closes by itself."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.page import Page
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom


class ClosingPage(Page):
    """Stands while the vault closes behind it; a backup has a bar of its own above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        room = CardRoom()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        self.reword()
        room.show_cards(self._card)

    def reword(self) -> bool:
        """Say everything anew."""
        self.place = QCoreApplication.translate("ClosingPage", "Closing")
        self._card.set_words(
            eyebrow=self.tr("Holdfast"),
            title=self.tr("Good-bye for today"),
            body=self.tr("Everything is kept. This window closes by itself in a moment."),
        )
        return True
