"""Unlocking: the practitioner is back at her desk and types her passphrase."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.entry.other_language import other_language
from desktop.ui.page import Page
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.passphrase_field import PassphraseField


class UnlockPage(Page):
    """Asks for the passphrase; it never offers to start over.

    Signals:
        entered: the passphrase as it was typed.
        keychain_wanted: let the system's keychain open the vault.
        code_wanted: use the recovery code instead.
        restore_wanted: restore a backup.
        elsewhere_wanted: the vault lies in another folder.
        language_wanted: speak this language.
    """

    entered = Signal(str)
    keychain_wanted = Signal()
    code_wanted = Signal()
    restore_wanted = Signal()
    elsewhere_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(
        self, *, locked: bool = False, keychain: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("UnlockPage", "Locked")
        self._field = PassphraseField(self.tr("Passphrase"))
        self._field.entered.connect(self._on_entered)
        self._unlock = Button(self.tr("Unlock"), kind=PRIMARY)
        self._unlock.clicked.connect(self._on_entered)
        self._busy = Busy()
        self._trouble = NoticeBar()
        card = Card()
        card.set_words(
            eyebrow=self.tr("Holdfast"),
            title=self.tr("Locked, and safe") if locked else self.tr("Good to see you"),
            body=self.tr("Everything up to the last answer is kept. Type your passphrase to go on.")
            if locked
            else self.tr("Type your passphrase to open your vault."),
        )
        for part in (self._trouble, self._field, self._row(), self._busy):
            card.add(part)
        self._trouble.hide()
        self.offer_keychain(offered=keychain)
        room = CardRoom()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        room.show_cards(card)

    def first_focus(self) -> QWidget | None:
        """Start where one types."""
        return self._field

    def offer_keychain(self, *, offered: bool) -> None:
        """Offer the system's keychain as a way in, or not."""
        self._keychain.setVisible(offered)

    def offer_restore(self) -> None:
        """Lead to a backup: the vault itself does not open."""
        self._restore.show()

    def wait(self) -> None:
        """Show that the key is being made, and take no second order meanwhile."""
        self._trouble.clear()
        self._busy.begin(self.tr("Opening your vault. This takes a moment on purpose."))
        self._enable(ready=False)

    def warn(self, sentence: str) -> None:
        """Say what will keep the vault closed, before anything is typed for nothing."""
        if self._unlock.isEnabled():
            self._trouble.tell(sentence, tone=Tone.PROBLEM)

    def refuse(self, sentence: str) -> None:
        """Say in one sentence why the vault stays closed; what was typed is forgotten."""
        self._busy.end()
        self._enable(ready=True)
        self._field.clear()
        self._field.setFocus()
        self._trouble.tell(sentence, tone=Tone.PROBLEM)

    def leave(self) -> None:
        """Forget what was typed."""
        self._field.clear()

    def _on_entered(self) -> None:
        typed = self._field.passphrase()
        if typed and self._unlock.isEnabled():
            self.entered.emit(typed)

    def _enable(self, *, ready: bool) -> None:
        for part in (
            self._field,
            self._unlock,
            self._keychain,
            self._code,
            self._restore,
            self._elsewhere,
        ):
            part.setEnabled(ready)

    def _row(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row, gap=8)
        self._keychain = Button(self.tr("Open with the keychain"), picture="lock")
        self._keychain.setObjectName("keychain")
        self._keychain.clicked.connect(self.keychain_wanted)
        self._code = Button(self.tr("Use my recovery code"), kind=QUIET)
        self._code.clicked.connect(self.code_wanted)
        self._elsewhere = Button(self.tr("Another vault"), kind=QUIET, picture="folder-open")
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        self._restore = Button(self.tr("Restore a backup"), picture="undo-2")
        self._restore.setObjectName("restore")
        self._restore.clicked.connect(self.restore_wanted)
        for part in (self._unlock, self._keychain, self._restore, self._code, self._elsewhere):
            line.addWidget(part)
        self._restore.hide()
        line.addWidget(other_language(self.language_wanted))
        return row
