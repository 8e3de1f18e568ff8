"""Asking who changes a key: an open vault on the table is no proof."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.passphrase_field import PassphraseField


class ProofPaper(Paper):
    """Asks for the passphrase, or for the secret its *label* names, before something is done."""

    def __init__(self, title: str, words: str, *, use: str, label: str = "") -> None:
        super().__init__(title, words)
        self._field = PassphraseField(label or self.tr("Your passphrase"))
        self._field.entered.connect(self._on_entered)
        self._field.edited.connect(self._on_edited)
        self._busy = Busy()
        self.add(self._field)
        self.add(self._busy)
        self.add_buttons(use=use, leave=self.tr("Leave it"))
        self._on_edited()

    @property
    def typed(self) -> str:
        """What was typed."""
        return self._field.passphrase()

    def first_focus(self) -> QWidget:
        """Start on the passphrase."""
        return self._field

    def wait(self) -> None:
        """Take no second order while the key is made."""
        self._busy.begin(self.tr("Checking. This takes a moment on purpose."))
        self._field.setEnabled(False)
        self.use_button.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken; what was typed is forgotten."""
        self._busy.end()
        self._field.setEnabled(True)
        self._field.clear()
        self._field.setFocus()
        super().refuse(sentence)

    def _on_edited(self) -> None:
        self.use_button.setEnabled(bool(self.typed))

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()
