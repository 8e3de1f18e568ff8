"""The papers about a card: may its maker's file run, what is its PIN, which of several is meant."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.card import CardToken, Tries
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.passphrase_field import PassphraseField, PassphraseWords
from desktop.ui.widgets.text import Note, Passage


class ModulePaper(Paper):
    """Says what the chosen file is before it is run; nothing is loaded before that."""

    def __init__(self, name: str) -> None:
        super().__init__(self.tr("Run this file?"))
        self.add(
            Passage(
                self.tr(
                    "%1 is a program of your card's maker. Holdfast runs it whenever you seal, "
                    "in a process of its own: it never sees your vault."
                ).replace("%1", name)
            )
        )
        self.add(Passage(self.tr("Go on only if it came from whoever gave you the card.")))
        self.add_buttons(use=self.tr("Run it"), leave=self.tr("Leave it"))


class PinPaper(Paper):
    """Asks for the PIN of a card; a reader with keys of its own is typed on instead.

    The other choice, the practice's own key, is there only once it is offered.
    """

    def __init__(self, title: str, words: str, *, use: str, leave: str) -> None:
        super().__init__(title, words)
        self._standing = Passage()
        self._standing.setObjectName("standing")
        self._warning = _framed(self._standing)
        self.add(self._warning)
        self._on_reader = Passage(
            self.tr("This reader has keys of its own: type the PIN there once it asks.")
        )
        self._on_reader.hide()
        self.add(self._on_reader)
        self._field = PassphraseField(self.tr("PIN of the card"), words=_pin_words())
        self._field.entered.connect(self._on_entered)
        self._field.edited.connect(self._dress)
        self.add(self._field)
        self._stand_in = Note(
            self.tr(
                "Without the card the practice's own key may seal. These pages name both keys, "
                "and which one sealed them is noted."
            )
        )
        self.own_key_button = Button(self.tr("Seal with the practice's own key"))
        self.own_key_button.setObjectName("own_key")
        self.own_key_button.clicked.connect(self.other)
        self.add_buttons(use=use, leave=leave)
        self.add(self._stand_in)
        self.add(_alone(self.own_key_button))
        self._stand_in.hide()
        self.own_key_button.hide()
        self._dress()

    @property
    def pin(self) -> str | None:
        """What was typed; None where it is typed on the reader."""
        return None if self._on_reader.isVisibleTo(self) else self._field.passphrase()

    def show_card(self, card: CardToken) -> None:
        """Say how the card stands before anybody types."""
        self._on_reader.setVisible(card.keypad)
        self._field.setVisible(not card.keypad)
        words = {
            Tries.FEW: self.tr(
                "A wrong PIN was typed since the card was last used. After a few it locks itself."
            ),
            Tries.LAST: self.tr("One more wrong PIN locks this card. Please look it up first."),
            Tries.NONE: self.tr(
                "This card has locked its PIN. It can be unlocked with the program of its maker "
                "and the PUK."
            ),
        }
        self._standing.set_words(words.get(card.tries, ""))
        self._warning.setVisible(card.tries in words)
        self._dress()

    def offer_own_key(self) -> None:
        """Offer the practice's own key instead of the card."""
        self._stand_in.show()
        self.own_key_button.show()

    def first_focus(self) -> QWidget:
        """Start on the PIN."""
        return self._field

    def rest(self, sentence: str) -> None:
        """Say why it was not taken, and forget what was typed."""
        self._field.clear()
        self.refuse(sentence)
        self._dress()
        self._field.setFocus()

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()

    def _dress(self) -> None:
        """Offer to go on once there is a PIN: an empty one would cost a try."""
        self.use_button.setEnabled(self.pin != "")


class PickPaper(Paper):
    """Several cards or keys: each with a button of its own, and none before the others.

    Signals:
        picked: the number of the one that is meant.
    """

    picked = Signal(int)

    def __init__(self, title: str, choices: tuple[str, ...]) -> None:
        super().__init__(title)
        self._buttons = [Button(words) for words in choices]
        for number, button in enumerate(self._buttons):
            button.setObjectName(f"pick.{number}")
            button.clicked.connect(lambda _=False, chosen=number: self.picked.emit(chosen))
            self.add(button)
        self.add_buttons(leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on the first."""
        return self._buttons[0]


def _framed(words: Passage) -> QFrame:
    """Return a frame for a warning, hidden as long as there is none."""
    frame = QFrame()
    frame.setProperty("role", "trouble")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.addWidget(words)
    frame.hide()
    return frame


def _alone(button: Button) -> QWidget:
    """Return *button* on a line of its own, no wider than its words."""
    host = QWidget()
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return host


def _pin_words() -> PassphraseWords:
    return PassphraseWords(
        show=QCoreApplication.translate("PinPaper", "Show the PIN"),
        hide=QCoreApplication.translate("PinPaper", "Hide the PIN"),
        caps_lock=QCoreApplication.translate("PinPaper", "Caps lock seems to be on."),
    )
