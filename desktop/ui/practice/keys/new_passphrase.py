"""A new passphrase: the old one asked, the new one typed twice and judged honestly."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage
from desktop.ui.setup.passphrase_fields import PassphraseFields
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.passphrase_field import PassphraseField


class NewPassphrasePage(ColumnPage):
    """Asks for the present secret, unless it is *proven* already, and for a new passphrase.

    *known* are words anybody connects with this practice.

    Signals:
        entered: the present secret as it was typed ("" where it is proven), and the new one.
    """

    entered = Signal(str, str)

    def __init__(
        self, known: Collection[str], *, proven: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(widest=720, parent=parent)
        self._known = known
        self._proven = proven
        self._card: QWidget | None = None
        self.foot.onward.connect(self._on_entered)
        self._build()
        self.end()

    def first_focus(self) -> QWidget | None:
        """Start on the first field."""
        return self._fields.first if self._proven else self._now

    def reword(self) -> bool:
        """Say everything anew, and keep what was typed."""
        carried = Carried.of(self)
        self._build()
        carried.hand_to(self)
        return True

    def wait(self) -> None:
        """Show that the key is being made, and take no second order meanwhile."""
        self._trouble.clear()
        self._busy.begin(self.tr("Making the new key. This takes a few seconds."))
        self._enable(ready=False)

    def refuse(self, sentence: str) -> None:
        """Say why the passphrase was not changed; the new one stays typed."""
        self._busy.end()
        self._enable(ready=True)
        self._object(sentence, self._fields.first if self._proven else self._now)
        self._now.clear()

    def leave(self) -> None:
        """Forget everything typed."""
        self._now.clear()
        self._fields.forget()

    def _object(self, sentence: str, field: QWidget) -> None:
        self._trouble.tell(sentence, tone=Tone.PROBLEM)
        field.setFocus()
        self.bring_into_view(self._trouble)

    def _on_entered(self) -> None:
        if not self.foot.onward_button.isEnabled():
            return
        typed = self._now.passphrase()
        if not self._proven and not typed:
            self._object(self.tr("Please type your passphrase as it is now."), self._now)
        elif missing := self._fields.missing():
            self._object(missing, self._fields.start())
        else:
            self.entered.emit(typed, self._fields.passphrase)

    def _enable(self, *, ready: bool) -> None:
        for part in (self._now, self._fields, self.foot.onward_button, self.foot.back_button):
            part.setEnabled(ready)

    def _build(self) -> None:
        self.place = QCoreApplication.translate("NewPassphrasePage", "New passphrase")
        self.set_heading(self.tr("A new passphrase"), self._said())
        self.foot.offer(self.tr("Change my passphrase"))
        if self._card is not None:
            self._card.setParent(None)
            self._card.deleteLater()
        self._now = PassphraseField(self.tr("Your passphrase now, or your recovery code"))
        if self._proven:  # shown before it lies on the page, it would be a window for a moment
            self._now.hide()
        self._fields = PassphraseFields(label=self.tr("Your new passphrase"))
        self._fields.know(self._known)
        self._now.entered.connect(self._fields.first.setFocus)
        self._fields.entered.connect(self._on_entered)
        self._busy = Busy()
        self._trouble = NoticeBar()
        card = Card()
        for part in (self._trouble, self._now, self._fields, self._busy):
            card.add(part)
        self._trouble.hide()
        self._card = card
        self.column.insertWidget(2, card)

    def _said(self) -> str:
        if self._proven:
            return self.tr(
                "You came in by your recovery code. Choose a passphrase for the next time. If you "
                "go back, the code goes on opening the vault, and so does the former passphrase."
            )
        return self.tr(
            "From then on the new one opens the vault, and the former one does not. Backups and "
            "copies made before still open with the passphrase they were made under."
        )
