"""The card on which the passphrase is chosen."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from desktop.ui.setup.passphrase_fields import PassphraseFields
from desktop.ui.setup.steps import SetUpStep
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card


class PassphraseStep(SetUpStep):
    """The passphrase: chosen once, typed twice, known to nobody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = PassphraseFields()
        self._first, self._second = self._fields.first, self._fields.second
        self._busy = Busy()
        self._fields.edited.connect(self.trouble.clear)
        self._fields.entered.connect(self.entered)
        card = Card()
        card.set_words(
            eyebrow=self.tr("Part 3 of 4"),
            title=self.tr("A passphrase only you know"),
            body=self.tr(
                "It encrypts everything. Nobody can reset it: not us, not a technician. Four or "
                "five words picked by chance are hard to guess and easy to type."
            ),
        )
        self._show(card, self._fields, self._busy)

    @property
    def passphrase(self) -> str:
        """What was typed first."""
        return self._fields.passphrase

    def know(self, words: Collection[str]) -> None:
        """Count *words*, which anybody connects with this practice, as easy to guess."""
        self._fields.know(words)

    def missing(self) -> str:
        """Ask for a passphrase that is long enough, twice the same."""
        return self._fields.missing()

    def start(self) -> QWidget | None:
        """Start on the first field that needs something."""
        return self._fields.start()

    def wait(self, sentence: str) -> None:
        """Say what is being made."""
        self.clear()
        self._busy.begin(sentence)
        self._fields.setEnabled(False)

    def go_on(self) -> None:
        """Take orders again."""
        self._busy.end()
        self._fields.setEnabled(True)

    def forget(self) -> None:
        """Forget both."""
        self._fields.forget()
