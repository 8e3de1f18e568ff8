"""Encrypting everything anew: what it is for, and the work itself with its progress."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Passage

_STEPS = 1000


class AnewPage(ColumnPage):
    """The work under way; leaving the page stops it, and then nothing was changed.

    Signals:
        moved: how far it is, of 1000.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(widest=640, parent=parent)
        self._stop = Event()
        self._busy = Busy()
        self._words = Passage()
        card = Card()
        card.add(self._words)
        card.add(self._busy)
        self.add(card)
        self.end()
        self.moved.connect(self._busy.advance)
        self._busy.begin("", steps=_STEPS)
        self.reword()

    def reword(self) -> bool:
        """Say everything anew; the work goes on."""
        self.place = QCoreApplication.translate("AnewPage", "Encrypting anew")
        self.set_heading(self.tr("Encrypting everything anew"))
        self._words.set_words(
            self.tr(
                "Your vault is copied under a new key, and the copy is read back and compared. "
                "Only then is it used, and the former one removed. If the power fails, you have "
                "the one or the other, whole."
            )
        )
        self._busy.say(self.tr("Copying and comparing ..."))
        self.foot.back_button.set_words(self.tr("Stop"))
        return True

    def watch(self, done: int, total: int) -> bool:
        """Show how far it is and say whether to go on; called from the vault's own thread."""
        self.moved.emit(done * _STEPS // max(total, 1))
        return not self._stop.is_set()

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - however long it takes
        """Finish first: nothing of a client shows here."""
        return True

    def leave(self) -> None:
        """Stop."""
        self._stop.set()
