"""The client's view: one card over the whole window, with three buttons of the client's own."""

from __future__ import annotations

import hmac
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.session.acts import asked
from desktop.ui.session.client.short_code import GiveBack
from desktop.ui.session.client.shown import ClientCards
from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.papers.words import WordsPaper
from desktop.ui.session.pause import BlankPage
from desktop.ui.session.session import Session
from desktop.ui.widgets.button import PLAIN, Button

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_LARGE = 1.25


class ClientView(QWidget):
    """Covers the window; it is made of the client's cards and never sees a cue.

    The way out is the session's short code, or the passphrase. When the window is left,
    it covers itself and asks.

    Signals:
        given_back: the practitioner has the screen again.
    """

    given_back = Signal()

    def __init__(self, desk: Desk, session: Session, code: str) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._code = code
        self._cover: GiveBack | None = None
        self._below: QWidget = desk.window.centralWidget() or self
        self.setObjectName("client_view")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cards = ClientCards(desk, session)
        self._lay_out()
        session.moved.connect(self._on_moved)
        desk.window.installEventFilter(self)

    def open(self) -> None:
        """Cover the window, everything below hidden from eyes and screen readers."""
        self._below.hide()
        self.setGeometry(self._desk.window.rect())
        self.show()
        self.raise_()
        self._cards.show_session()
        self._focus()

    def ask(self) -> None:
        """Let the client note a question."""
        card = self._session.card()
        if card is None:
            return
        paper = WordsPaper(
            screen(self._session.live, "question"),
            label=screen(self._session.live, "write_down"),
            use=screen(self._session.live, "note_it"),
            leave=screen(self._session.live, "leave_it"),
            may_be_empty=True,
        )
        overlay = Overlay(self, paper)
        paper.left.connect(overlay.close_quietly)
        paper.done.connect(partial(self._on_asked, overlay, paper, card.key))
        overlay.open()

    def blank(self) -> None:
        """Cover the card until somebody comes back."""
        page = BlankPage(self, self._session.live)
        page.woken.connect(self._focus)
        page.open()

    def give_back(self, *, may_leave: bool = True) -> None:
        """Ask for the short code."""
        if self._cover is not None:
            return
        cover = GiveBack(self, self._session.live, may_leave=may_leave)
        cover.code_given.connect(self._on_code)
        cover.passphrase_given.connect(self.try_passphrase)
        cover.left.connect(self._on_stay)
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()
        cover.first_focus().setFocus()
        self._cover = cover

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and cover up when it is left."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._desk.window.rect())
            if self._cover is not None:
                self._cover.setGeometry(self.rect())
        elif event.type() == QEvent.Type.WindowDeactivate:
            self.give_back(may_leave=False)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button the keyboard is on; nothing passes to what lies below."""
        focus: QWidget | None = self.window().focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(focus, QAbstractButton):
            focus.click()
        event.accept()

    def _on_moved(self, _live: LiveIntake) -> None:
        self._cards.show_session()
        self._focus()

    def _on_asked(self, overlay: Overlay, paper: WordsPaper, card: str) -> None:
        if self._session.act(asked(card, paper.words())):
            overlay.close_quietly()

    def _on_code(self, given: str) -> None:
        if hmac.compare_digest(given, self._code):
            self._leave()
        elif self._cover is not None:
            self._cover.refuse(screen(self._session.live, "wrong_code"))

    def try_passphrase(self, given: str) -> None:
        """Give the screen back if *given* opens the vault."""
        from desktop.services.check_passphrase import is_passphrase

        job = partial(is_passphrase, self._desk.app.vault, given)
        self._desk.run(self, job, self._on_checked)

    def _on_checked(self, right: bool) -> None:  # noqa: FBT001 - a worker's answer
        if right:
            self._leave()
        elif self._cover is not None:
            self._cover.refuse(screen(self._session.live, "wrong_passphrase"))

    def _on_stay(self) -> None:
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
        self._focus()

    def _leave(self) -> None:
        self._desk.window.removeEventFilter(self)
        self._session.moved.disconnect(self._on_moved)
        self.hide()
        self._below.show()
        self.given_back.emit()
        self.deleteLater()

    def _focus(self) -> None:
        focus = self._cards.first_focus()
        if focus is not None and self._cover is None:
            focus.setFocus()

    def _lay_out(self) -> None:
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(16)
        for name, words, picture, act in (
            ("blank_screen", screen(self._session.live, "blank"), "eye-off", self.blank),
            (
                "question",
                screen(self._session.live, "question"),
                "message-circle-question-mark",
                self.ask,
            ),
            ("hand_back", screen(self._session.live, "give_back"), "undo-2", self.give_back),
        ):
            button = Button(words, kind=PLAIN, picture=picture)
            font = button.font()
            font.setPointSizeF(font.pointSizeF() * _LARGE)
            button.setFont(font)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cards, 1)
        column.addWidget(foot)
