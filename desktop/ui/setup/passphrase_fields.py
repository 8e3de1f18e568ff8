"""Two fields for a new passphrase, and an honest word about it below the first."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.labelled import stacked
from desktop.ui.setup.strength import LEAST, Strength, strength
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Note


class PassphraseFields(QWidget):
    """A passphrase, chosen and typed twice.

    Signals:
        edited: one of the two changed.
        entered: Enter was pressed in the second.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, label: str = "") -> None:
        super().__init__(parent)
        self.first = PassphraseField(label or self.tr("Passphrase"))
        self.second = PassphraseField(self.tr("The same once more"))
        self._words = Note()
        self._known: tuple[str, ...] = ()
        self.first.edited.connect(self._on_edited)
        self.second.edited.connect(self.edited)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(stacked(self.first, self._words))
        column.addWidget(self.second)
        self._on_edited()

    @property
    def passphrase(self) -> str:
        """What was typed first."""
        return self.first.passphrase()

    def know(self, words: Collection[str]) -> None:
        """Count *words*, which anybody connects with this practice, as easy to guess."""
        self._known = tuple(words)

    def missing(self) -> str:
        """Ask for a passphrase that is long enough, twice the same; "" where nothing is."""
        found = self._found()
        if not found.is_enough:
            return self._said(found)
        if self.second.passphrase() != self.passphrase:
            return self.tr("The two are not the same. Please type the second one again.")
        return ""

    def start(self) -> QWidget:
        """Return the first field that needs something."""
        return self.second if self._found().is_enough else self.first

    def forget(self) -> None:
        """Forget both."""
        self.first.clear()
        self.second.clear()

    def _found(self) -> Strength:
        return strength(self.passphrase, self._known)

    def _on_edited(self) -> None:
        self._words.setText(self._said(self._found()))
        self.edited.emit()

    def _said(self, found: Strength) -> str:
        words = {
            Strength.EMPTY: self.tr(
                "At least %n character(s). Spaces count, and are welcome.", "", LEAST
            ),
            Strength.SHORT: self.tr("Too short so far: at least %n character(s).", "", LEAST),
            Strength.GUESSABLE: self.tr(
                "Easy to guess: known words, names, rows of keys or too few different letters. "
                "Whoever stole the vault would need months at most."
            ),
            Strength.FAIR: self.tr(
                "Enough: whoever stole the vault would need years. Four or more words picked by "
                "chance would be better."
            ),
            Strength.GOOD: self.tr(
                "Good: centuries, if chance picked the words and not a song or a saying."
            ),
        }
        return words[found]
