"""The paper that asks for the password of a file: words made up by chance, or typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.session.papers.overlay import Paper
from desktop.ui.setup.strength import LEAST, Strength, strength
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Heading, Note


class PasswordPaper(Paper):
    """Offers made-up words to tell on the telephone; typing one's own is as good.

    *make* returns a new made-up password.
    """

    def __init__(self, make: Callable[[], str]) -> None:
        super().__init__(
            self.tr("A password for this file"),
            self.tr(
                "Whoever opens the file needs it. Say it on the telephone, or write it down for "
                "the client now. Never send it in the mail that carries the file."
            ),
        )
        self._make = make
        self._made_up = Heading("", role="section")
        self._made_up.setObjectName("made_up")
        self._made_up.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._made_up.setWordWrap(True)
        self._other = Button(self.tr("Other words"), kind=QUIET, picture="undo-2")
        self._other.setObjectName("other_words")
        self._switch = Button(kind=QUIET, picture="keyboard")
        self._switch.setObjectName("switch")
        self._typed = PassphraseField(self.tr("Your own password"))
        self._strength = Note(role="muted")
        self._is_typing = False
        self._other.clicked.connect(self._make_up)
        self._switch.clicked.connect(self._on_switch)
        self._typed.edited.connect(self._on_edited)
        self._typed.entered.connect(self._on_entered)
        self.add(self._fields())
        self.add_label(
            self.tr("It is not kept anywhere. Without it the file cannot be opened again.")
        )
        self.add_buttons(use=self.tr("Choose where to save it"), leave=self.tr("Leave it"))
        self._make_up()
        self._show_way()

    @property
    def password(self) -> str:
        """The password, as it is to be told."""
        return self._typed.passphrase().strip() if self._is_typing else self._made_up.text()

    def first_focus(self) -> QWidget:
        """Start on the way on: the made-up words are there to be taken."""
        return self._typed if self._is_typing else self.use_button

    def _make_up(self) -> None:
        words = self._make()
        self._made_up.setText(words)
        self._made_up.setAccessibleName(self.tr("Password: %1").replace("%1", words))

    def _on_switch(self) -> None:
        self._is_typing = not self._is_typing
        self._typed.clear()
        self._show_way()
        self.first_focus().setFocus()

    def _on_edited(self) -> None:
        found = strength(self._typed.passphrase())
        self._strength.setText(self._said(found))
        self.use_button.setEnabled(found.is_enough or not self._is_typing)

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()

    def _show_way(self) -> None:
        typing = self._is_typing
        self._made_up.setVisible(not typing)
        self._other.setVisible(not typing)
        self._typed.setVisible(typing)
        self._strength.setVisible(typing)
        self._switch.set_words(self.tr("Use made-up words") if typing else self.tr("Type my own"))
        self._on_edited()

    def _said(self, found: Strength) -> str:
        words = {
            Strength.EMPTY: self.tr("At least %n character(s).", "", LEAST),
            Strength.SHORT: self.tr("Too short so far: at least %n character(s).", "", LEAST),
            Strength.GUESSABLE: self.tr(
                "Easy to guess: known words, rows of keys or too few different letters."
            ),
            Strength.FAIR: self.tr("Enough. Words picked by chance would be better."),
            Strength.GOOD: self.tr("Good, if chance picked the words."),
        }
        return words[found]

    def _fields(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(8)
        column.addWidget(self._made_up)
        column.addWidget(self._typed)
        column.addWidget(self._strength)
        row = QHBoxLayout()
        row.addWidget(self._other)
        row.addWidget(self._switch)
        row.addStretch(1)
        column.addLayout(row)
        return host
