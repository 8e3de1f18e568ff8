"""The welcome: somebody opened Holdfast for the first time and wants to know if it is for her."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.entry.other_language import other_code, other_language
from desktop.ui.labelled import stacked
from desktop.ui.page import Page
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card, text_scale
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note

_NARROW = 620


class WelcomePage(Page):
    """Offers a try, the set-up, and the way to a vault that lies elsewhere.

    Signals:
        try_wanted: rehearse a session before any set-up.
        bilingual_wanted: rehearse it with a client who reads the other language.
        set_up_wanted: set up a practice.
        restore_wanted: restore a backup.
        vault_wanted: open a vault that exists already.
        about_wanted: show what this program is.
        language_wanted: speak this language.
    """

    try_wanted = Signal()
    bilingual_wanted = Signal()
    set_up_wanted = Signal()
    restore_wanted = Signal()
    vault_wanted = Signal()
    about_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("WelcomePage", "Welcome")
        self._try = Button(self.tr("Try it"), kind=PRIMARY, picture="hand-heart")
        self._set_up = Button(self.tr("Set up my practice"), kind=PLAIN, picture="house")
        self._busy = Busy()
        card = Card()
        card.set_words(
            eyebrow=self.tr("Holdfast"),
            title=self.tr("A first session, held well"),
            body=self.tr(
                "You and your client walk through what stays private, how you will work and what "
                "they hope for. What you settle together becomes an agreement they take home.\n\n"
                "Everything stays on this computer, encrypted. Nothing is sent anywhere."
            ),
        )
        card.add(self._ways())
        card.add(self._busy)
        room = CardRoom()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        room.show_cards(card)

    def first_focus(self) -> QWidget | None:
        """Start on the way that costs nothing."""
        return self._try

    def wait(self, sentence: str) -> None:
        """Say what is being made ready, and take no second order meanwhile."""
        self._busy.begin(sentence)
        self._enable(ready=False)

    def go_on(self) -> None:
        """Take orders again."""
        self._busy.end()
        self._enable(ready=True)

    def _enable(self, *, ready: bool) -> None:
        for button in self.findChildren(Button):
            button.setEnabled(ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two ways beside each other, or below where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        direction = QBoxLayout.Direction
        self._two.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _ways(self) -> QWidget:
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(18)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._two.setSpacing(18)
        for button, words, wanted in (
            (
                self._try,
                self.tr("With a made-up client. Nothing is kept."),
                self.try_wanted,
            ),
            (
                self._set_up,
                self.tr("Ten calm minutes. You can stop and come back."),
                self.set_up_wanted,
            ),
        ):
            button.clicked.connect(wanted)
            self._two.addWidget(stacked(button, Note(words)), 1)
        column.addLayout(self._two)
        column.addWidget(self._others())
        return ways

    def _others(self) -> QWidget:
        """Return the quieter ways."""
        host = QWidget()
        row = FlowLayout(host, gap=6)
        for words, picture, wanted in (
            (
                self.tr("Try it with a client who reads Spanish")
                if other_code() == "es"
                else self.tr("Try it with a client who reads English"),
                "users",
                self.bilingual_wanted,
            ),
            (self.tr("I have a vault already"), "folder-open", self.vault_wanted),
            (self.tr("Restore a backup"), "undo-2", self.restore_wanted),
            (self.tr("About Holdfast"), "info", self.about_wanted),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addWidget(other_language(self.language_wanted))
        return host
