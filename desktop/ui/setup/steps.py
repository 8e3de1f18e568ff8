"""A card of the first run, which keeps what was entered when people go back and forth."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.notice_bar import NoticeBar, Tone


class SetUpStep(CardRoom):
    """One card of the set-up: what is asked, what is missing, and what did not work.

    Signals:
        entered: Enter was pressed where nothing more is to be said here.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = NoticeBar()

    def missing(self) -> str:
        """Return what is still missing, as one sentence; "" if nothing is."""
        return ""

    def start(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return None

    def object_to(self, sentence: str) -> None:
        """Say what is still missing, or what did not work."""
        self.trouble.tell(sentence, tone=Tone.PROBLEM)
        self.bring_into_view(self.trouble)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until *widget* can be seen, once everything has its place."""
        QTimer.singleShot(0, widget, partial(self.ensureWidgetVisible, widget, 0, 40))

    def clear(self) -> None:
        """Say nothing any more."""
        self.trouble.clear()

    def _show(self, card: Card, *parts: QWidget) -> None:
        for part in (self.trouble, *parts):
            card.add(part)
        self.trouble.hide()
        self.show_cards(card)
