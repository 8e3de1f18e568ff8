"""The recovery code: the passphrase is forgotten, and the printed sheet is on the table."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.labelled import labelled
from desktop.ui.page import Page
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.notice_bar import NoticeBar, Tone

_LONGEST = 200


class RecoveryPage(Page):
    """Takes the printed code as people type it: any case, with dashes or spaces or without.

    Signals:
        entered: the code as it was typed.
        back_wanted: back to the passphrase.
    """

    entered = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("RecoveryPage", "Recovery code")
        self._code = QLineEdit()
        self._code.setMaxLength(_LONGEST)
        self._code.setAccessibleName(self.tr("Recovery code"))
        self._code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._code.returnPressed.connect(self._on_entered)
        self._open = Button(self.tr("Open my vault"), kind=PRIMARY)
        self._open.clicked.connect(self._on_entered)
        self._back = Button(self.tr("Back to the passphrase"), kind=QUIET, picture="arrow-left")
        self._back.clicked.connect(self.back_wanted)
        self._busy = Busy()
        self._trouble = NoticeBar()
        card = Card()
        card.set_words(
            title=self.tr("Your recovery code"),
            body=self.tr(
                "It stands on the sheet you printed at set-up, or on the custodian's sheet: seven "
                "groups of four. Capitals, spaces and dashes do not matter."
            ),
        )
        for part in (self._trouble, labelled(self._code), self._row(), self._busy):
            card.add(part)
        self._trouble.hide()
        room = CardRoom()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        room.show_cards(card)

    def first_focus(self) -> QWidget | None:
        """Start where one types."""
        return self._code

    def wait(self) -> None:
        """Show that the vault is being opened."""
        self._trouble.clear()
        self._busy.begin(self.tr("Opening your vault. This takes a moment on purpose."))
        self._enable(ready=False)

    def refuse(self, sentence: str) -> None:
        """Say in one sentence what is wrong; what was typed stays, to be mended."""
        self._busy.end()
        self._enable(ready=True)
        self._code.setFocus()
        self._trouble.tell(sentence, tone=Tone.PROBLEM)

    def leave(self) -> None:
        """Forget what was typed."""
        self._code.clear()

    def _on_entered(self) -> None:
        if self._code.text().strip() and self._open.isEnabled():
            self.entered.emit(self._code.text())

    def _enable(self, *, ready: bool) -> None:
        for part in (self._code, self._open, self._back):
            part.setEnabled(ready)

    def _row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(self._open)
        line.addStretch(1)
        line.addWidget(self._back)
        return row
