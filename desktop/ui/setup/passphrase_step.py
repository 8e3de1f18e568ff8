"""The card on which the passphrase is chosen."""

from PySide6.QtWidgets import QWidget

from desktop.ui.labelled import stacked
from desktop.ui.setup.steps import SetUpStep
from desktop.ui.setup.strength import LEAST, Strength, strength
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Note


class PassphraseStep(SetUpStep):
    """The passphrase: chosen once, typed twice, known to nobody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = PassphraseField(self.tr("Passphrase"))
        self._second = PassphraseField(self.tr("The same once more"))
        self._words = Note()
        self._busy = Busy()
        self._first.edited.connect(self._on_edited)
        self._second.edited.connect(self.trouble.clear)
        self._first.entered.connect(self._second.setFocus)
        self._second.entered.connect(self.entered)
        card = Card()
        card.set_words(
            eyebrow=self.tr("Part 3 of 4"),
            title=self.tr("A passphrase only you know"),
            body=self.tr(
                "It encrypts everything. Nobody can reset it: not us, not a technician. Four or "
                "five words picked by chance are hard to guess and easy to type."
            ),
        )
        self._show(card, stacked(self._first, self._words), self._second, self._busy)
        self._on_edited()

    @property
    def passphrase(self) -> str:
        """What was typed first."""
        return self._first.passphrase()

    def missing(self) -> str:
        """Ask for a passphrase that is long enough, twice the same."""
        found = strength(self.passphrase)
        if not found.is_enough:
            return self._said(found)
        if self._second.passphrase() != self.passphrase:
            return self.tr("The two are not the same. Please type the second one again.")
        return ""

    def start(self) -> QWidget | None:
        """Start on the first field that needs something."""
        return self._second if strength(self.passphrase).is_enough else self._first

    def wait(self, sentence: str) -> None:
        """Say what is being made."""
        self.clear()
        self._busy.begin(sentence)
        self._enable(ready=False)

    def go_on(self) -> None:
        """Take orders again."""
        self._busy.end()
        self._enable(ready=True)

    def forget(self) -> None:
        """Forget both."""
        self._first.clear()
        self._second.clear()

    def _enable(self, *, ready: bool) -> None:
        self._first.setEnabled(ready)
        self._second.setEnabled(ready)

    def _on_edited(self) -> None:
        self.trouble.clear()
        self._words.setText(self._said(strength(self.passphrase)))

    def _said(self, found: Strength) -> str:
        words = {
            Strength.EMPTY: self.tr(
                "At least %n character(s). Spaces count, and are welcome.", "", LEAST
            ),
            Strength.SHORT: self.tr("Too short so far: at least %n character(s).", "", LEAST),
            Strength.GUESSABLE: self.tr(
                "Easy to guess: known words, rows of keys or too few different letters."
            ),
            Strength.FAIR: self.tr("Enough. Four or more words picked by chance would be better."),
            Strength.GOOD: self.tr("Good, if chance picked the words and not a song or a saying."),
        }
        return words[found]
